/** What a reader should know about the best layout, in the order in which it matters. */
import { raw } from '../../silicon/units/index.ts';
import type { Check, Param, Term } from '../define.ts';
import { priceChecks, tensorChecks, trustChecks } from '../step/checks.ts';
import { exposedTime } from '../step/solve.ts';
import type { StepFacts } from '../step/types.ts';
import type { PlannerInputs } from './fields.ts';
import type { Searched } from './search.ts';

const bytes = (value: number): Term => ({ kind: 'bytes', value, unit: 'GiB' });
const count = (value: number): Term => ({ kind: 'count', value });
const share = (value: number): Term => ({ kind: 'share', value });
const note = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'note', message, params });
const warning = (message: string, params: Record<string, Param> = {}): Check => ({ level: 'warning', message, params });

/** Share of a step that is waited before the batch is called small for so many devices. */
const MUCH_WAITED = 1 / 3;
/** Share of the memory below which room is left for larger things, and headroom below which it is little. */
const MUCH_UNUSED = 1 / 2;
const LITTLE = 0.05;

/** Units that stay idle because no legal split of all of them exists. */
function idleChecks({ wanted, units, asked }: Searched): Check[] {
  if (wanted === units) return [];
  return [warning('idle', { wanted: count(wanted), units: count(units), idle: count((wanted - units) * asked.unit) })];
}

/** Layouts that the model cannot tell from the best: their predictions lie in its band. */
function closeChecks({ report, solved: { band }, best }: Searched): Check[] {
  const close = report.best.filter(({ time }) => time <= (best.time * band.high) / band.value).length;
  if (close < 2) return [];
  return [note('close', { close: count(close), slower: share(report.best[close - 1]!.time / best.time - 1) })];
}

function memoryChecks({ best, asked: { capacity } }: Searched): Check[] {
  const used = best.memory / capacity;
  if (used > 1 - LITTLE)
    return [warning('little-left', { left: bytes(capacity - best.memory), share: share(1 - used) })];
  return used < MUCH_UNUSED ? [note('memory-unused', { share: share(1 - used) })] : [];
}

function waitChecks({ solved: { question, tokens }, devices }: Searched): Check[] {
  const { time } = question;
  const waited = (exposedTime(time) + time.bubble) / time.total;
  if (waited <= MUCH_WAITED) return [];
  return [warning('much-waited', { share: share(waited), tokens: count(Math.round(tokens / devices)) })];
}

export function checksOf(searched: Searched, inputs: PlannerInputs, facts: StepFacts): Check[] {
  const { solved, reach, around, layouts, asked } = searched;
  const { device } = asked.machine;
  return [
    ...idleChecks(searched),
    ...trustChecks(solved),
    ...closeChecks(searched),
    ...memoryChecks(searched),
    ...tensorChecks(solved.question),
    ...waitChecks(searched),
    ...(device.peak.format === inputs.format
      ? []
      : [note('peak-stand-in', { asked: inputs.format.toUpperCase(), used: device.peak.format.toUpperCase() })]),
    note('shown', {
      looked: count(around.counts.timed),
      layouts: count(layouts),
      reach: { kind: 'ratio', value: reach },
    }),
    ...priceChecks(solved, inputs, facts),
    ...(raw(inputs.margin) > 0 || raw(inputs.buffers) > 0 ? [] : [note('nothing-spare')]),
  ];
}
