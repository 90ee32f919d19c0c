/**
 * Every kind of quantity that the site knows, with the unit it is stored in and the units it can be
 * typed and shown in. A factor converts from the unit to the kind's base unit.
 *
 * Base units are those of the SI (s, W, J, B for byte, FLOP for floating-point operation) so that a
 * stored number never needs a unit beside it to be understood.
 *
 * Four kinds share the base unit B/s on purpose. Memory bandwidth has no direction; a link's rate is
 * one way or both ways added; and some sources do not say which. Kinds keep them apart in the types.
 */
const DECIMAL = { k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18, Z: 1e21 } as const;
const BINARY = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 } as const;

type Prefix = keyof typeof DECIMAL | keyof typeof BINARY;

function prefixed<U extends string>(unit: U): Record<`${Prefix | ''}${U}`, number> {
  const units: Record<string, number> = { [unit]: 1 };
  for (const [prefix, factor] of Object.entries({ ...DECIMAL, ...BINARY })) units[prefix + unit] = factor;
  return units as Record<`${Prefix | ''}${U}`, number>;
}

function decimal<U extends string>(unit: U): Record<`${keyof typeof DECIMAL | ''}${U}`, number> {
  const units: Record<string, number> = { [unit]: 1 };
  for (const [prefix, factor] of Object.entries(DECIMAL)) units[prefix + unit] = factor;
  return units as Record<`${keyof typeof DECIMAL | ''}${U}`, number>;
}

/** Bytes a second, and the bits a second that network cards are sold in: eight bits to a byte. */
const byteRates = {
  ...prefixed('B/s'),
  kbps: 1e3 / 8,
  Mbps: 1e6 / 8,
  Gbps: 1e9 / 8,
  Tbps: 1e12 / 8,
  Pbps: 1e15 / 8,
} as const;

/** Short-scale multipliers, as model sizes are written: 70B parameters, 15T tokens. */
const multiples = { '': 1, k: 1e3, M: 1e6, B: 1e9, T: 1e12, Q: 1e15 } as const;

/** Exact by definition: litres in a US gallon, square metres in an acre and in a square foot, kilograms in a pound. */
const GALLON = 3.785411784;
const ACRE = 4046.8564224;
const SQUARE_FOOT = 0.09290304;
const POUND = 0.45359237;
const DAY = 86_400;
/** Flows of water are told by the calendar year; a duration's own year is the Julian one. */
const CALENDAR_YEAR = 365 * DAY;
const KWH = 3.6e6;

const byteRateScale = ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s', 'PB/s', 'EB/s'] as const;
const multipleScale = ['', 'k', 'M', 'B', 'T', 'Q'] as const;

export const KINDS = {
  count: { base: '1', units: multiples, scale: [''] },
  ratio: { base: '1', units: { '×': 1 }, scale: ['×'] },
  share: { base: '1', units: { '%': 0.01 }, scale: ['%'] },
  parameters: { base: 'parameter', units: multiples, scale: multipleScale },
  tokens: { base: 'token', units: multiples, scale: multipleScale },
  tokenRate: {
    base: 'token/s',
    units: { 'tokens/s': 1, 'Mtokens/s': 1e6, 'Btokens/s': 1e9 },
    scale: ['tokens/s', 'Mtokens/s', 'Btokens/s'],
  },
  compute: {
    base: 'FLOP',
    units: { ...decimal('FLOP'), YFLOP: 1e24, RFLOP: 1e27 },
    scale: ['FLOP', 'kFLOP', 'MFLOP', 'GFLOP', 'TFLOP', 'PFLOP', 'EFLOP', 'ZFLOP', 'YFLOP', 'RFLOP'],
  },
  computeRate: {
    base: 'FLOP/s',
    units: decimal('FLOPS'),
    scale: ['FLOPS', 'kFLOPS', 'MFLOPS', 'GFLOPS', 'TFLOPS', 'PFLOPS', 'EFLOPS', 'ZFLOPS'],
  },
  operationRate: {
    base: 'OP/s',
    units: decimal('OPS'),
    scale: ['OPS', 'kOPS', 'MOPS', 'GOPS', 'TOPS', 'POPS', 'EOPS'],
  },
  bytes: { base: 'B', units: prefixed('B'), scale: ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'] },
  memoryBandwidth: { base: 'B/s', units: byteRates, scale: byteRateScale },
  oneWay: { base: 'B/s', units: byteRates, scale: byteRateScale },
  bothWays: { base: 'B/s', units: byteRates, scale: byteRateScale },
  unstatedWay: { base: 'B/s', units: byteRates, scale: byteRateScale },
  intensity: { base: 'FLOP/B', units: { 'FLOP/B': 1 }, scale: ['FLOP/B'] },
  duration: {
    base: 's',
    units: { ns: 1e-9, µs: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, days: 86_400, weeks: 604_800, years: 31_557_600 },
    scale: ['µs', 'ms', 's', 'min', 'h', 'days', 'years'],
  },
  frequency: { base: 'Hz', units: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 }, scale: ['Hz', 'kHz', 'MHz', 'GHz'] },
  money: {
    base: 'USD',
    units: { USD: 1, kUSD: 1e3, MUSD: 1e6, BUSD: 1e9, TUSD: 1e12 },
    scale: ['USD', 'kUSD', 'MUSD', 'BUSD', 'TUSD'],
  },
  price: { base: 'USD/s', units: { 'USD/h': 1 / 3600, 'USD/s': 1 }, scale: ['USD/h'] },
  power: {
    base: 'W',
    units: { mW: 1e-3, W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12 },
    scale: ['W', 'kW', 'MW', 'GW', 'TW'],
  },
  energy: {
    base: 'J',
    units: { J: 1, kJ: 1e3, MJ: 1e6, Wh: 3600, kWh: 3.6e6, MWh: 3.6e9, GWh: 3.6e12, TWh: 3.6e15 },
    scale: ['Wh', 'kWh', 'MWh', 'GWh', 'TWh'],
  },
  efficiency: {
    base: 'FLOP/J',
    units: { 'GFLOP/J': 1e9, 'TFLOP/J': 1e12 },
    scale: ['GFLOP/J', 'TFLOP/J'],
  },
  water: {
    base: 'L',
    units: { mL: 1e-3, L: 1, 'm³': 1e3, ML: 1e6, GL: 1e9, gal: GALLON, Mgal: 1e6 * GALLON },
    scale: ['L', 'm³', 'ML', 'GL'],
  },
  waterFlow: {
    base: 'L/s',
    units: {
      'L/s': 1,
      'm³/day': 1e3 / DAY,
      'ML/day': 1e6 / DAY,
      'ML/year': 1e6 / CALENDAR_YEAR,
      'Mgal/day': (1e6 * GALLON) / DAY,
      'Mgal/year': (1e6 * GALLON) / CALENDAR_YEAR,
    },
    scale: ['m³/day', 'ML/day'],
  },
  /** Water for each unit of energy, as WUE is told. */
  waterIntensity: {
    base: 'L/J',
    units: { 'L/kWh': 1 / KWH, 'm³/MWh': 1 / KWH, 'gal/kWh': GALLON / KWH },
    scale: ['L/kWh'],
  },
  /** Mass of CO₂ or of its equivalent; the label beside it says which. */
  carbon: {
    base: 'kg',
    units: { g: 1e-3, kg: 1, t: 1e3, kt: 1e6, Mt: 1e9, lb: POUND },
    scale: ['g', 'kg', 't', 'kt', 'Mt'],
  },
  /** Carbon for each unit of energy: the factor of a grid. */
  carbonIntensity: {
    base: 'kg/J',
    units: { 'g/kWh': 1e-3 / KWH, 'kg/kWh': 1 / KWH, 'kg/MWh': 1e-3 / KWH, 'lb/MWh': POUND / (1e3 * KWH) },
    scale: ['g/kWh'],
  },
  area: {
    base: 'm²',
    units: { 'm²': 1, ha: 1e4, 'km²': 1e6, acres: ACRE, 'sq ft': SQUARE_FOOT },
    scale: ['m²', 'ha', 'km²'],
  },
} as const satisfies Record<string, KindTable>;

interface KindTable {
  /** The unit that a stored number of this kind is in. */
  readonly base: string;
  /** Units a reader may type or a record may be shown in → how many base units one of them is. */
  readonly units: Readonly<Record<string, number>>;
  /** Units that automatic display steps through, smallest first. */
  readonly scale: readonly string[];
}

/** The name of a kind of quantity: `bytes`, `computeRate`, `oneWay` … */
export type Kind = keyof typeof KINDS;

/** The units in which a quantity of kind `K` may be typed or shown. */
export type UnitOf<K extends Kind> = Extract<keyof (typeof KINDS)[K]['units'], string>;

/** How many base units of `kind` one `unit` is; undefined when the kind has no such unit. */
export function factorOf(kind: Kind, unit: string): number | undefined {
  const units: Readonly<Record<string, number>> = KINDS[kind].units;
  return Object.hasOwn(units, unit) ? units[unit] : undefined;
}
