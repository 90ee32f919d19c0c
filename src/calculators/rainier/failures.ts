/** How often a job on so many chips stops, how often to save it, and what is left of the time. */
import {
  checkpointBytes,
  dalyInterval,
  domainsOf,
  DOMAINS,
  expectedShares,
  failureRates,
  storageRate,
  totalRate,
  type ByDomain,
  type Process,
} from '../../silicon/scaling/reliability.ts';
import { raw, type Kind, type Quantity } from '../../silicon/units/index.ts';
import { mtbfOf, ratesOf, sizeOf } from './chosen.ts';
import type { RainierInputs } from './fields.ts';
import { found, refuse, type Found } from '../found.ts';
import type { MachineValues, RainierFacts } from './types.ts';

/** Base units: seconds, bytes, bytes a second. */
export interface Habits {
  readonly mtbf: ByDomain;
  /** Path of the record that the times come from, or `reader`; a time of the reader's own stands before it. */
  readonly mtbfFrom: string;
  /** The lowest and the highest published rate as multiples of the one chosen. */
  readonly low: number;
  readonly high: number;
  readonly restart: number;
  readonly pause: number;
  readonly storage: number;
  readonly storageTotal: number;
  readonly detection: number;
  readonly parameters: number;
  readonly bytesPerParameter: number;
  readonly bytes: number;
  readonly chipsPerInstance: number;
  readonly chipsPerUltraServer: number;
}

export interface Plan {
  readonly parts: ByDomain;
  readonly rates: ByDomain;
  readonly total: number;
  readonly writers: number;
  readonly writeRate: number;
  readonly writeTime: number;
  readonly daly: number;
  readonly process: Process;
  readonly goodput: number;
}

const value = (given: Quantity<Kind> | undefined) => (given === undefined ? undefined : raw(given));

/** What the reader and the chosen record say of failures, or the field that is missing. */
export function habitsOf(inputs: RainierInputs, machine: MachineValues, facts: RainierFacts): Found<Habits> {
  const preset = ratesOf(inputs, facts);
  const size = sizeOf(inputs, facts);
  if (!preset) return refuse('rates', 'unknown');
  if (!size) return refuse('model', 'unknown');
  const published = mtbfOf(inputs, facts);
  const own = { chip: value(inputs.chipMtbf), ultraserver: value(inputs.ultraserverMtbf) };
  const mtbf = Object.fromEntries(
    DOMAINS.map((domain) => [domain, own[domain as keyof typeof own] ?? published[domain] ?? Infinity]),
  ) as Record<keyof ByDomain, number>;
  if (DOMAINS.every((domain) => mtbf[domain] === Infinity)) return refuse('chipMtbf', 'rate-needed');
  const { perChip } = preset.values;
  const others = facts.presets.rates.flatMap(({ values }) => values.perChip ?? []);
  const ranged = perChip !== undefined && own.chip === undefined && own.ultraserver === undefined;
  const bytesPerParameter = raw(inputs.bytesPerParameter);
  return found({
    mtbf,
    mtbfFrom: preset.values.path ?? 'reader',
    low: ranged ? Math.min(...others) / perChip : 1,
    high: ranged ? Math.max(...others) / perChip : 1,
    restart: raw(inputs.restart),
    pause: raw(inputs.pause),
    storage: raw(inputs.storage),
    storageTotal: raw(inputs.storageTotal),
    detection: raw(inputs.detection),
    parameters: size.total,
    bytesPerParameter,
    bytes: checkpointBytes(size.total, bytesPerParameter),
    chipsPerInstance: machine.chipsPerServer,
    chipsPerUltraServer: machine.chips,
  });
}

/**
 * The job on `chips` chips (a part of a chip fails as the chip does), all rates times `factor`. It saves in the background at
 * Daly's interval, or as often as the storage can take it; a spare is always at hand.
 */
export function planOf(habits: Habits, chips: number, factor = 1): Plan {
  const { mtbf: times, pause, storage, storageTotal, bytes, detection } = habits;
  const parts = domainsOf({ ...habits, chips: Math.max(1, chips) });
  const single = failureRates(parts, times);
  const rates = Object.fromEntries(DOMAINS.map((domain) => [domain, single[domain] * factor])) as Record<
    keyof ByDomain,
    number
  >;
  const total = totalRate(rates);
  const mtbf = 1 / total;
  const writers = parts.instance;
  const writeRate = storageRate(writers, storage, storageTotal);
  const write = bytes / writeRate;
  const daly = dalyInterval(pause, mtbf);
  const process: Process = {
    mtbf,
    interval: Math.max(daly, write),
    pause,
    write,
    restart: habits.restart + write,
    wait: (rates.silent * detection) / total,
  };
  return {
    parts,
    rates,
    total,
    writers,
    writeRate,
    writeTime: write,
    daly,
    process,
    goodput: expectedShares(process).useful,
  };
}
