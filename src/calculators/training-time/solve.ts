/** One run worked out for one utilisation and goodput: the unknown from what is given. */
import {
  chipsForDeadline,
  flopPerToken,
  parametersInTime,
  timeForBudget,
  tokensInTime,
  trainingTime,
  usefulRate,
  wholeUnits,
  type Cluster,
  type Convention,
  type TrainedModel,
} from '../../silicon/scaling/training.ts';
import { quantity, raw, withoutBasis, type Quantity } from '../../silicon/units/index.ts';
import type { Efficiency, Machine } from './types.ts';

export type Unknown = 'time' | 'chips' | 'tokens' | 'parameters' | 'cost';

/** What is given: base units. `model` is absent when its size is the unknown, `tokens` when they are. */
export interface Task {
  readonly solve: Unknown;
  readonly convention: Convention;
  readonly sequence: number;
  readonly machine: Machine;
  readonly model?: TrainedModel;
  readonly tokens?: number;
  readonly units?: number;
  /** Deadline or duration, s. */
  readonly time?: number;
  /** USD; the time then follows from it. */
  readonly budget?: number;
}

/** A run with nothing left open. Base units throughout. */
export interface Plan extends Efficiency {
  readonly units: number;
  readonly chips: number;
  /** Chips before rounding up, where chips were the unknown. */
  readonly exactChips?: number;
  readonly time: number;
  readonly tokens: number;
  /** Parameters one token uses. */
  readonly active: number;
  readonly perToken: number;
  readonly cost?: number;
  readonly energy?: number;
  readonly tokenRate: number;
}

/** Time, tokens and operations per token once the chips are known. */
function unknowns(
  task: Task,
  given: Quantity<'duration'>,
  cluster: Cluster,
  tokens: Quantity<'tokens'> | undefined,
  perToken: Quantity<'compute'> | undefined,
) {
  if (task.solve === 'tokens') {
    return { time: given, tokens: tokensInTime(perToken!, given, cluster), perToken: perToken!, active: undefined };
  }
  if (task.solve === 'parameters') {
    const active = raw(parametersInTime(tokens!, given, cluster));
    return { time: given, tokens: tokens!, perToken: quantity('compute', 6 * active), active };
  }
  return { time: trainingTime(tokens!, perToken!, cluster), tokens: tokens!, perToken: perToken!, active: undefined };
}

/** Solves a task. The caller has seen to it that what the unknown needs is given, and that it is positive. */
export function solve(task: Task, { mfu, goodput }: Efficiency): Plan {
  const { machine } = task;
  const peak = quantity('computeRate', machine.peak);
  const perToken = task.model && flopPerToken(task.convention, task.model, task.sequence);
  const tokens = task.tokens !== undefined ? quantity('tokens', task.tokens) : undefined;

  let units = task.units ?? 1;
  let exactChips: number | undefined;
  if (task.solve === 'chips') {
    exactChips = chipsForDeadline(tokens!, perToken!, quantity('duration', task.time!), { peak, mfu, goodput });
    units = wholeUnits(exactChips, machine.chipsPerUnit);
  }
  const chips = units * machine.chipsPerUnit;
  const cluster = { chips, peak, mfu, goodput };

  const given =
    task.budget !== undefined
      ? timeForBudget(quantity('money', task.budget), units, machine.price!)
      : quantity('duration', task.time ?? 0);
  const solved = unknowns(task, given, cluster, tokens, perToken);

  const time = raw(solved.time);
  return {
    mfu,
    goodput,
    units,
    chips,
    ...(exactChips !== undefined && { exactChips }),
    time,
    tokens: raw(solved.tokens),
    active: solved.active ?? task.model!.active,
    perToken: raw(solved.perToken),
    ...(machine.price !== undefined && { cost: task.budget ?? units * time * raw(withoutBasis(machine.price)) }),
    ...(machine.power !== undefined && { energy: chips * time * machine.power * machine.pue }),
    tokenRate: raw(usefulRate(cluster)) / raw(solved.perToken),
  };
}
