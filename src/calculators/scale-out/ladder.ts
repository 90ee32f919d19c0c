/** The same from one core to the whole fleet. */
import { coreShare, fleetTotal } from '../../silicon/scaling/scale-out.ts';
import { quantity, raw } from '../../silicon/units/index.ts';
import type { Cell, Row } from '../define.ts';
import { type Fleet, type Known, type Machine, machinesOf } from './fleet.ts';
import type { ScaleOutFacts } from './types.ts';

const SHARED = ['peak', 'hbm', 'hbmBandwidth', 'scaleUp', 'scaleOut'] as const;

export type Shared = (typeof SHARED)[number];

/** A share of each of the chip's values: the ladder's row of a core. */
export function coreRow(fleet: Fleet, grouped: number): Partial<Record<Shared, number>> {
  if (!fleet.cores) return {};
  const cores = quantity('count', fleet.cores.value);
  const shareOf = (of: Known) => of && raw(coreShare(quantity('count', of.value), cores, quantity('count', grouped)));
  return { peak: shareOf(fleet.peak), hbm: shareOf(fleet.hbm), hbmBandwidth: shareOf(fleet.hbmBandwidth) };
}

export function machineRow(fleet: Fleet, chips: number): Partial<Record<Shared, number>> {
  const total = (of: Known) => of && raw(fleetTotal(quantity('count', chips), quantity('count', of.value)));
  return Object.fromEntries(SHARED.map((name) => [name, total(fleet[name])]));
}

/** The same chips with the links of a machine: not every size wires all of them. A reader's own figures stay. */
function wiredAs(fleet: Fleet, { hardware }: Machine): Fleet {
  if (!hardware) return fleet;
  const { scaleUp, scaleOut } = hardware.values;
  const links = (now: Known, recorded: number | undefined): Known =>
    now?.from === 'reader' ? now : recorded === undefined ? undefined : { value: recorded };
  return { ...fleet, scaleUp: links(fleet.scaleUp, scaleUp?.oneWay), scaleOut: links(fleet.scaleOut, scaleOut) };
}

/** A value of the result: what is unknown of a reader's own chip was not typed; of a record's, not published. */
export function shown(fleet: Fleet, name: Shared, value: number | undefined): Cell {
  if (value !== undefined) return value;
  if (name === 'scaleUp' && fleet.hardware?.values.scaleUp?.unstated !== undefined) return '@unstated';
  return fleet.hardware ? undefined : '@notGiven';
}

export function ladder(fleet: Fleet, facts: ScaleOutFacts): Row[] {
  const row = (level: string, of: string, chips: Cell, values: Partial<Record<Shared, number>>, core = false): Row => {
    const cells = Object.fromEntries(
      SHARED.map((name) => [
        name,
        core && name.startsWith('scale') ? '@notMeaningful' : shown(fleet, name, values[name]),
      ]),
    );
    const { peak, ...rest } = cells;
    return {
      level: `@level.${level}`,
      of,
      chips,
      ...(fleet.rateKind === 'operationRate' ? { operations: peak } : { peak }),
      ...rest,
    };
  };
  const { chip, cores, grouping, label, hardware } = fleet;
  const name = hardware?.values.chipName ?? label;
  return [
    ...(cores ? [row('core', name, '@notMeaningful', coreRow(fleet, 1), true)] : []),
    ...(cores && chip && grouping !== undefined
      ? [row(grouping === 1 ? 'logical1' : 'logical2', name, '@notMeaningful', coreRow(fleet, grouping), true)]
      : []),
    row('chip', name, 1, machineRow(fleet, 1)),
    ...machinesOf(fleet, facts).map((machine) =>
      row(machine.level, machine.name, machine.chips, machineRow(wiredAs(fleet, machine), machine.chips)),
    ),
    row('cluster', label, fleet.chips, machineRow(fleet, fleet.chips)),
  ];
}
