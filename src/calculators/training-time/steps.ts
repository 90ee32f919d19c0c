/** The formulas of a run with its numbers put in, in the order in which they are needed. */
import { attendedPositions, attentionFlopPerToken, attentionLayers } from '../../silicon/scaling/training.ts';
import type { EquationId } from '../../silicon/scaling/equations.ts';
import { raw, withoutBasis, type Kind } from '../../silicon/units/index.ts';
import type { Step, Term } from '../define.ts';
import type { Plans, Question } from './task.ts';

/** Every equation that a step may name. */
export const stepEquations = [
  'trainingFlopParameters',
  'trainingFlopAttention',
  'attentionFlop',
  'attentionFlopWindowed',
  'trainingCompute',
  'trainingTime',
  'trainingChips',
  'wholeUnits',
  'trainingTokens',
  'trainingParameters',
  'budgetTime',
  'trainingCost',
  'trainingEnergy',
] as const satisfies readonly EquationId[];

type StepEquation = (typeof stepEquations)[number];

function term(kind: Kind, value: number, from?: string, unit?: string): Term {
  return { kind, value, ...(from && { from }), ...(unit && { unit }) };
}

const reader = 'reader';

function attentionStep({ task, model }: Question, convention: 'causal' | 'full'): Step {
  const shape = model!.attention!;
  const { full, windowed } = attentionLayers(shape);
  const heads = {
    a: term('count', shape.heads),
    h_q: term('count', shape.queryWidth),
    h_v: term('count', shape.valueWidth),
  };
  const seen = (window?: number) => term('count', attendedPositions(convention, task.sequence, window));
  const result = term('compute', raw(attentionFlopPerToken(convention, shape, task.sequence)));
  if (!windowed) {
    return { equation: 'attentionFlop', values: { L: term('count', full), ...heads, s: seen() }, result };
  }
  return {
    equation: 'attentionFlopWindowed',
    values: {
      ...heads,
      L_f: term('count', full),
      s_f: seen(),
      L_w: term('count', windowed),
      s_w: seen(shape.window!.width),
    },
    result,
  };
}

/** Worked steps of the central run. */
export function stepsOf(question: Question, { central }: Plans): Step[] {
  const { task, model } = question;
  const { machine, convention } = task;
  const steps: Step[] = [];
  const push = (equation: StepEquation, values: Step['values'], result: Term) =>
    steps.push({ equation, values, result });

  const F = term('compute', central.perToken);
  const D = term('tokens', central.tokens, task.solve === 'tokens' ? undefined : reader);
  const n = term('count', central.chips);
  const P = term('computeRate', machine.peak, machine.peakFrom, 'TFLOPS');
  const M = term('share', central.mfu);
  const G = term('share', central.goodput, reader);
  const given = task.solve === 'chips' || task.time !== undefined;
  const T = term('duration', task.time ?? central.time, given ? reader : undefined);
  const u = term('count', central.units, task.solve === 'chips' ? undefined : reader);
  const p =
    machine.price === undefined ? undefined : term('price', raw(withoutBasis(machine.price)), machine.priceFrom);

  if (task.solve !== 'parameters') {
    if (convention === 'parameters') {
      push('trainingFlopParameters', { N: term('parameters', central.active) }, F);
    } else {
      const attention = attentionStep(question, convention);
      steps.push(attention);
      push('trainingFlopAttention', { N_m: term('parameters', model!.matmul!), F_a: attention.result }, F);
    }
  }
  if (task.budget !== undefined) push('budgetTime', { B: term('money', task.budget, reader), u, p: p! }, T);
  if (task.solve === 'tokens') push('trainingTokens', { T, n, P, M, G, F }, D);
  if (task.solve === 'parameters') {
    push('trainingParameters', { T, n, P, M, G, D }, term('parameters', central.active));
    push('trainingFlopParameters', { N: term('parameters', central.active) }, F);
  }
  push('trainingCompute', { F, D }, term('compute', central.perToken * central.tokens));
  if (task.solve === 'chips') {
    const exact = Math.min(central.exactChips!, central.chips);
    push('trainingChips', { F, D, T, P, M, G }, term('count', central.exactChips!));
    push('wholeUnits', { n: term('count', exact), c: term('count', machine.chipsPerUnit) }, u);
  }
  const spent = term('duration', central.time);
  if (task.solve === 'time' || task.solve === 'cost' || task.solve === 'chips') {
    push('trainingTime', { F, D, n, P, M, G }, spent);
  }
  if (p && task.budget === undefined) push('trainingCost', { u, T: spent, p }, term('money', central.cost!));
  if (machine.power !== undefined) {
    const from = machine.powerFrom === reader ? reader : `${machine.chip}.power`;
    push(
      'trainingEnergy',
      { n, T: spent, W: term('power', machine.power, from), e: term('ratio', machine.pue) },
      term('energy', central.energy!),
    );
  }
  return steps;
}
