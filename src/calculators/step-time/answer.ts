/** Outputs, notes and worked steps of a training step. */
import type { Outcome, Range, Row } from '../define.ts';
import { checksOf } from './checks.ts';
import type { StepInputs } from './fields.ts';
import { memoryRow } from './memory.ts';
import type { Question } from '../step/question.ts';
import { questionOf } from './question.ts';
import { exposedTime, PARTS, solve, type Solved } from '../step/solve.ts';
import { stepsOf } from '../step/steps.ts';
import type { StepFacts } from '../step/types.ts';

/** A figure that grows with the time of a step, over its band; one number where the band has no width. */
function grows({ band }: Solved, perSecond: number | undefined): Range | number | undefined {
  if (perSecond === undefined) return undefined;
  const { low, value, high } = band;
  return low === high ? perSecond * value : { low: perSecond * low, value: perSecond * value, high: perSecond * high };
}

/** A figure that falls with the time of a step; `most` is the largest that it can be. */
function falls({ band }: Solved, amount: number | undefined, most = Infinity): Range | number | undefined {
  if (amount === undefined) return undefined;
  const { low, value, high } = band;
  const at = (time: number) => Math.min(most, amount / time);
  return low === high ? at(value) : { low: at(high), value: at(value), high: at(low) };
}

function partRows({ time }: Question): Row[] {
  return PARTS.filter((part) => time[part] > 0).map((part) => ({
    part: `@part.${part}`,
    time: time[part],
    share: time[part] / time.total,
  }));
}

/** The answer of the calculator. Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: StepInputs, facts: StepFacts): Outcome {
  const asked = questionOf(inputs, facts);
  if (!asked.ok) return asked;
  const question = asked.found;
  const solved = solve(inputs, question);
  const { time, units, paid, chips, devices } = question;
  const { utilisation, tokens, runTokens, goodput, bounds } = solved;
  // Counted so that more is counted than is done, a share can exceed all there is: then it is no utilisation.
  const sound = utilisation.filter(({ share }) => share <= 1);
  const named = sound.find(({ counted }) => counted === 'parameters');
  const perSecond = paid.price === undefined ? undefined : units * paid.price;
  const steps = runTokens / (tokens * goodput);
  const exposed = exposedTime(time);
  return {
    ok: true,
    outputs: {
      stepTime: grows(solved, 1),
      mfu: named && falls(solved, named.share * time.total, 1),
      tokenRate: falls(solved, tokens),
      chipTokenRate: falls(solved, tokens / chips),
      devices,
      chips,
      units,
      microBatches: time.microBatches,
      parts: partRows(question),
      utilisation: sound.map(({ counted, perToken, share }) => ({
        counted: `@counted.${counted}`,
        flopPerToken: perToken,
        share,
      })),
      exposed,
      exposedShare: exposed / time.total,
      bubbleOfWork: (question.layout.pipeline - 1) / (question.layout.interleave * time.microBatches),
      bubbleOfStep: time.bubble / time.total,
      hidden: bounds.hidden,
      sum: bounds.sum,
      ideal: bounds.ideal,
      runTime: grows(solved, steps),
      runCost: grows(solved, perSecond === undefined ? undefined : perSecond * steps),
      stepCost: grows(solved, perSecond),
      costPerBillionTokens: grows(solved, perSecond === undefined ? undefined : (perSecond * 1e9) / (tokens * goodput)),
      memory: [memoryRow(inputs, solved)],
    },
    checks: checksOf(solved, inputs, facts),
    steps: stepsOf(solved),
  };
}
