/** Outputs, notes and worked steps of a training run. */
import { CONVENTIONS, flopPerToken } from '../../silicon/scaling/training.ts';
import { raw } from '../../silicon/units/index.ts';
import type { Outcome, Row } from '../define.ts';
import { checksOf } from './checks.ts';
import type { TrainingInputs } from './fields.ts';
import { solve } from './solve.ts';
import { stepsOf } from './steps.ts';
import { plansOf, questionOf, rangeOf, utilisationIn, type Plans, type Question } from './task.ts';
import type { TrainingFacts } from './types.ts';

/** Nothing lost, nothing lost to failures, and the run as expected. */
function linesOf({ task, efficiency }: Question): Row[] {
  const { mfu, goodput } = efficiency.central;
  const lines = { ideal: { mfu: 1, goodput: 1 }, expected: { mfu, goodput: 1 }, failures: { mfu, goodput } };
  return Object.entries(lines).map(([line, assumed]) => {
    const { time, units, tokens, active, cost } = solve(task, assumed);
    return { line: `@line.${line}`, time, units, tokens, parameters: active, cost };
  });
}

/**
 * The same run counted in the other ways. A utilisation belongs to the convention it was measured in,
 * so the time is given for the utilisation of that convention and, beside it, for the one chosen.
 */
function conventionsOf(question: Question, { central }: Plans, inputs: TrainingInputs, facts: TrainingFacts): Row[] {
  const { task, model } = question;
  if (!model) return [];
  return CONVENTIONS.flatMap((convention) => {
    const perToken = flopPerToken(convention, model, task.sequence);
    if (!perToken) return [];
    const chosen = convention === task.convention;
    const mfu = chosen ? central.mfu : utilisationIn(convention, inputs, facts);
    const fixed = { ...task, solve: 'time', convention, tokens: central.tokens, units: central.units } as const;
    const time = (assumed: number) =>
      solve({ ...fixed, budget: undefined }, { mfu: assumed, goodput: central.goodput }).time;
    return [
      {
        convention: `@option.convention.${convention}`,
        flopPerToken: raw(perToken),
        mfu,
        time: mfu === undefined ? undefined : time(mfu),
        sameMfu: time(central.mfu),
      },
    ];
  });
}

/** Runs whose utilisation is known in the convention chosen, those behind the default first. */
function evidenceRows({ evidence, task }: Question, facts: TrainingFacts): Row[] {
  const used = new Set(evidence.runs);
  return facts.runs
    .filter((run) => run.mfu[task.convention] !== undefined)
    .sort((a, b) => Number(used.has(b)) - Number(used.has(a)))
    .map((run) => ({
      run: run.name,
      chip: run.chipName,
      chips: run.chips,
      format: run.format.toUpperCase(),
      mfu: run.mfu[task.convention],
      used: used.has(run) ? '@used.yes' : '@used.no',
    }));
}

/** What each question is about, and what it costs. */
const HEADLINES = {
  time: ['time', 'cost'],
  chips: ['units', 'chips', 'cost'],
  tokens: ['tokens', 'cost'],
  parameters: ['parameters', 'cost'],
  cost: ['cost', 'time'],
} as const;

/** The answer of the calculator. Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: TrainingInputs, facts: TrainingFacts): Outcome {
  const asked = questionOf(inputs, facts);
  if (!asked.ok) return asked;
  const question = asked.found;
  const plans = plansOf(question);
  const { central } = plans;
  const { machine } = question.task;
  return {
    ok: true,
    headline: HEADLINES[inputs.solveFor],
    outputs: {
      time: rangeOf(plans, ({ time }) => time),
      cost: rangeOf(plans, ({ cost }) => cost),
      units: rangeOf(plans, ({ units }) => units),
      chips: rangeOf(plans, ({ chips }) => chips),
      instances: central.units * machine.instancesPerUnit,
      tokens: rangeOf(plans, ({ tokens }) => tokens),
      parameters: rangeOf(plans, ({ active }) => active),
      totalParameters: question.model ? question.model.total : central.active,
      flopPerToken: central.perToken,
      flop: rangeOf(plans, ({ perToken, tokens }) => perToken * tokens),
      tokensPerParameter: central.tokens / central.active,
      tokenRate: rangeOf(plans, ({ tokenRate }) => tokenRate),
      mfu: rangeOf(plans, ({ mfu }) => mfu),
      chipHours: rangeOf(plans, ({ chips, time }) => chips * time),
      costPerBillionTokens: rangeOf(plans, ({ cost, tokens }) => cost && (cost / tokens) * 1e9),
      energy: rangeOf(plans, ({ energy }) => energy),
      lines: linesOf(question),
      conventions: conventionsOf(question, plans, inputs, facts),
      evidence: evidenceRows(question, facts),
    },
    checks: checksOf(question, plans, inputs, facts),
    steps: stepsOf(question, plans),
  };
}
