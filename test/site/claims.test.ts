import { describe, expect, it } from 'vitest';
import { GET } from '../../src/pages/data/claims.json.ts';
import { evaluateExpression } from '../../src/silicon/scaling/expression.ts';
import { catalogue, evidenceOf, lookup } from '../../src/silicon/specs/catalogue.ts';
import { factorOf } from '../../src/silicon/units/index.ts';
import { claims as french } from '../../src/i18n/fr/claims/index.ts';
import { furtherSums, recalculate, verdictOf } from '../../src/site/arithmetic.ts';
import { speakerOf } from '../../src/site/claims.ts';

const { claims } = catalogue;

describe('a claim', () => {
  it.each(claims.map((claim) => [claim.id, claim.verdict, claim] as const))(
    '%s: %s, as its sum says',
    (_id, verdict, claim) => {
      expect(verdictOf(claim), recalculate(claim, 'en')?.result.text).toBe(verdict);
    },
  );

  it.each(claims.filter(({ condition }) => condition).map((claim) => [claim.id, claim.condition, claim] as const))(
    '%s holds %s, and has the sum under that reading',
    (_id, _condition, claim) => {
      const { condition: _, ...plain } = claim;
      expect(['holds', 'holds-rounded']).toContain(verdictOf(plain));
    },
  );

  it('has sums beside it that come to a finite number in a unit of their kind', () => {
    for (const claim of claims) {
      for (const { of = claim.claimed.of, unit = claim.claimed.unit } of claim.beside ?? []) {
        expect(factorOf(of, unit), claim.id).toBeDefined();
      }
      for (const { sum } of furtherSums(claim, 'fr')) expect(Number.isFinite(sum.value), claim.id).toBe(true);
    }
  });

  it('uses each name of its sum, and no other', () => {
    for (const { id, check, rounded, beside = [] } of claims) {
      for (const sum of [check, rounded, ...beside]) {
        if (!sum) continue;
        const names = new Set(sum.expression.match(/[A-Za-z_]\w*(?!\w*\()/g)?.filter((name) => !/^e\d*$/.test(name)));
        expect(names, id).toEqual(new Set(Object.keys(sum.terms)));
      }
    }
  });

  it('fails by what is published alone, never by an estimate or by another quote', () => {
    for (const { id, verdict, check } of claims) {
      if (verdict !== 'fails') continue;
      for (const term of Object.values(check?.terms ?? {})) {
        if (typeof term === 'number') continue;
        expect(evidenceOf(lookup(term)), `${id}: ${term}`).not.toBe('estimate');
        expect(term.startsWith('claim-'), `${id}: ${term}`).toBe(false);
      }
    }
  });

  // In base units: litres a second, kilograms, dollars, seconds.
  // The sums of the fact sheet on Rainier, water, carbon and money that nobody's claim is, but that follow from one.
  it.each([
    ['claim-rainier-water', 0, (252.7e6 * 3.785411784) / (8760 * 3600)],
    ['claim-rainier-water', 1, (664.1e6 * 3.785411784) / (8760 * 3600)],
    ['claim-rainier-grid-carbon', 0, 3.951e9],
    ['claim-rainier-discharge', 0, (576.7e6 * 3.785411784) / (8760 * 3600)],
    ['claim-rainier-capital', 0, 31.96e6],
    ['claim-rainier-capital', 1, 50_870],
    ['claim-rainier-water-days', 0, 175.2 * 3600],
    ['claim-trn3-efficiency', 0, 1.089],
    ['claim-m9g-price', 0, 1.147],
    // Ten sizes from medium to 48xlarge, in Gbps as AWS lists them: the sustained network.
    [
      'claim-graviton5-network-average',
      0,
      (0.55 / 0.52 + 1 / 0.937 + 2.1 / 1.875 + (4 * 17) / 15 + 25 / 22.5 + 50 / 40 + 100 / 50) / 10,
    ],
  ])('%s has beside it a sum of %s: %s', (id, at, value) => {
    const further = furtherSums(
      claims.find((claim) => claim.id === id)!,
      'en',
    );
    expect(further[at]!.sum.value / value).toBeCloseTo(1, 3);
  });
});

describe('the story of December 2024', () => {
  it('has every number it told among the claims', () => {
    const said = claims.flatMap(({ story, said: words }) => (story ? [words] : [])).join(' ');
    for (const number of ['5 nm', '96 GB', '2.9 TB/s', '1.3 petaflops', '20.8', '83.2', '100,000', '40 %']) {
      expect(said).toContain(number);
    }
    expect(said.match(/\bfour times\b/g)!.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the claims in French', () => {
  it('are all there, and no others', () => {
    expect(Object.keys(french).toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  });
  it('name the condition and every sum beside them where the record does', () => {
    for (const { id, condition, beside = [] } of claims) {
      const words = french[id]!;
      expect(words.condition !== undefined, id).toBe(condition !== undefined);
      expect(words.readings?.length ?? 0, id).toBe(beside.length);
    }
  });
  it('keep the numbers that were said', () => {
    const digits = (text: string) =>
      (text.match(/\d+(?:[.,\u202f]\d+)*/g) ?? []).map((number) => number.replace(/[.,\u202f]/g, '')).toSorted();
    for (const { id, said } of claims) expect(digits(french[id]!.said), id).toEqual(digits(said));
  });
});

describe('who speaks', () => {
  it.each([
    ['claim-trn4-bandwidth', 'aws'],
    ['claim-trn2-utilisation', 'anthropic'],
    ['claim-tpu-v4-pod', 'rivals'],
    ['claim-rainier-capital', 'analysts'],
    ['claim-rainier-exaflops', 'press'],
  ])('%s: %s', (id, speaker) => {
    expect(speakerOf(claims.find((claim) => claim.id === id)!)).toBe(speaker);
  });
});

describe('/data/claims.json', () => {
  interface Entry {
    readonly id: string;
    readonly verdict: string;
    readonly check?: { readonly expression: string };
    readonly result?: number;
    readonly numbers?: Readonly<Record<string, { readonly value: number }>>;
  }

  it('has each claim with the numbers of its sum, what they come to, and the verdict that follows', async () => {
    const response = await GET({} as Parameters<typeof GET>[0]);
    const { claims: entries } = (await response.json()) as { claims: readonly Entry[] };
    expect(entries.map(({ id, verdict }) => [id, verdict])).toEqual(
      claims.map((claim) => [claim.id, verdictOf(claim)]),
    );
    for (const { id, check, result, numbers } of entries) {
      if (!check) continue;
      const terms = Object.fromEntries(Object.entries(numbers!).map(([name, { value }]) => [name, value]));
      expect(evaluateExpression(check.expression, terms), id).toBe(result);
    }
  });
});
