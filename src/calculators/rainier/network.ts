/** What a step can send: to the step around it, across its own middle, and all round in an all-reduce. */
import { bisection, networkBisection, tokenFloor, type Cut } from '../../silicon/scaling/bisection.ts';
import { linksOf, type Level } from '../../silicon/scaling/collective-algorithms.ts';
import { levelsCost, type LevelsCost } from '../../silicon/scaling/collective-levels.ts';
import { ultraServersOf } from './rungs.ts';
import type { LinkLevel, MachineValues, Rung } from './types.ts';

export interface Network {
  /** One way, per chip, into the step around it; absent where nothing is published, or nothing leaves the chip. */
  readonly out?: { readonly link: 'neuronLink' | 'efa'; readonly perChip: number };
  /** One way. */
  readonly bisection?: number;
  /** The cut behind it, where it is one inside an UltraServer. */
  readonly cut?: Cut;
  /** UltraServers of the job. */
  readonly machines: number;
  readonly levels: readonly Level[];
  readonly cost?: LevelsCost;
  readonly allReduce?: number;
  /** Rate of the outermost link that the job's all-reduce crosses, per chip, and tokens that keep a chip busy behind it. */
  readonly outer?: number;
  readonly floor?: number;
}

/** Bytes a second, one way, that a chip sends over all links of some levels. */
export function injected(levels: readonly LinkLevel[]): number {
  return levels.reduce(
    (sum, { devices, rate, hop, sides }) =>
      sum + linksOf({ devices, rate, hop, ranks: 1, ...(sides && { sides }) }) * rate,
    0,
  );
}

/** The links that lead out of a step. */
function outOf({ step }: Rung, { levels, network }: MachineValues): Network['out'] {
  if (step === 'chip') return { link: 'neuronLink', perChip: injected(levels.slice(0, 1)) };
  if (step === 'server') return { link: 'neuronLink', perChip: injected(levels.slice(1)) };
  return step === 'ultraserver' ? { link: 'efa', perChip: network.rate } : undefined;
}

/** Levels of a group, as the collectives calculator has them: ranks of a chip lengthen the innermost alone. */
function levelsOf(machine: MachineValues, machines: number, oversubscription: number): Level[] {
  const inside = machine.levels.map(({ devices, rate, hop, sides }, i): Level => ({
    devices,
    rate,
    hop,
    ranks: i === 0 ? machine.ranks : 1,
    ...(sides && { sides }),
  }));
  const { rate, hop } = machine.network;
  return machines > 1 ? [...inside, { devices: machines, rate: rate / oversubscription, hop, ranks: 1 }] : inside;
}

/** Chips of one server, where all of them take part in the innermost levels alone. */
function inServer(machine: MachineValues): Level[] {
  return levelsOf(machine, 1, 1).slice(0, 1);
}

export interface Exchange {
  /** Bytes of the all-reduce: the whole buffer. */
  readonly message: number;
  readonly oversubscription: number;
  /** Bytes of a weight that is gathered or reduced. */
  readonly width: number;
  /** Peak of one chip. */
  readonly peak: number;
}

/** What a job of `chips` chips of a step has of the network. */
export function networkOf(rung: Rung, chips: number, machine: MachineValues, asked: Exchange): Network {
  const { message, oversubscription, width, peak } = asked;
  const out = outOf(rung, machine);
  const led = out && { out };
  if (rung.step === 'core' || rung.step === 'logical' || rung.step === 'chip') {
    return { ...led, machines: 1, levels: [] };
  }
  const alone = rung.step === 'server';
  const machines = alone ? 1 : ultraServersOf(chips, machine);
  const levels = alone ? inServer(machine) : levelsOf(machine, machines, oversubscription);
  const wide = rung.step === 'server' || rung.step === 'ultraserver';
  const cut = wide ? bisection(levels) : undefined;
  const whole = ultraServersOf(rung.chips, machine);
  const across = wide ? cut?.bandwidth : networkBisection(whole, machine.chips, machine.network.rate, oversubscription);
  const sized = alone || chips >= machine.chips;
  const cost = sized ? levelsCost('all-reduce', 'hierarchical', message, levels) : undefined;
  const last = levels.at(-1)!;
  const outer = linksOf(last) * last.rate;
  return {
    ...led,
    ...(across !== undefined && across > 0 && { bisection: across }),
    ...(cut && { cut }),
    machines,
    levels,
    ...(cost && {
      cost,
      allReduce: cost.latency + cost.transfer,
      outer,
      floor: tokenFloor(width, peak, outer),
    }),
  };
}
