/** What was claimed of a generation, beside what the records give for the same thing. */
import type { Row } from '../define.ts';
import { figuresOf, ratioOf, type Figures } from './generations.ts';
import type { ClaimFact, FamilyFact, GenerationPreset, GenerationValues, GravitonFacts } from './types.ts';

type Told = (after: GenerationValues, before: GenerationValues) => number | undefined;

const figure =
  (name: keyof Figures): Told =>
  (after, before) =>
    ratioOf(figuresOf(after)[name], figuresOf(before)[name]);

type ByByte = (values: GenerationValues) => readonly (number | null)[] | undefined;

/** The ratio of each size that both have. */
function ratios(rate: ByByte, after: GenerationValues, before: GenerationValues): number[] {
  const old = rate(before) ?? [];
  return (rate(after) ?? []).flatMap((value, size) => {
    const ratio = ratioOf(value ?? undefined, old[size] ?? undefined);
    return ratio === undefined ? [] : [ratio];
  });
}

const largest =
  (rate: ByByte): Told =>
  (after, before) =>
    ratios(rate, after, before).at(-1);

/** Mean over the sizes below the largest, of which AWS makes a claim of its own. */
const average =
  (rate: ByByte): Told =>
  (after, before) => {
    const below = ratios(rate, after, before).slice(0, -1);
    return below.length === 0 ? undefined : below.reduce((sum, ratio) => sum + ratio, 0) / below.length;
  };

const machine = ({ cores, sockets }: GenerationValues) =>
  cores === undefined || sockets === undefined ? undefined : cores * sockets;

/** Claims that records can tell; a claim of speed is told by measurements alone. */
const TOLD_BY: Readonly<Record<string, Told>> = {
  cores: figure('cores'),
  caches: (after, before) => ratioOf(after.l1d, before.l1d),
  memorySpeed: figure('bandwidth'),
  memoryBandwidth: figure('bandwidth'),
  floatingPoint: figure('peak'),
  instanceSize: (after, before) => ratioOf(machine(after), machine(before)),
  l3: figure('l3'),
  l3PerCore: figure('l3Core'),
  networkBandwidth: average(({ network }) => network),
  ebsBandwidth: average(({ ebs }) => ebs),
  largestNetworkAndEbs: largest(({ network }) => network),
};

/** Made against other machines than the generation before. */
const OTHERS: readonly string[] = ['costForScaleOut', 'energy'];
const AGAINST_M5 = 'pricePerformanceOverM5';

/** Decimals in which a claim was made: 1.25 has two, 5 none. */
const decimalsOf = (claimed: number) => (String(claimed).split('.')[1] ?? '').length;

/**
 * `same` to a thousandth, `rounded` where the maker cut off or rounded what is more, `more` where it promised less
 * than there is, `less` where there is less than promised.
 */
export function verdictOf(claimed: number, computed: number): 'same' | 'rounded' | 'more' | 'less' {
  if (Math.abs(computed / claimed - 1) < 1e-3) return 'same';
  if (computed < claimed) return 'less';
  const step = 10 ** -decimalsOf(claimed);
  return computed < claimed + step ? 'rounded' : 'more';
}

/** What the price alone gives: M5 over M6g at this size. */
function priceAlone(families: readonly FamilyFact[], size: number): number | undefined {
  const price = (id: string) => families.find((family) => family.id === id)?.['on-demand'][size] ?? undefined;
  return ratioOf(price('m5'), price('m6g'));
}

interface Judged {
  readonly computed?: number | undefined;
  readonly says: string;
}

function judge(claim: ClaimFact, one: GenerationPreset, facts: GravitonFacts, size: number): Judged {
  if (OTHERS.includes(claim.name)) return { says: '@says.others' };
  if (claim.name === AGAINST_M5) return { computed: priceAlone(facts.families, size), says: '@says.price' };
  const told = TOLD_BY[claim.name];
  if (!told) return { says: '@says.measure' };
  const before = facts.presets.generations.find(({ id }) => id === one.values.follows);
  const computed = before && told(one.values, before.values);
  return computed === undefined
    ? { says: '@says.unpublished' }
    : { computed, says: `@says.${verdictOf(claim.claimed, computed)}` };
}

/** Every claim of the generations chosen, against the generation that AWS made it of, chosen or not. */
export function claimRows(chosen: readonly GenerationPreset[], facts: GravitonFacts, size: number): Row[] {
  return chosen.flatMap((one) =>
    one.values.claims.flatMap((claim): Row[] => {
      const row = (name: string, { computed, says }: Judged): Row => ({
        generation: one.label,
        claim: `@claim.${name}`,
        claimed: claim.claimed,
        bound: claim.upTo ? '@bound.upTo' : '@bound.flat',
        // Nothing to print beside what only a measurement tells.
        computed: computed ?? '@noNumber',
        says,
      });
      const first = row(claim.name, judge(claim, one, facts, size));
      if (claim.name !== 'largestNetworkAndEbs') return [first];
      // One sentence of AWS covers two rates, and they did not grow alike.
      const before = facts.presets.generations.find(({ id }) => id === one.values.follows);
      const computed = before && largest(({ ebs }) => ebs)(one.values, before.values);
      const says = computed === undefined ? '@says.unpublished' : `@says.${verdictOf(claim.claimed, computed)}`;
      return [first, row('largestEbs', { computed, says })];
    }),
  );
}
