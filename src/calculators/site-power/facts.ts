/** What the site calculator takes from the records: powers with their class, PUE, WUE, grids, and what is said of Rainier. */
import {
  catalogue,
  evidenceOf,
  isQuantity,
  lookup,
  type ChipRecord,
  type SourcedQuantity,
  type SystemRecord,
} from '../../silicon/specs/catalogue.ts';
import { raw } from '../../silicon/units/index.ts';
import { hardwarePresets } from '../hardware-facts.ts';
import { publishedPeak, type HardwarePreset } from '../hardware.ts';
import type { ChipFact, FigureFact, HolderFact, MachinePreset, PowerFact, RatePreset, SiteFacts } from './types.ts';

const SITE = 'project-rainier.values';
const CHIP = 'trainium2';

function reading(path: string): SourcedQuantity {
  const value = lookup(path);
  if (!isQuantity(value)) throw new Error(`${path} is a text.`);
  return value;
}
const number = (path: string) => raw(reading(path).value);

/** Ten digits are more than any of it is known to, and fewer to bring to every page. */
const lean = (value: number) => Number(value.toPrecision(10));

/** The chip's own power and its rivals. */
function chipPowers({ id, name, power }: ChipRecord): PowerFact[] {
  if (!power) return [];
  const from = `${id}.power`;
  const own = { of: name, id, from, whole: false };
  // Rivals of an estimate are estimates, whoever printed them.
  const kind = evidenceOf(power);
  const rivals = new Map((power.dissent ?? []).map((one) => [one.value, kind === 'estimate' ? kind : evidenceOf(one)]));
  return [
    { ...own, watts: raw(power.value), kind },
    ...[...rivals].flatMap(([watts, rival]) => (watts === undefined ? [] : [{ ...own, watts, kind: rival }])),
  ];
}

function systemPowers(chip: string): PowerFact[] {
  return catalogue.systems.flatMap(({ id, name, chip: of, chips, power }) =>
    of === chip && power
      ? [
          {
            of: name,
            id,
            from: `${id}.power`,
            whole: true,
            watts: lean(raw(power.value) / raw(chips.value)),
            kind: evidenceOf(power),
          },
        ]
      : [],
  );
}

/** The largest system of a chip whose racks are told, or else the largest. */
function holderOf(chip: string): HolderFact | undefined {
  const made = catalogue.systems.filter((system) => system.chip === chip && raw(system.chips.value) > 1);
  const [largest] = made.sort(
    (a, b) => Number(Boolean(b.racks)) - Number(Boolean(a.racks)) || raw(b.chips.value) - raw(a.chips.value),
  );
  if (!largest) return undefined;
  return holderFact(largest);
}

function holderFact({ name, chips, racks }: SystemRecord): HolderFact {
  return { name, chips: raw(chips.value), ...(racks && { racks: raw(racks.value) }) };
}

/** The machine that a preset is, if it has several chips. */
function holderOfSystem(id: string): HolderFact | undefined {
  const system = catalogue.systems.find((one) => one.id === id);
  return system && raw(system.chips.value) > 1 ? holderFact(system) : undefined;
}

function chipFacts(hardware: readonly HardwarePreset[]): Record<string, ChipFact> {
  return Object.fromEntries(
    catalogue.chips.flatMap((chip) => {
      const values = hardware.find(({ id }) => id === chip.id)?.values;
      if (!values) return [];
      const [bf16, fp8] = [publishedPeak(values.peak, 'bf16', 'dense'), publishedPeak(values.peak, 'fp8', 'dense')];
      const holder = holderOf(chip.id);
      const fact: ChipFact = {
        name: chip.name,
        ...(bf16 && { bf16: bf16.rate }),
        ...(fp8 && { fp8: fp8.rate }),
        powers: [...systemPowers(chip.id), ...chipPowers(chip)],
        ...(holder && { holder }),
      };
      return [[chip.id, fact] as const];
    }),
  );
}

function machines(hardware: readonly HardwarePreset[]): MachinePreset[] {
  return hardware.map(({ id, label, group, record, source, values }) => {
    const holder = holderOfSystem(id);
    const { chip, family, chips } = values;
    return {
      id,
      label,
      ...(group && { group }),
      ...(record && { record }),
      ...(source && { source }),
      values: { chip, family, chips, ...(holder && { holder }) },
    };
  });
}

const own = (field: string): RatePreset => ({ id: 'own', label: `@option.${field}.own`, group: 'own', values: {} });

function rates(field: string, names: Readonly<Record<string, string>>): RatePreset[] {
  return Object.entries(names).map(([id, name]) => {
    const path = `${SITE}.${name}`;
    const value = { value: number(path), from: path, records: ['project-rainier'] };
    return { id, label: `@option.${field}.${id}`, group: 'published', source: reading(path).source, values: value };
  });
}

const PUES = {
  'fleet-2025': 'pueFleet',
  'fleet-2024': 'pueFleet2024',
  'fleet-2023': 'pueFleet2023',
  'best-2024': 'pueBest',
  'new-designs': 'pueNewDesigns',
  'public-clouds': 'pueIndustryCloud',
  'on-premises': 'pueIndustryOnPremises',
};

/** Facility over IT by the two estimates of Epoch for New Carlisle, which are of different months. */
function puesOf(): RatePreset[] {
  const epoch: RatePreset = {
    id: 'epoch',
    label: '@option.pue.epoch',
    group: 'published',
    source: reading(`${SITE}.powerFacility`).source,
    values: { value: lean(number(`${SITE}.powerFacility`) / number(`${SITE}.powerItNow`)) },
  };
  return [...rates('pue', PUES), epoch, own('pue')];
}

const figure = (
  id: string,
  name: string,
  of: FigureFact['of'],
  bound: FigureFact['bound'],
  by: FigureFact['by'] = [],
): FigureFact => {
  const { value, printed } = reading(`${SITE}.${name}`);
  return { id, of, value: raw(value), bound, said: printed, by };
};

/** The public figures, in the order in which they are told: chips, power, compute, water. */
function figures(): FigureFact[] {
  const facility = ['draw', 'pue'] as const;
  return [
    figure('activated', 'chips', 'chips', 'most'),
    figure('february', 'chipsFebruary2026', 'chips', 'least'),
    figure('customer', 'chipsAnthropicUse', 'chips', 'least'),
    figure('it', 'powerItNow', 'it', 'about', ['draw']),
    figure('facility', 'powerFacility', 'facility', 'about', facility),
    figure('engineer', 'powerCluster', 'facility', 'about', facility),
    figure('tracked', 'powerTracked', 'facility', 'about', facility),
    figure('planned', 'powerPlanned', 'facility', 'least', facility),
    figure('filed', 'powerFiled', 'facility', 'about', facility),
    figure('exaflops', 'exaflops', 'rate', 'about'),
    figure('equivalents', 'h100Equivalents', 'equivalents', 'about', ['equivalence']),
    figure('water', 'waterPress', 'water', 'about', ['draw', 'wue']),
  ];
}

export function siteFacts(): SiteFacts {
  const hardware = hardwarePresets();
  const peak = (chip: string, path: string) => number(`${chip}.peak.${path}`);
  return {
    presets: {
      hardware: [
        ...machines(hardware),
        {
          id: 'custom',
          label: '@option.hardware.custom',
          group: 'own',
          values: { chip: 'custom', family: 'reader', chips: 1 },
        },
      ],
      pues: puesOf(),
      wues: [
        ...rates('wue', { 'fleet-2025': 'wueFleet', 'fleet-2024': 'wueFleet2024', industry: 'wueIndustry' }),
        own('wue'),
      ],
      grids: [...rates('grid', { rfcw: 'gridCarbon' }), own('grid')],
    },
    chips: chipFacts(hardware),
    rainier: {
      chip: CHIP,
      peaks: {
        fp8: peak(CHIP, 'fp8.dense'),
        sparse: peak(CHIP, 'fp8.sparse'),
        bf16: peak(CHIP, 'bf16.dense'),
      },
      h100: { fp8: peak('h100', 'fp8.dense'), bf16: peak('h100', 'bf16.dense') },
      figures: figures(),
      capital: { cost: number(`${SITE}.capitalCost`), power: number(`${SITE}.powerFacility`) },
      buildings: { count: number(`${SITE}.buildingsPlanned`), area: number(`${SITE}.buildingArea`) },
    },
  };
}
