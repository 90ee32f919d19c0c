/** The answer of the layout planner. */
import type { Control, Outcome, Range } from '../define.ts';
import type { StepFacts } from '../step/types.ts';
import { checksOf } from './checks.ts';
import type { PlannerInputs } from './fields.ts';
import { bestRows, frontRows, layoutWords, rejectedRows } from './rows.ts';
import { searchFor, type Searched } from './search.ts';
import { stepsOf } from './steps.ts';

/** A figure in proportion to the time of a step, over its band. */
function over({ solved: { band } }: Searched, perSecond: number | undefined): Range | undefined {
  if (perSecond === undefined) return undefined;
  const { low, value, high } = band;
  return { low: perSecond * low, value: perSecond * value, high: perSecond * high };
}

/** Pure and total: what cannot be answered names the field to look at. */
export function answer(inputs: PlannerInputs, facts: StepFacts, control?: Control): Outcome {
  const search = searchFor(inputs, facts, control);
  if (!search.ok) return search;
  const searched = search.found;
  const { asked, best, report, solved, units, devices, layouts } = searched;
  const { counts } = report;
  const { utilisation, tokens, runTokens, goodput, band } = solved;
  const { price } = asked.machine.paid;
  const steps = runTokens / (tokens * goodput);
  return {
    ok: true,
    ...(inputs.question !== 'layout' && { headline: ['units', 'stepTime'] }),
    outputs: {
      stepTime: over(searched, 1),
      layout: layoutWords(best.layout),
      units,
      chips: units * asked.machine.device.chips,
      devices,
      tokenRate: { low: tokens / band.high, value: tokens / band.value, high: tokens / band.low },
      runTime: over(searched, steps),
      runCost: over(searched, price === undefined ? undefined : price * units * steps),
      memory: best.memory,
      headroom: asked.capacity - best.memory,
      capacity: asked.capacity,
      utilisation: utilisation
        .filter(({ share }) => share <= 1)
        .map(({ counted, share }) => ({ counted: `@counted.${counted}`, share })),
      best: bestRows(inputs, searched),
      front: frontRows(searched),
      layouts,
      splits: counts.splits,
      bounded: counts.bounded,
      timed: counts.timed,
      tooLarge: counts.tooLarge,
      rejected: rejectedRows(searched),
    },
    checks: checksOf(searched, inputs, facts),
    steps: stepsOf(searched, inputs),
  };
}
