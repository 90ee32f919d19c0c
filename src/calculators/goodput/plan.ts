/** A job worked out for one number of chips and one failure rate. */
import {
  availabilityInterval,
  bestInterval,
  dalyInterval,
  expectedShares,
  failureRates,
  firstOrderShares,
  hardwareRate,
  domainsOf,
  storageRate,
  totalRate,
  youngInterval,
  type ByDomain,
  type Process,
  type Shares,
} from '../../silicon/scaling/reliability.ts';
import type { SimulatedJob } from '../../silicon/scaling/reliability-simulation.ts';
import { erlangLoss, repairWait, sparesFor } from '../../silicon/scaling/spares.ts';
import type { Setup } from './setup.ts';

/** Base units; rates a second. */
export interface Plan {
  readonly interval: number;
  readonly spares: number;
  readonly chips: number;
  readonly parts: ByDomain;
  readonly rates: ByDomain;
  readonly total: number;
  readonly hardware: number;
  readonly writeRate: number;
  readonly writeTime: number;
  readonly readRate: number;
  readonly readTime: number;
  readonly young: number;
  readonly daly: number;
  readonly best: number;
  readonly availability: number;
  /** Units of the job and units in repair at once. */
  readonly units: number;
  readonly inRepair: number;
  /** Chance that a failure finds no spare. */
  readonly noSpare: number;
  /** Mean time lost at a stop to waiting for a repair, and to work done after a silent error; together the wait. */
  readonly repairing: number;
  readonly unnoticed: number;
  readonly process: Process;
  readonly shares: Shares;
  readonly firstOrder: Shares;
  readonly goodput: number;
  readonly job: SimulatedJob;
}

/** What planned stops and stragglers leave. */
export function afterPlanned({ planned, stragglers }: Setup): number {
  return (1 - planned) * (1 - stragglers);
}

/**
 * The job on `chips` chips with all failure rates times `factor`. It saves at Daly's interval, or as often as the
 * storage can take it, and keeps as many spares as the shortage allows; the reader's own interval and spares go before.
 */
export function planOf(setup: Setup, chips = setup.chips, factor = 1): Plan {
  const grouping = {
    chips,
    chipsPerInstance: setup.chipsPerInstance,
    ...(setup.chipsPerUltraServer !== undefined && { chipsPerUltraServer: setup.chipsPerUltraServer }),
  };
  const parts = domainsOf(grouping);
  const single = failureRates(parts, setup.mtbf);
  const rates: ByDomain = {
    chip: single.chip * factor,
    instance: single.instance * factor,
    ultraserver: single.ultraserver * factor,
    shared: single.shared * factor,
    silent: single.silent * factor,
  };
  const [total, hardware] = [totalRate(rates), hardwareRate(rates)];
  const mtbf = 1 / total;

  const writers = Math.max(1, Math.ceil(parts.instance / setup.replicas));
  const writeRate = storageRate(writers, setup.storage, setup.storageTotal);
  const readRate = storageRate(parts.instance, setup.storage, setup.storageTotal);
  const [writeTime, readTime] = [setup.bytes / writeRate, setup.read ?? setup.bytes / readRate];
  const pause = setup.async ? setup.pause : writeTime;
  const write = setup.async ? writeTime : 0;
  const restart = setup.detect + setup.swap + setup.relaunch + readTime;
  const daly = dalyInterval(pause, mtbf);
  const interval = Math.max(setup.interval ?? daly, write);

  const units = Math.ceil(chips / setup.exchanged);
  const inRepair = hardware * setup.repair;
  // More in repair than at work is refused; nobody needs to know how many spares that would take.
  const spares = setup.spares ?? sparesFor(Math.min(inRepair, units), setup.shortage);
  const noSpare = inRepair > 0 ? erlangLoss(spares, inRepair) : 0;
  const waiting = inRepair > 0 ? repairWait(spares, inRepair, setup.repair) : 0;
  const repairing = (hardware * waiting) / total;
  const unnoticed = (rates.silent * setup.detection) / total;
  const wait = repairing + unnoticed;

  const process = { mtbf, interval, pause, write, restart, wait };
  const shares = expectedShares(process);
  return {
    chips,
    parts,
    rates,
    total,
    hardware,
    writeRate,
    writeTime,
    readRate,
    readTime,
    young: youngInterval(pause, mtbf),
    daly,
    best: bestInterval(pause, mtbf),
    availability: availabilityInterval(pause, mtbf, restart),
    interval,
    units,
    inRepair,
    spares,
    noSpare,
    repairing,
    unnoticed,
    process,
    shares,
    firstOrder: firstOrderShares(process),
    goodput: shares.useful * afterPlanned(setup),
    job: {
      hardwareRate: hardware - rates.silent,
      otherRate: rates.shared,
      silentRate: rates.silent,
      detection: setup.detection,
      interval,
      pause,
      write,
      restart,
      spares,
      repair: setup.repair,
    },
  };
}

/** The goodput of a plan at another interval, as long as its storage can write so often. */
export function goodputAt(setup: Setup, { process }: Plan, interval: number): number {
  const possible = Math.max(interval, process.write);
  return expectedShares({ ...process, interval: possible }).useful * afterPlanned(setup);
}

/** The plan at the central failure rate, the low and the high one; each with the interval and spares that suit it. */
export function rangeOfPlans(setup: Setup, chips = setup.chips) {
  const at = (factor: number) => planOf(setup, chips, factor);
  return { central: at(1), rare: at(setup.low), often: at(setup.high) };
}
