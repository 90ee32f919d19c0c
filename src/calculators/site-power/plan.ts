/** From what was asked to powers, energy, water and carbon, each with its range. */
import {
  drawPerChip,
  exactly,
  meanShare,
  over,
  times,
  type Draw,
  type Span,
} from '../../silicon/scaling/site-energy.ts';
import { quantity, raw } from '../../silicon/units/index.ts';
import { found, refuse, type Found } from '../found.ts';
import type { SiteInputs } from './fields.ts';
import { gridFactor, pueSpan, wueSpan } from './rates.ts';
import type { ChipFact, HolderFact, MachinePreset, PowerFact, SiteFacts } from './types.ts';

/** The power of one chip at full load, as chosen. */
export interface Power {
  readonly span: Span;
  /** Hosts and network beside the figure in the middle; 0 where they are in it. */
  readonly beside: number;
  readonly from: string;
  /** The figures on record that the span is made of. */
  readonly used: readonly PowerFact[];
}

/** Everything asked, settled. Undefined where nothing is published. */
export interface Site {
  readonly machine: MachinePreset;
  readonly chip?: ChipFact;
  /** What the chips stand in: the machine chosen, or the largest that is made of them. */
  readonly holder?: HolderFact;
  readonly power?: Power;
  /** Draw of one chip at the given load, hosts included: W. */
  readonly draw?: Span;
  /** The same at full load: what a site must be built for, and what its capacity is said in. */
  readonly full?: Span;
  /** The first over the second. */
  readonly mean: number;
  readonly load: number;
  readonly idle: number;
  readonly pue: Span;
  readonly wue: Span;
  readonly grid: number;
  readonly chips?: Span;
  readonly it?: Span;
  readonly facility?: Span;
}

/** The figures that count: all on record, or those of the maker. */
function chosen(known: readonly PowerFact[], evidence: SiteInputs['evidence']): readonly PowerFact[] {
  return evidence === 'published' ? known.filter(({ kind }) => kind !== 'estimate') : known;
}

/**
 * Power of one chip with hosts, from the figures: the middle is that of the preset itself, else of the largest system
 * of its kind (it comes with its hosts), else of the chip; the ends are those of all of them, with the reader's share for
 * hosts added to figures of bare chips.
 */
function powerOf(inputs: SiteInputs, machine: MachinePreset, chip: ChipFact | undefined): Found<Power | undefined> {
  const beside = inputs.beside === undefined ? 0 : raw(inputs.beside);
  if (inputs.hardware === 'custom' || inputs.evidence === 'own') {
    if (inputs.ownPower === undefined) return refuse('ownPower', 'power-needed');
    const value = raw(inputs.ownPower);
    const low = inputs.ownPowerLow === undefined ? value : raw(inputs.ownPowerLow);
    const high = inputs.ownPowerHigh === undefined ? value : raw(inputs.ownPowerHigh);
    const central = { kind: 'power', value } as const;
    if (low > value) return refuse('ownPowerLow', 'low-above-central', { central });
    if (high < value) return refuse('ownPowerHigh', 'high-below-central', { central });
    return found({ span: { low, value, high }, beside, from: 'reader', used: [] });
  }
  const used = chosen(chip?.powers ?? [], inputs.evidence);
  const whole = used.filter((one) => one.whole);
  const largest = whole.find(({ of }) => of === chip?.holder?.name);
  const middle =
    used.find(({ id }) => id === machine.id && id !== machine.values.chip) ?? largest ?? whole[0] ?? used[0];
  if (!middle) return found(undefined);
  // In units of the middle figure, so that one share for hosts applies to the formula.
  const factor = middle.whole ? 1 : 1 + beside;
  const each = used.map((one) => (one.watts * (one.whole ? 1 : 1 + beside)) / factor);
  const span = { low: Math.min(...each), value: middle.watts, high: Math.max(...each) };
  return found({ span, beside: middle.whole ? 0 : beside, from: middle.from, used });
}

function drawOf({ span, beside }: Power, load: number, idle: number): Span {
  const at = (perChip: number): number => {
    const draw: Draw = { perChip: quantity('power', perChip), beside, load, idle };
    return raw(drawPerChip(draw));
  };
  return { low: at(span.low), value: at(span.value), high: at(span.high) };
}

/** Chips, IT and facility power, whichever of them was given. */
function powers(inputs: SiteInputs, machine: MachinePreset, draw: Span | undefined, pue: Span) {
  switch (inputs.question) {
    case 'chips': {
      const chips = exactly(raw(inputs.count) * machine.values.chips);
      const it = draw && times(chips, draw);
      return { chips, ...(it && { it, facility: times(it, pue) }) };
    }
    case 'it': {
      const it = exactly(raw(inputs.itPower));
      return { ...(draw && { chips: over(it, draw) }), it, facility: times(it, pue) };
    }
    case 'facility': {
      const facility = exactly(raw(inputs.facilityPower));
      const it = over(facility, pue);
      return { ...(draw && { chips: over(it, draw) }), it, facility };
    }
  }
}

/** What was asked, settled; or the field that keeps it from being. */
export function siteOf(inputs: SiteInputs, facts: SiteFacts): Found<Site> {
  const machine = facts.presets.hardware.find(({ id }) => id === inputs.hardware);
  if (!machine) return refuse('hardware', 'hardware-unknown');
  const chip = facts.chips[machine.values.chip];
  const holder = machine.values.holder ?? chip?.holder;
  const power = powerOf(inputs, machine, chip);
  if (!power.ok) return power;
  const pue = pueSpan(inputs, facts);
  if (!pue) return refuse('ownPue', 'pue-needed');
  const central = { kind: 'ratio', value: pue.value } as const;
  if (pue.low > pue.value) return refuse('pueLow', 'low-above-central', { central });
  if (pue.high < pue.value) return refuse('pueHigh', 'high-below-central', { central });
  const wue = wueSpan(inputs, facts);
  if (!wue) return refuse('ownWue', 'wue-needed');
  const grid = gridFactor(inputs, facts);
  if (grid === undefined) return refuse('ownGrid', 'grid-needed');
  if (inputs.embodied !== undefined && inputs.lifetime === undefined) return refuse('lifetime', 'lifetime-needed');
  const load = raw(inputs.load);
  // An idle power that nobody gives counts as none: the least that the site can draw.
  const idle = inputs.idle === undefined ? 0 : raw(inputs.idle);
  const draw = power.found && drawOf(power.found, load, idle);
  const full = power.found && drawOf(power.found, 1, idle);
  return found({
    machine,
    ...(chip && { chip }),
    ...(holder && { holder }),
    ...(power.found && { power: power.found }),
    ...(draw && { draw }),
    ...(full && { full }),
    mean: meanShare({ load, idle }),
    load,
    idle,
    pue,
    wue,
    grid,
    ...powers(inputs, machine, draw, pue),
  });
}
