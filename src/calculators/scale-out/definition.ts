/**
 * Scale-out: any number of any chip, instance, UltraServer or rack, multiplied up to a cluster and
 * divided down to a core.
 */
import { agreement, chipsIn, coreShare, fleetPrice, fleetTotal, machinesFor } from '../../silicon/scaling/scale-out.ts';
import { ridgePoint } from '../../silicon/scaling/roofline.ts';
import { PRICE_BASES, quantity, raw, withoutBasis, type Kind, type PriceBasis } from '../../silicon/units/index.ts';
import {
  defineCalculator,
  type Cell,
  type Chart,
  type Check,
  type Facts,
  type InputsOf,
  type NoAnswer,
  type Outcome,
  type Preset,
  type Row,
  type Step,
  type Term,
} from '../define.ts';
import { FORMATS, paidPrice, priceOn, publishedPeak, type Format, type HardwarePreset } from '../hardware.ts';

/** A statement about the peak of so many chips, for the scenarios that it speaks of. */
export interface ScaleClaim {
  readonly id: string;
  readonly by: string;
  readonly date: string;
  readonly chip: string;
  readonly chips: number;
  readonly format: Format;
  readonly sparsity: 'dense' | 'sparse';
  /** FLOP/s as claimed. */
  readonly claimed: number;
  /** Unit in which it was said. */
  readonly unit: string;
  readonly verdict: string;
}

/** A cluster of so many chips that somebody has spoken of: `check.landmark.<id>` says what was said. */
export interface Landmark {
  readonly id: 'rainier' | 'anthropic' | 'cluster2023';
  readonly chip: string;
  readonly chips: number;
  /** Page and anchor of the record that says so. */
  readonly record: string;
}

export interface ScaleOutFacts extends Facts {
  readonly presets: { readonly hardware: readonly (HardwarePreset | Preset)[] };
  /** For each preset, the machines that carry its chip: ids of presets. */
  readonly carriers: Readonly<Record<string, { readonly instance?: string; readonly ultraserver?: string }>>;
  readonly claims: readonly ScaleClaim[];
  readonly landmarks: readonly Landmark[];
  /** The largest cluster that anybody has announced, and the record that says so. */
  readonly largest?: { readonly chips: number; readonly record?: string };
}

/** What can be typed over a preset: within these bounds every product and quotient stays finite. */
const MOST = 1e24;

const isInteger = (inputs: Readonly<Record<string, unknown>>): boolean => inputs['format'] === 'int8';
const isFloating = (inputs: Readonly<Record<string, unknown>>): boolean => !isInteger(inputs);

function hardwareOf(id: unknown, facts: Facts): HardwarePreset | undefined {
  const found = facts.presets['hardware']?.find((preset) => preset.id === id);
  return found && found.id !== 'custom' ? (found as HardwarePreset) : undefined;
}

function carrierOf(id: string, level: 'instance' | 'ultraserver', facts: Facts): HardwarePreset | undefined {
  const carriers = (facts as ScaleOutFacts).carriers[id];
  return carriers?.[level] === undefined ? undefined : hardwareOf(carriers[level], facts);
}

/** A chip has no network card of its own: the machine that carries it has. */
function networked(hardware: HardwarePreset, facts: Facts): HardwarePreset | undefined {
  if (hardware.values.level !== 'chip') return hardware;
  return carrierOf(hardware.id, 'ultraserver', facts) ?? carrierOf(hardware.id, 'instance', facts);
}

/** The instance that is rented: the preset itself, or the one that carries the chip. */
function rented(hardware: HardwarePreset, facts: Facts): HardwarePreset | undefined {
  return hardware.values.level === 'chip' ? carrierOf(hardware.id, 'instance', facts) : hardware;
}

const preset =
  (read: (hardware: HardwarePreset, inputs: Readonly<Record<string, unknown>>, facts: Facts) => number | undefined) =>
  (inputs: Readonly<Record<string, unknown>>, facts: Facts): number | undefined => {
    const hardware = hardwareOf(inputs['hardware'], facts);
    return hardware && read(hardware, inputs, facts);
  };

const presetPeak = preset(
  (hardware, inputs) =>
    publishedPeak(hardware.values.peak, inputs['format'] as Format, inputs['sparsity'] as 'dense' | 'sparse')?.rate,
);

const fields = {
  hardware: { type: 'preset', group: 'what', set: 'hardware', default: 'trainium2' },
  count: { type: 'quantity', group: 'what', kind: 'count', unit: '', default: 64, min: 1, max: 1e9, integer: true },
  format: { type: 'choice', group: 'what', options: FORMATS, default: 'fp8' },
  sparsity: { type: 'choice', group: 'what', options: ['dense', 'sparse'], default: 'dense' },
  priceBasis: { type: 'choice', group: 'more', folded: true, options: PRICE_BASES, default: 'capacity-block' },
  lnc: { type: 'choice', group: 'more', folded: true, options: ['default', '1', '2'], default: 'default' },
  peak: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'computeRate',
    unit: 'TFLOPS',
    optional: true,
    min: 1,
    max: MOST,
    blank: presetPeak,
    when: isFloating,
  },
  operations: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'operationRate',
    unit: 'TOPS',
    optional: true,
    min: 1,
    max: MOST,
    blank: presetPeak,
    when: isInteger,
  },
  hbm: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'bytes',
    unit: 'GiB',
    optional: true,
    min: 1,
    max: MOST,
    blank: preset(({ values }) => values.hbm),
  },
  hbmBandwidth: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'memoryBandwidth',
    unit: 'TB/s',
    optional: true,
    min: 1,
    max: MOST,
    blank: preset(({ values }) => values.hbmBandwidth),
  },
  scaleUp: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'oneWay',
    unit: 'GB/s',
    optional: true,
    min: 1,
    max: MOST,
    blank: preset(({ values }) => values.scaleUp?.oneWay),
  },
  scaleOut: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'oneWay',
    unit: 'Gbps',
    optional: true,
    min: 1,
    max: MOST,
    blank: preset((hardware, _, facts) => networked(hardware, facts)?.values.scaleOut),
  },
  cores: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'count',
    unit: '',
    optional: true,
    min: 1,
    max: 1e6,
    integer: true,
    blank: preset(({ values }) => values.physicalCores),
  },
  chipsPerUnit: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'count',
    unit: '',
    optional: true,
    min: 1,
    max: 1e6,
    integer: true,
    blank: preset(({ values }) => values.chips),
  },
  price: {
    type: 'quantity',
    group: 'own',
    folded: true,
    kind: 'price',
    unit: 'USD/h',
    optional: true,
    above: 0,
    max: 1e9,
    blank: preset((hardware, inputs, facts) =>
      hardware.values.level === 'chip'
        ? undefined
        : priceOn(rented(hardware, facts)?.values.prices ?? [], inputs['priceBasis'] as PriceBasis)?.price,
    ),
  },
} as const;

type Inputs = InputsOf<typeof fields>;

/** A value that may be the reader's or a record's, or that nobody gives. */
type Known = { readonly value: number; readonly from?: string } | undefined;

function known(own: unknown, recorded: number | undefined, from: string): Known {
  if (own !== undefined) return { value: own as number, from: 'reader' };
  return recorded === undefined ? undefined : { value: recorded, from };
}

/** Everything of one chip, and what is counted. */
interface Fleet {
  readonly label: string;
  readonly family: string;
  readonly chip: string | undefined;
  readonly hardware: HardwarePreset | undefined;
  readonly level: 'chip' | 'instance' | 'ultraserver' | 'rack';
  readonly units: number;
  readonly perUnit: number;
  readonly chips: number;
  readonly peak: Known;
  /** The format that the peak is printed for, where it is not the one asked for. */
  readonly standIn: Format | undefined;
  readonly rateKind: 'computeRate' | 'operationRate';
  readonly hbm: Known;
  readonly hbmBandwidth: Known;
  readonly scaleUp: Known;
  readonly scaleOut: Known;
  readonly cores: Known;
  /** Physical cores in a logical one; undefined where the chip has no logical cores. */
  readonly grouping: number | undefined;
}

function fleetOf(inputs: Inputs, facts: ScaleOutFacts): Fleet | NoAnswer {
  const hardware = hardwareOf(inputs.hardware, facts);
  const values = hardware?.values;
  const chip = values?.chip ?? 'custom';
  const integer = inputs.format === 'int8';
  const own = integer ? inputs.operations : inputs.peak;
  if (!hardware && inputs.hardware !== 'custom') return { ok: false, field: 'hardware', reason: 'unknown' };
  if (!hardware && own === undefined) {
    return { ok: false, field: integer ? 'operations' : 'peak', reason: 'needed' };
  }
  const published = values && publishedPeak(values.peak, inputs.format, inputs.sparsity);
  const perUnit = inputs.chipsPerUnit === undefined ? (values?.chips ?? 1) : raw(inputs.chipsPerUnit);
  const units = raw(inputs.count);
  if (!(units >= 1) || !(perUnit >= 1)) return { ok: false, field: 'count', reason: 'unknown' };
  const chips = raw(chipsIn(inputs.count, quantity('count', perUnit)));
  const network = hardware && networked(hardware, facts)?.values;
  const defaultGrouping = values?.grouping;
  return {
    label: hardware?.label ?? '@option.hardware.custom',
    family: values?.family ?? 'reader',
    chip: values?.chip,
    hardware,
    level: values?.level ?? 'chip',
    units,
    perUnit,
    chips,
    peak: known(own, published?.rate, `${chip}.peak.${published?.format ?? inputs.format}.${inputs.sparsity}`),
    standIn: own === undefined && published && published.format !== inputs.format ? published.format : undefined,
    rateKind: integer ? 'operationRate' : 'computeRate',
    hbm: known(inputs.hbm, values?.hbm, `${chip}.hbm.capacity`),
    hbmBandwidth: known(inputs.hbmBandwidth, values?.hbmBandwidth, `${chip}.hbm.bandwidth`),
    scaleUp: known(inputs.scaleUp, values?.scaleUp?.oneWay, values?.scaleUp?.record ?? ''),
    scaleOut: known(inputs.scaleOut, network?.scaleOut, network?.scaleOutRecord ?? ''),
    cores: known(inputs.cores, values?.physicalCores, `${chip}.cores.physical`),
    grouping:
      defaultGrouping === undefined || inputs.lnc === 'default' || defaultGrouping === 1
        ? defaultGrouping
        : Number(inputs.lnc),
  };
}

interface Machine {
  readonly level: string;
  readonly name: string;
  readonly chips: number;
  readonly id: string;
  readonly hardware?: HardwarePreset;
}

/** The machines above the chip in the ladder, smallest first. */
function machinesOf(fleet: Fleet, facts: ScaleOutFacts): Machine[] {
  const { hardware } = fleet;
  if (!hardware) {
    return fleet.perUnit > 1 ? [{ level: 'unit', name: fleet.label, chips: fleet.perUnit, id: 'custom' }] : [];
  }
  const instance = hardware.values.level === 'instance' ? hardware : carrierOf(hardware.id, 'instance', facts);
  const whole = ['ultraserver', 'rack'].includes(hardware.values.level)
    ? hardware
    : carrierOf(hardware.id, 'ultraserver', facts);
  const chipsOf = (machine: HardwarePreset) => (machine === hardware ? fleet.perUnit : machine.values.chips);
  const machines: Machine[] = [];
  if (instance) {
    const { label: name, id } = instance;
    machines.push({ level: 'instance', name, chips: chipsOf(instance), id, hardware: instance });
  } else if (whole && whole.values.chipsPerInstance < whole.values.chips) {
    machines.push({ level: 'server', name: whole.label, chips: whole.values.chipsPerInstance, id: whole.id });
  }
  if (whole) {
    const { label: name, id } = whole;
    machines.push({ level: whole.values.level, name, chips: chipsOf(whole), id, hardware: whole });
  }
  return machines;
}

const EQUATIONS = {
  hbm: ['fleetMemory', 'bytes'],
  hbmBandwidth: ['fleetBandwidth', 'memoryBandwidth'],
  scaleUp: ['fleetScaleUp', 'oneWay'],
  scaleOut: ['fleetScaleOut', 'oneWay'],
} as const;

const SHARED = ['peak', 'hbm', 'hbmBandwidth', 'scaleUp', 'scaleOut'] as const;
type Shared = (typeof SHARED)[number];

function term(kind: Kind, value: number, from?: string): Term {
  return { kind, value, ...(from !== undefined && { from }) };
}

/** A share of each of the chip's values: the ladder's row of a core. */
function coreRow(fleet: Fleet, grouped: number): Partial<Record<Shared, number>> {
  if (!fleet.cores) return {};
  const cores = quantity('count', fleet.cores.value);
  const shareOf = (of: Known) => of && raw(coreShare(quantity('count', of.value), cores, quantity('count', grouped)));
  return { peak: shareOf(fleet.peak), hbm: shareOf(fleet.hbm), hbmBandwidth: shareOf(fleet.hbmBandwidth) };
}

function machineRow(fleet: Fleet, chips: number): Partial<Record<Shared, number>> {
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
function shown(fleet: Fleet, name: Shared, value: number | undefined): Cell {
  if (value !== undefined) return value;
  if (name === 'scaleUp' && fleet.hardware?.values.scaleUp?.unstated !== undefined) return '@unstated';
  return fleet.hardware ? undefined : '@notGiven';
}

function ladder(fleet: Fleet, facts: ScaleOutFacts): Row[] {
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

/** What makers print for as many of these chips as there are here, and how ours compares. */
function publishedChecks(
  fleet: Fleet,
  totals: Partial<Record<Shared, number>>,
  inputs: Inputs,
  facts: ScaleOutFacts,
): Check[] {
  const { hardware } = fleet;
  if (!hardware) return [];
  const candidates = [
    hardware,
    carrierOf(hardware.id, 'instance', facts),
    carrierOf(hardware.id, 'ultraserver', facts),
  ];
  const machine = candidates.find(
    (one) => one?.values.published !== undefined && one.values.level !== 'chip' && one.values.chips === fleet.chips,
  );
  const published = machine?.values.published;
  if (!machine || !published) return [];
  const printedPeak = published.peak && publishedPeak(published.peak, inputs.format, inputs.sparsity);
  const printed: readonly [Shared, Kind, number | undefined, boolean][] = [
    ['peak', fleet.rateKind, printedPeak?.rate, inputs.peak === undefined && inputs.operations === undefined],
    ['hbm', 'bytes', published.hbm, inputs.hbm === undefined],
    ['hbmBandwidth', 'memoryBandwidth', published.hbmBandwidth, inputs.hbmBandwidth === undefined],
    ['scaleOut', 'oneWay', published.scaleOut, inputs.scaleOut === undefined],
  ];
  return printed.flatMap(([name, kind, value, recorded]) => {
    const ours = totals[name];
    if (!recorded || value === undefined || ours === undefined || !(value > 0)) return [];
    const verdict = agreement(quantity('count', ours), quantity('count', value));
    // Only the peak is worth a sentence when all is well.
    if (verdict === 'same' && name !== 'peak') return [];
    return [
      {
        level: verdict === 'different' ? 'warning' : verdict === 'rounded' ? 'note' : 'fine',
        message: `published.${verdict}`,
        params: {
          what: `@output.${name === 'peak' && kind === 'operationRate' ? 'operations' : name}`,
          machine: machine.label,
          ours: term(kind, ours),
          // How far off matters to its order, not to four digits.
          off: term('share', Number(Math.abs(ours / value - 1).toPrecision(1))),
          printed: term(kind, value),
        },
        ...(machine.record !== undefined && { record: machine.record }),
      } satisfies Check,
    ];
  });
}

/** People say FP8 and mean MXFP8 where a chip has no other. */
function sameFormat(a: Format, b: Format): boolean {
  return a.replace('mx', '') === b.replace('mx', '');
}

function claimChecks(
  fleet: Fleet,
  totals: Partial<Record<Shared, number>>,
  inputs: Inputs,
  facts: ScaleOutFacts,
): Check[] {
  const peak = totals.peak;
  if (peak === undefined || inputs.peak !== undefined || inputs.operations !== undefined) return [];
  return facts.claims
    .filter((claim) => claim.chip === fleet.chip && claim.chips === fleet.chips && claim.sparsity === inputs.sparsity)
    .filter((claim) => sameFormat(claim.format, inputs.format))
    .map((claim) => ({
      level: claim.verdict === 'fails' ? ('warning' as const) : ('fine' as const),
      message: 'claim',
      params: {
        by: claim.by,
        date: claim.date,
        claimed: { ...term(fleet.rateKind, claim.claimed), unit: claim.unit },
        ours: { ...term(fleet.rateKind, peak), unit: claim.unit },
        verdict: `@verdict.${claim.verdict}`,
      },
      record: `claims/#${claim.id}`,
    }));
}

/** The clusters of exactly this size that a reader may have in mind, each linked to the record that names it. */
function landmarkChecks(fleet: Fleet, facts: ScaleOutFacts): Check[] {
  return facts.landmarks
    .filter(({ chip, chips }) => chip === fleet.chip && chips === fleet.chips)
    .map(({ id, record }) => ({ level: 'note', message: `landmark.${id}`, record }));
}

function compute(inputs: Inputs, facts: ScaleOutFacts): Outcome {
  const fleet = fleetOf(inputs, facts);
  if ('ok' in fleet) return fleet;
  const { hardware, chips } = fleet;
  const totals = machineRow(fleet, chips);
  const n = term('count', chips);
  const steps: Step[] = [];
  const checks: Check[] = [];

  if (fleet.perUnit !== 1) {
    steps.push({
      equation: 'fleetChips',
      values: {
        u: term('count', fleet.units, 'reader'),
        k: term('count', fleet.perUnit, inputs.chipsPerUnit === undefined ? `${hardware?.id}.chips` : 'reader'),
      },
      result: n,
    });
  }
  const of = fleet.perUnit === 1 ? { ...n, from: 'reader' } : n;
  if (fleet.peak && totals.peak !== undefined) {
    steps.push({
      equation: fleet.rateKind === 'operationRate' ? 'fleetOperations' : 'fleetPeak',
      values: { n: of, x: term(fleet.rateKind, fleet.peak.value, fleet.peak.from) },
      result: term(fleet.rateKind, totals.peak),
    });
  }
  for (const name of ['hbm', 'hbmBandwidth', 'scaleUp', 'scaleOut'] as const) {
    const one = fleet[name];
    const all = totals[name];
    if (!one || all === undefined) continue;
    const [equation, kind] = EQUATIONS[name];
    steps.push({ equation, values: { n: of, x: term(kind, one.value, one.from) }, result: term(kind, all) });
  }

  const ridge =
    fleet.peak && fleet.hbmBandwidth && fleet.rateKind === 'computeRate'
      ? raw(
          ridgePoint(quantity('computeRate', fleet.peak.value), quantity('memoryBandwidth', fleet.hbmBandwidth.value)),
        )
      : undefined;
  if (ridge !== undefined) {
    steps.push({
      equation: 'ridgePoint',
      values: {
        P: term('computeRate', fleet.peak!.value, fleet.peak!.from),
        W: term('memoryBandwidth', fleet.hbmBandwidth!.value, fleet.hbmBandwidth!.from),
      },
      result: term('intensity', ridge),
    });
  }

  if (fleet.cores && fleet.peak) {
    const equation = fleet.rateKind === 'operationRate' ? 'coreOperations' : 'corePeak';
    const groups = fleet.grouping === undefined || fleet.grouping === 1 ? [1] : [1, fleet.grouping];
    for (const grouped of groups) {
      steps.push({
        equation,
        about: grouped === 1 ? '@level.core' : '@level.logical2',
        values: {
          x: term(fleet.rateKind, fleet.peak.value, fleet.peak.from),
          g: term('count', grouped, inputs.lnc === 'default' ? `${fleet.chip}.cores.defaultGrouping` : 'reader'),
          c: term('count', fleet.cores.value, fleet.cores.from),
        },
        result: term(fleet.rateKind, coreRow(fleet, grouped).peak!),
      });
    }
  }

  const counts: Partial<Record<'instances' | 'ultraservers', number>> = {};
  for (const machine of machinesOf(fleet, facts)) {
    const machines = raw(machinesFor(quantity('count', chips), quantity('count', machine.chips)));
    counts[machine.level === 'instance' || machine.level === 'server' ? 'instances' : 'ultraservers'] = machines;
    steps.push({
      equation: 'machines',
      about: machine.level === 'server' ? '@level.server' : machine.name,
      values: {
        n: of,
        k: term('count', machine.chips, machine.level === 'server' ? undefined : `${machine.id}.chips`),
      },
      result: term('count', machines),
    });
    if (machine.chips <= chips && chips % machine.chips !== 0) {
      checks.push({
        level: 'note',
        message: 'partMachine',
        params: {
          machines: term('count', machines),
          name: machine.level === 'server' ? '@level.server' : machine.name,
          empty: term('count', machines * machine.chips - chips),
        },
      });
    }
  }

  const machine = hardware && rented(hardware, facts);
  const recorded = priceOn(machine?.values.prices ?? [], inputs.priceBasis);
  const each = paidPrice(inputs.price, recorded);
  // The reader's price is for one of what is counted; a record's for one machine that is rented.
  const paid =
    inputs.price !== undefined || !machine || machine === hardware
      ? fleet.units
      : raw(machinesFor(quantity('count', chips), quantity('count', machine.values.chips)));
  const price = each && raw(withoutBasis(fleetPrice(quantity('count', paid), each)));
  if (price !== undefined) {
    steps.push({
      equation: 'fleetPrice',
      values: {
        m: term('count', paid, paid === fleet.units ? 'reader' : undefined),
        p: {
          ...term('price', raw(withoutBasis(each!)), inputs.price === undefined ? `${recorded!.id}.price` : 'reader'),
          unit: 'USD/h',
        },
      },
      result: { ...term('price', price), unit: 'USD/h' },
    });
    if (inputs.price === undefined) {
      checks.push({
        level: 'note',
        message: 'price',
        params: {
          name: machine!.label,
          basis: `@option.priceBasis.${inputs.priceBasis}`,
          region: recorded!.region,
          date: recorded!.date,
        },
        ...(machine!.record !== undefined && { record: machine!.record }),
      });
    }
  } else if (machine && machine.values.prices.length > 0) {
    const other = [...new Set(machine.values.prices.map(({ basis }) => basis))][0]!;
    checks.push({
      level: 'note',
      message: 'noPriceOnBasis',
      params: {
        name: machine.label,
        basis: `@option.priceBasis.${inputs.priceBasis}`,
        other: `@option.priceBasis.${other}`,
      },
    });
  }

  if (fleet.peak === undefined) {
    checks.unshift({
      level: 'warning',
      message: 'peakNotPublished',
      params: {
        name: hardware!.values.chipName,
        format: `@option.format.${inputs.format}`,
        sparsity: `@option.sparsity.${inputs.sparsity}`,
      },
      record: `chips/${fleet.chip}/`,
    });
  }
  if (fleet.standIn !== undefined) {
    checks.push({
      level: 'note',
      message: 'standIn',
      params: {
        name: hardware!.values.chipName,
        asked: `@option.format.${inputs.format}`,
        printed: `@option.format.${fleet.standIn}`,
      },
    });
  }
  checks.push(
    ...claimChecks(fleet, totals, inputs, facts),
    ...landmarkChecks(fleet, facts),
    ...publishedChecks(fleet, totals, inputs, facts),
  );
  const unstated = hardware?.values.scaleUp?.unstated;
  if (unstated !== undefined && inputs.scaleUp === undefined) {
    checks.push({
      level: 'note',
      message: 'unstated',
      params: {
        each: term('unstatedWay', unstated),
        all: term('unstatedWay', raw(fleetTotal(quantity('count', chips), quantity('unstatedWay', unstated)))),
      },
    });
  }
  if (inputs.lnc === '2' && fleet.grouping !== 2)
    checks.push({ level: 'note', message: 'noGrouping', params: { name: fleet.label } });
  if (facts.largest && chips > facts.largest.chips) {
    checks.push({
      level: 'note',
      message: 'beyondAnnounced',
      params: { largest: term('count', facts.largest.chips) },
      ...(facts.largest.record !== undefined && { record: facts.largest.record }),
    });
  }

  const peak = shown(fleet, 'peak', totals.peak);
  return {
    ok: true,
    outputs: {
      ...(fleet.rateKind === 'operationRate' ? { operations: peak } : { peak }),
      hbm: shown(fleet, 'hbm', totals.hbm),
      hbmBandwidth: shown(fleet, 'hbmBandwidth', totals.hbmBandwidth),
      scaleUp: shown(fleet, 'scaleUp', totals.scaleUp),
      scaleOut: shown(fleet, 'scaleOut', totals.scaleOut),
      ridge,
      chips,
      instances: counts.instances ?? '@notMeaningful',
      ultraservers: counts.ultraservers ?? '@notMeaningful',
      price,
      basis: inputs.price === undefined ? `@option.priceBasis.${inputs.priceBasis}` : '@own',
      ladder: ladder(fleet, facts),
    },
    checks,
    steps,
  };
}

/** Peak against chips, with what makers print and people claim as marks. */
function charts(inputs: Inputs, facts: ScaleOutFacts): readonly Chart[] {
  const fleet = fleetOf(inputs, facts);
  if ('ok' in fleet || !fleet.peak) return [];
  const { peak, chips, hardware } = fleet;
  const all = (n: number): readonly [number, number] => [
    n,
    raw(fleetTotal(quantity('count', n), quantity('count', peak.value))),
  ];
  const carriers = hardware
    ? [hardware, carrierOf(hardware.id, 'instance', facts), carrierOf(hardware.id, 'ultraserver', facts)]
    : [];
  const printed = carriers.flatMap((machine) => {
    const table = machine?.values.published?.peak;
    const rate = table && publishedPeak(table, inputs.format, inputs.sparsity)?.rate;
    return machine && rate !== undefined ? [[machine.values.chips, rate] as const] : [];
  });
  const claimed = facts.claims
    .filter((one) => one.chip === fleet.chip && one.sparsity === inputs.sparsity)
    .filter((one) => sameFormat(one.format, inputs.format))
    .map((one) => [one.chips, one.claimed] as const);
  const byChips = (points: readonly (readonly [number, number])[]) =>
    [...new Map(points.map((point) => [point[0], point])).values()].sort((a, b) => a[0] - b[0]);
  const most = Math.max(1e6, 10 ** Math.ceil(Math.log10(chips)));
  const decades = Array.from({ length: Math.round(Math.log10(most)) + 1 }, (_, power) => all(10 ** power));
  const marks = (id: string, colour: string, points: readonly (readonly [number, number])[]) =>
    points.length > 0 ? [{ id, label: `@series.${id}`, colour, points: byChips(points), style: 'marks' as const }] : [];
  return [
    {
      type: 'lines',
      x: { label: 'chips', kind: 'count', scale: 'log' },
      y: { label: fleet.rateKind === 'operationRate' ? 'operations' : 'peak', kind: fleet.rateKind, scale: 'log' },
      series: [
        { id: 'peak', label: fleet.hardware?.values.chipName ?? fleet.label, colour: fleet.family, points: decades },
        ...marks('printed', fleet.family, [...printed, ...claimed]),
        ...marks('here', 'reader', [all(chips)]),
      ],
    },
  ];
}

const rates = {
  hbm: { type: 'quantity', kind: 'bytes', binary: true },
  hbmBandwidth: { type: 'quantity', kind: 'memoryBandwidth' },
  scaleUp: { type: 'quantity', kind: 'oneWay' },
  scaleOut: { type: 'quantity', kind: 'oneWay' },
} as const;

export const scaleOut = defineCalculator<ScaleOutFacts>()({
  id: 'scale-out',
  version: 1,
  fields,
  outputs: {
    peak: { type: 'quantity', kind: 'computeRate', headline: true, when: isFloating },
    operations: { type: 'quantity', kind: 'operationRate', headline: true, when: isInteger },
    ...rates,
    ridge: { type: 'quantity', kind: 'intensity', when: isFloating },
    chips: { type: 'quantity', kind: 'count' },
    instances: { type: 'quantity', kind: 'count' },
    ultraservers: { type: 'quantity', kind: 'count' },
    price: { type: 'quantity', kind: 'price', unit: 'USD/h' },
    basis: { type: 'text' },
    ladder: {
      type: 'table',
      columns: {
        level: { type: 'text' },
        of: { type: 'text' },
        chips: { type: 'quantity', kind: 'count' },
        peak: { type: 'quantity', kind: 'computeRate', when: isFloating },
        operations: { type: 'quantity', kind: 'operationRate', when: isInteger },
        ...rates,
      },
    },
  },
  equations: [
    'fleetChips',
    'fleetPeak',
    'fleetOperations',
    'fleetMemory',
    'fleetBandwidth',
    'fleetScaleUp',
    'fleetScaleOut',
    'ridgePoint',
    'corePeak',
    'coreOperations',
    'machines',
    'fleetPrice',
  ],
  compute,
  charts,
});
