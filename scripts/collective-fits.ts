/** The fits behind the constants of fabrics: which points they see, and what they hold fixed. */
import { collectives } from '../src/calculators/collectives/definition.ts';
import { collectivesFacts } from '../src/calculators/collectives/facts.ts';
import { evaluate } from '../src/calculators/evaluate.ts';
import { busFactor } from '../src/silicon/scaling/collective-algorithms.ts';
import { fitCollectives, fittedOn, type FitSeries, type FittedLine } from '../src/silicon/scaling/collective-fit.ts';
import { catalogue, type CollectiveRecord, type FabricRecord } from '../src/silicon/specs/catalogue.ts';
import { raw } from '../src/silicon/units/index.ts';

function recordOf(id: string): CollectiveRecord {
  const record = catalogue.collectives.find((one) => one.id === id);
  if (!record) throw new Error(`No measured collective "${id}".`);
  return record;
}

/** All points of a measured collective with its bus factor. Throws for an id that is none. */
export function seriesOf(id: string): FitSeries {
  const { points, op, devices } = recordOf(id);
  return { points, factor: busFactor(op, raw(devices.value)) };
}

/** Floor and lines of the groups that a fabric names, fitted together; undefined where it names none. */
export function groupFits({
  fitted = {},
}: FabricRecord):
  | { readonly floor: number; readonly groups: readonly { readonly to: string; readonly line: FittedLine }[] }
  | undefined {
  const ids = Object.values(fitted).map(({ to }) => to);
  const fit = fitCollectives(ids.map(seriesOf).map(({ points, factor }) => ({ points: fittedOn(points), factor })));
  return fit && { floor: fit.floor, groups: ids.map((to, i) => ({ to, line: fit.lines[i]! })) };
}

/**
 * Seconds of a step between nodes that bring the calculator nearest to every other point of a series, in the sum of
 * relative errors without signs, all other constants as they are. Tried are those that meet one point exactly: a
 * sum of absolute values is least at one of its corners. Throws where the series names no machine.
 */
export function exchangeFit(id: string): number {
  const { points, op, devices, nodes, system } = recordOf(id);
  if (system === undefined) throw new Error(`"${id}" names no machine.`);
  const facts = collectivesFacts();
  const seen = fittedOn(points);
  const at = (bytes: number, step: number) => {
    const typed = { op, size: `${bytes} B`, fabric: system, machines: `${nodes}`, chips: `${raw(devices.value)}` };
    const outcome = evaluate(collectives, { ...typed, networkHop: `${step * 1e6} µs` }, facts);
    if (!outcome.ok) throw new Error(`The calculator has no answer for "${id}" at ${bytes} B.`);
    return Number(outcome.answer.outputs['time']);
  };
  /** Seconds of a step at which the calculator meets one point: the time rises with it, so halve. */
  const meeting = (bytes: number, seconds: number) => {
    let [low, high] = [0, 1e-3];
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (at(bytes, middle) < seconds) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const error = (step: number) =>
    seen.reduce((sum, [bytes, seconds]) => sum + Math.abs(at(bytes, step) / seconds - 1), 0);
  return seen
    .map(([bytes, seconds]) => meeting(bytes, seconds))
    .map((step) => ({ step, error: error(step) }))
    .reduce((best, one) => (one.error < best.error ? one : best)).step;
}
