/** The whole ladder worked out: what each step holds, how long the run takes on it, and what it sends. */
import { flopPerToken, usefulRate } from '../../silicon/scaling/training.ts';
import { quantity, raw } from '../../silicon/units/index.ts';
import { found, refuse, type Found } from '../found.ts';
import { publishedPeak, type Format } from '../hardware.ts';
import { gradientBytes, machineOf, sizeOf } from './chosen.ts';
import { habitsOf, planOf, type Habits, type Plan } from './failures.ts';
import type { RainierInputs } from './fields.ts';
import { networkOf, type Network } from './network.ts';
import { jobChips, rungsOf } from './rungs.ts';
import type { MachinePreset, MachineValues, RainierFacts, Rung } from './types.ts';

/** Below this share of useful time nothing gets done. */
export const LEAST_GOODPUT = 1e-9;

export interface Setup {
  readonly preset: MachinePreset;
  readonly machine: MachineValues;
  readonly rungs: readonly Rung[];
  readonly habits: Habits;
  /** Of one chip, dense; the format it is printed for. */
  readonly peak: { readonly rate: number; readonly format: Format };
  /** W of one UltraServer. */
  readonly power?: { readonly value: number; readonly from: string };
  /** Operations of the run, of one token, and the tokens that they make. */
  readonly flop: number;
  readonly perToken: number;
  readonly tokens: number;
  readonly total: number;
  readonly share: number;
  readonly mfu: number;
  /** The reader's own, in place of what the failure rates give. */
  readonly goodput?: number;
  readonly message: number;
  readonly gradient: number;
  readonly batch: number;
  readonly oversubscription: number;
}

/** A job on a step. */
export interface Job {
  readonly rung: Rung;
  readonly chips: number;
  readonly plan: Plan;
  readonly goodput: number;
  /** s; absent where nothing would ever get done. */
  readonly time?: number;
  /** s that the chips work in one step of the batch. */
  readonly stepTime: number;
  readonly network: Network;
}

/** The scenario, or the first field that keeps it from being one. */
export function setupOf(inputs: RainierInputs, facts: RainierFacts): Found<Setup> {
  const preset = machineOf(inputs, facts);
  if (!preset) return refuse('machine', 'unknown');
  const machine = preset.values;
  const peak = publishedPeak(machine.peak, inputs.format, 'dense');
  if (!peak) {
    return refuse('format', 'peak-not-published', { chip: machine.chipName, format: inputs.format.toUpperCase() });
  }
  const rungs = rungsOf(inputs, machine, facts);
  if (!rungs.ok) return rungs;
  const habits = habitsOf(inputs, machine, facts);
  if (!habits.ok) return habits;
  const { total, active } = sizeOf(inputs, facts)!;
  const perToken = raw(flopPerToken('parameters', { active }, 1)!);
  const flop = inputs.work === 'budget' ? raw(inputs.budget) : perToken * raw(inputs.tokens);
  return found({
    preset,
    machine,
    rungs: rungs.found,
    habits: habits.found,
    peak,
    ...(inputs.power !== undefined
      ? { power: { value: raw(inputs.power), from: 'reader' } }
      : machine.power && { power: machine.power }),
    flop,
    perToken,
    tokens: flop / perToken,
    total,
    share: raw(inputs.share),
    mfu: raw(inputs.mfu),
    ...(inputs.goodput !== undefined && { goodput: raw(inputs.goodput) }),
    message: inputs.message === undefined ? gradientBytes(inputs, facts)! : raw(inputs.message),
    gradient: Number(inputs.gradient),
    batch: raw(inputs.batchTokens),
    oversubscription: raw(inputs.oversubscription),
  });
}

/** Time of the run on so many chips: Φ/(n·P·MFU·G); undefined where nothing useful would get done. */
export function runTime({ flop, peak, mfu }: Setup, chips: number, goodput: number): number | undefined {
  if (goodput < LEAST_GOODPUT) return undefined;
  return flop / raw(usefulRate({ chips, peak: quantity('computeRate', peak.rate), mfu, goodput }));
}

/** One job on a step: `share` of its chips. */
export function jobOf(setup: Setup, rung: Rung, share = setup.share): Job {
  const { habits, machine, message, oversubscription, gradient, peak, batch, perToken, mfu } = setup;
  const chips = jobChips(rung, share);
  const plan = planOf(habits, chips);
  const goodput = setup.goodput ?? plan.goodput;
  const time = runTime(setup, chips, goodput);
  const workRate = raw(usefulRate({ chips, peak: quantity('computeRate', peak.rate), mfu, goodput: 1 }));
  return {
    rung,
    chips,
    plan,
    goodput,
    ...(time !== undefined && { time }),
    stepTime: (batch * perToken) / workRate,
    network: networkOf(rung, chips, machine, { message, oversubscription, width: gradient, peak: peak.rate }),
  };
}
