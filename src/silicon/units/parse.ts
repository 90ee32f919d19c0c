import { factorOf, KINDS, type Kind } from './kinds.ts';
import { quantity, type Quantity } from './quantity.ts';
import type { Locale } from './format.ts';

/** Why a text could not be read as a quantity. `expected` lists units that would have been accepted. */
export interface ParseFailure {
  readonly ok: false;
  readonly reason: 'empty' | 'not-a-number' | 'not-finite' | 'unknown-unit' | 'ambiguous-unit' | 'grouping';
  /** The part of the text that was not understood. */
  readonly found: string;
  readonly expected: readonly string[];
}

/** A text read as a quantity, and the unit it was typed in (the default unit when it had none). */
export interface ParseSuccess<K extends Kind> {
  readonly ok: true;
  readonly value: Quantity<K>;
  readonly unit: string;
}

const SPACES = /[\s\u00a0\u2009\u202f]/g;

/**
 * Reads a number with an optional unit as people type it: `2.9 TB/s`, `96 GiB`, `70B`, `15T`,
 * `2,517 TFLOPS`, `3e9`, `$35.76/h`, and in French `1,3 PFLOPS`, `2 517 To/s`, `35,76 $/h`.
 *
 * Never throws. A text without a unit is in `defaultUnit`. A share without a sign is a percentage
 * unless it is at most 1, when it is a fraction (0.4 is 40 %). Unit case matters only where it
 * changes the meaning (Gb and GB); there a wrong case is refused, not guessed.
 */
export function parseQuantity<K extends Kind>(
  kind: K,
  text: string,
  { locale = 'en', defaultUnit }: { locale?: Locale; defaultUnit?: string } = {},
): ParseSuccess<K> | ParseFailure {
  const expected = Object.keys(KINDS[kind].units).filter((unit) => unit !== '');
  const fail = (reason: ParseFailure['reason'], found: string): ParseFailure => ({
    ok: false,
    reason,
    found,
    expected,
  });
  const trimmed = text.trim();
  if (trimmed === '') return fail('empty', '');
  const isMoney = kind === 'money' || kind === 'price';
  const body = isMoney ? trimmed.replace(/^([-−+]?)\s*(?:US)?\$\s*/i, '$1') : trimmed;

  const split = /^([-+−]?)((?:\d[\d.,'_\s\u00a0\u2009\u202f]*|[.,]\d[\d]*))(?:[eE]([-+−]?\d+))?(.*)$/su.exec(body);
  if (!split) return fail('not-a-number', trimmed);
  const [, sign = '', digits = '', exponent = '', rest = ''] = split;
  const plain = plainDigits(digits, locale);
  if (plain === undefined) return fail('grouping', digits.trim());
  const number = Number(`${plain}e${(exponent || '0').replace('−', '-')}`) * (sign === '-' || sign === '−' ? -1 : 1);
  if (Number.isNaN(number)) return fail('not-a-number', digits);
  if (!Number.isFinite(number)) return fail('not-finite', trimmed);

  const typedUnit = rest.trim();
  if (typedUnit === '') {
    const unit = defaultUnit ?? KINDS[kind].scale[0]!;
    if (kind === 'share' && Math.abs(number) <= 1) return { ok: true, value: quantity(kind, number), unit };
    return finite(kind, number, factorOf(kind, unit) ?? 1, unit, fail, trimmed);
  }
  const unit = findUnit(kind, typedUnit, locale);
  if (unit === 'ambiguous') return fail('ambiguous-unit', typedUnit);
  if (unit === undefined) return fail('unknown-unit', typedUnit);
  return finite(kind, number, unit.factor, unit.name, fail, trimmed);
}

function finite<K extends Kind>(
  kind: K,
  number: number,
  factor: number,
  unit: string,
  fail: (reason: ParseFailure['reason'], found: string) => ParseFailure,
  text: string,
): ParseSuccess<K> | ParseFailure {
  const value = number * factor;
  return Number.isFinite(value) ? { ok: true, value: quantity(kind, value), unit } : fail('not-finite', text);
}

/** The digits with a point and no groups; undefined when the groups are not groups of three. */
function plainDigits(digits: string, locale: Locale): string | undefined {
  const compact = digits.trim();
  const spaced = /[\s\u00a0\u2009\u202f'_]/.test(compact);
  const [integer = '', ...fractions] = compact.split(locale === 'fr' ? /[.,]/ : /[.]/);
  if (fractions.length > 1) return undefined;
  const fraction = fractions[0] ?? '';
  if (/\D/.test(fraction)) return undefined;
  const groups = integer.split(
    spaced && !integer.includes(',') ? /[\s\u00a0\u2009\u202f'_]/ : locale === 'en' ? ',' : /[\s\u00a0\u2009\u202f'_]/,
  );
  if (groups.length > 1) {
    const [first = '', ...others] = groups;
    if (!/^\d{1,3}$/.test(first) || others.some((group) => !/^\d{3}$/.test(group))) return undefined;
  }
  const joined = groups.join('');
  if (/\D/.test(joined)) return undefined;
  return `${joined || '0'}.${fraction || '0'}`;
}

const WORDS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  g: 1e9,
  trillions: 1e12,
  mille: 1e3,
  md: 1e9,
  milliard: 1e9,
  milliards: 1e9,
};
/** A billion is 10^9 in English and 10^12 in French. */
const BILLION = { en: 1e9, fr: 1e12 } as const;
const TRILLION = { en: 1e12, fr: 1e18 } as const;

const ALIASES: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  duration: {
    us: 'µs',
    μs: 'µs',
    sec: 's',
    second: 's',
    seconds: 's',
    seconde: 's',
    secondes: 's',
    mn: 'min',
    minute: 'min',
    minutes: 'min',
    hr: 'h',
    hrs: 'h',
    hour: 'h',
    hours: 'h',
    heure: 'h',
    heures: 'h',
    d: 'days',
    day: 'days',
    j: 'days',
    jour: 'days',
    jours: 'days',
    week: 'weeks',
    w: 'weeks',
    semaine: 'weeks',
    semaines: 'weeks',
    y: 'years',
    yr: 'years',
    year: 'years',
    an: 'years',
    ans: 'years',
  },
  ratio: { x: '×', times: '×', fois: '×' },
  money: {
    $: 'USD',
    usd: 'USD',
    k$: 'kUSD',
    k: 'kUSD',
    thousand: 'kUSD',
    mille: 'kUSD',
    mille$: 'kUSD',
    m$: 'MUSD',
    m: 'MUSD',
    million: 'MUSD',
    millions: 'MUSD',
    million$: 'MUSD',
    millions$: 'MUSD',
    b: 'BUSD',
    bn: 'BUSD',
    md: 'BUSD',
    md$: 'BUSD',
    milliard: 'BUSD',
    milliards: 'BUSD',
    milliards$: 'BUSD',
    t: 'TUSD',
  },
  price: {
    '$/h': 'USD/h',
    '$/hr': 'USD/h',
    '$/hour': 'USD/h',
    'usd/heure': 'USD/h',
    '/heure': 'USD/h',
    '/h': 'USD/h',
    '/hr': 'USD/h',
    '/hour': 'USD/h',
    'usd/hour': 'USD/h',
    'usd/hr': 'USD/h',
    $: 'USD/h',
    usd: 'USD/h',
    '$/s': 'USD/s',
    '/s': 'USD/s',
    '$/heure': 'USD/h',
  },
  intensity: { 'flop/byte': 'FLOP/B', 'flops/byte': 'FLOP/B', 'flop/o': 'FLOP/B' },
  tokenRate: {
    'jetons/s': 'tokens/s',
    'token/s': 'tokens/s',
    'tok/s': 'tokens/s',
    'mjetons/s': 'Mtokens/s',
    'mdjetons/s': 'Btokens/s',
  },
  share: { percent: '%', 'pour cent': '%' },
  water: {
    litre: 'L',
    litres: 'L',
    liter: 'L',
    liters: 'L',
    m3: 'm³',
    gallon: 'gal',
    gallons: 'gal',
    milliongallons: 'Mgal',
    millionsdegallons: 'Mgal',
  },
  waterFlow: {
    mgd: 'Mgal/day',
    'm3/day': 'm³/day',
    'm3/d': 'm³/day',
    'm³/jour': 'm³/day',
    'm3/jour': 'm³/day',
    'ml/jour': 'ML/day',
    'ml/an': 'ML/year',
    'mgal/jour': 'Mgal/day',
    'mgal/an': 'Mgal/year',
  },
  waterIntensity: { 'm3/mwh': 'm³/MWh', 'litres/kwh': 'L/kWh', 'liters/kwh': 'L/kWh' },
  carbon: {
    gco2e: 'g',
    gco2: 'g',
    kgco2e: 'kg',
    kgco2: 'kg',
    tco2e: 't',
    tco2: 't',
    ktco2e: 'kt',
    mtco2e: 'Mt',
    ton: 't',
    tons: 't',
    tonne: 't',
    tonnes: 't',
  },
  carbonIntensity: { 'gco2/kwh': 'g/kWh', 'gco2e/kwh': 'g/kWh', 'kgco2/kwh': 'kg/kWh', 'kgco2e/kwh': 'kg/kWh' },
  area: {
    m2: 'm²',
    km2: 'km²',
    hectare: 'ha',
    hectares: 'ha',
    acre: 'acres',
    ac: 'acres',
    sqft: 'sq ft',
    'ft²': 'sq ft',
    ft2: 'sq ft',
    'pi²': 'sq ft',
    pi2: 'sq ft',
  },
};

function findUnit(
  kind: Kind,
  typed: string,
  locale: Locale,
): { name: string; factor: number } | 'ambiguous' | undefined {
  const units: Readonly<Record<string, number>> = KINDS[kind].units;
  const text = typed.replace(SPACES, '');
  if (Object.hasOwn(units, text)) return { name: text, factor: units[text]! };
  const lower = text.toLowerCase();
  if (kind === 'count' || kind === 'parameters' || kind === 'tokens') {
    const word =
      lower === 'billion' || lower === 'billions'
        ? BILLION[locale]
        : lower === 'trillion'
          ? TRILLION[locale]
          : WORDS[lower];
    if (word !== undefined) return { name: multipleFor(word), factor: word };
  }
  // "Gb" is a gigabit, and a memory of 96 Gb holds 12 GB: the reader has to say which is meant.
  if (kind === 'bytes' && /^[KMGTP]i?b$/.test(text)) return 'ambiguous';
  const money = kind === 'money' ? /^(b|tr)illions?\$?$/.exec(lower) : null;
  if (money) {
    const factor = (money[1] === 'b' ? BILLION : TRILLION)[locale];
    const name = Object.keys(units).find((unit) => units[unit] === factor);
    return name === undefined ? undefined : { name, factor };
  }
  const alias = ALIASES[kind]?.[kind === 'price' ? lower.replace(/(?:per|par)(?=[hs])/, '/') : lower];
  if (alias !== undefined) return { name: alias, factor: units[alias]! };
  for (const candidate of respellings(kind, text)) {
    if (Object.hasOwn(units, candidate)) return { name: candidate, factor: units[candidate]! };
  }
  // "gb/s" may be bytes or bits: two units differ only by case, so the reader has to say which.
  const loose = new Set(
    respellings(kind, text)
      .map((candidate) => candidate.toLowerCase())
      .concat(lower),
  );
  const matches = Object.entries(units).filter(([name]) => name !== '' && loose.has(name.toLowerCase()));
  if (
    (kind === 'memoryBandwidth' || kind.endsWith('Way') || kind === 'bothWays') &&
    /^[kmgtp]?b(?:\/s|ps)?$/.test(text)
  )
    return 'ambiguous';
  const factors = new Set(matches.map(([, factor]) => factor));
  if (factors.size === 1) return { name: matches[0]![0], factor: matches[0]![1] };
  return factors.size > 1 ? 'ambiguous' : undefined;
}

function multipleFor(factor: number): string {
  const units: Readonly<Record<string, number>> = KINDS.count.units;
  return Object.keys(units).find((unit) => units[unit] === factor) ?? '';
}

/** Other ways to write a unit: octets for bytes, FLOP/s for FLOPS, teraflops in words, Gb/s and GBps. */
function respellings(kind: Kind, text: string): string[] {
  const found: string[] = [];
  const words = /^(kilo|m[ée]ga|giga|t[ée]ra|p[ée]ta|exa|zetta)(flops?|flop\/s|ops|bytes?|octets?)(\/s)?$/i.exec(text);
  if (words) {
    const prefix = { k: 'k', m: 'M', g: 'G', t: 'T', p: 'P', e: 'E', z: 'Z' }[words[1]![0]!.toLowerCase()]!;
    const noun = words[2]!.toLowerCase();
    found.push(
      prefix +
        (noun.startsWith('flop') ? (kind === 'compute' ? 'FLOP' : 'FLOPS') : noun === 'ops' ? 'OPS' : 'B') +
        (words[3] ?? ''),
    );
  }
  const compute = /^([kMGTPEZ]?)(?:FLOPs?\/s|FLOPs|Flops?\/s|Flops?|flops?\/s|flops)$/.exec(text);
  if (compute) found.push(compute[1]! + (kind === 'compute' ? 'FLOP' : 'FLOPS'));
  found.push(text.replace(/o(\/s)?$/, 'B$1'));
  found.push(text.replace(/([kMGTP])b\/s$/, '$1bps'));
  // A bit spelled out is a bit in any case.
  const bits = /^([kmgtp])bits?\/s$/i.exec(text);
  if (bits) found.push(`${bits[1]!.toUpperCase().replace('K', 'k')}bps`);
  found.push(text.replace(/Bps$/, 'B/s').replace(/^K(?=B)/, 'k'));
  return found.filter((candidate) => candidate !== text);
}
