/** The steps of the ladder with their chips, from a core outwards. */
import { raw } from '../../silicon/units/index.ts';
import { found, refuse, type Found } from '../found.ts';
import type { RainierInputs } from './fields.ts';
import type { MachineValues, RainierFacts, Rung } from './types.ts';

type Bare = Omit<Rung, 'cores' | 'factor'>;

/** Chips of a building: those disclosed over the buildings reported active in the same month. */
export function chipsPerBuilding(chips: number, buildings: number): number {
  return Math.floor(chips / buildings);
}

/** UltraServers that hold so many chips, started ones whole. */
export function ultraServersOf(chips: number, { chips: each }: MachineValues): number {
  return Math.ceil(chips / each);
}

/**
 * The ladder of a machine. The cluster's counts are of Trainium2; with another machine they are kept, as a what-if. The
 * reader's own number of chips stands before the first step that has more.
 */
export function rungsOf(inputs: RainierInputs, machine: MachineValues, { site }: RainierFacts): Found<Rung[]> {
  const { cores, grouping, chipsPerServer, chips } = machine;
  const buildings = inputs.buildings === undefined ? site.buildings.count : raw(inputs.buildings);
  const real = machine.chip === site.chip;
  const perBuilding = chipsPerBuilding(site.chips.count, buildings);
  const of = (step: 'building' | 'cluster' | 'fleet' | 'own', count: number, known: Rung['known']): Bare => ({
    step,
    chips: count,
    known: real || step === 'own' ? known : 'whatIf',
  });
  const known = 'published';
  const ladder: Bare[] = [
    { step: 'core', chips: 1 / cores, known },
    { step: 'logical', chips: grouping / cores, known },
    { step: 'chip', chips: 1, known },
    { step: 'server', chips: chipsPerServer, known },
    { step: 'ultraserver', chips, known },
    of('building', perBuilding, 'estimate'),
    of('cluster', site.chips.count, 'disclosed'),
    of('fleet', site.fleet.count, 'disclosed'),
  ];
  if (inputs.own !== undefined) {
    const own = raw(inputs.own);
    const after = ladder.findIndex((rung) => rung.chips > own);
    ladder.splice(after < 0 ? ladder.length : after, 0, of('own', own, 'reader'));
  } else if (inputs.step === 'own') return refuse('own', 'own-needed');
  return found(
    ladder.map((rung, i) => ({
      ...rung,
      cores: rung.chips * cores,
      ...(i > 0 && { factor: rung.chips / ladder[i - 1]!.chips }),
    })),
  );
}

/** Steps of which one job may be given a share: nobody says which. */
export function shared({ step }: Pick<Rung, 'step'>): boolean {
  return step === 'building' || step === 'cluster' || step === 'fleet' || step === 'own';
}

/** Chips of one job: a share of the step's, whole and at least one; what is no larger than an UltraServer is taken whole. */
export function jobChips(rung: Rung, share: number): number {
  return shared(rung) ? Math.max(1, Math.floor(rung.chips * share)) : rung.chips;
}
