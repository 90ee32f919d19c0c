import { describe, expect, it } from 'vitest';
import { cli } from '../../src/cli.ts';
import { sumOf } from '../../src/site/arithmetic.ts';
import { claimsMovedBy, effectsOf } from '../../src/site/disputed/effects.ts';
import { approximately, readingLink } from '../../src/site/disputed/words.ts';

const READING = 'trainium2.peak.bf16.dense~anandtech-trainium2';

describe('what another reading would change', () => {
  it('is what the command line prints with and without it', () => {
    const effects = effectsOf(READING).flatMap((one) => one.effects);
    const looked = effects.filter(
      ({ calculator, before }) => calculator === 'training-time' && typeof before === 'number',
    );
    expect(looked.length).toBeGreaterThan(0);
    for (const { calculator, scenario, output, before, after } of looked) {
      const args = [calculator, ...Object.entries(scenario).map(([name, value]) => `--${name}=${value}`)];
      const value = (...more: string[]) => JSON.parse(cli([...args, ...more]).out).outputs[output].value;
      expect([value(), value(`--readings=${READING}`)]).toEqual([before, after]);
    }
  });

  it('follows the physics: less FLOP/s, and a training run is longer by as much', () => {
    // 650 TFLOPS in place of 667 at the same share of the peak.
    const time = effectsOf(READING)
      .flatMap((one) => one.effects)
      .find(({ calculator, output, headline }) => calculator === 'training-time' && headline && output === 'time');
    expect(1 + time!.moves).toBeCloseTo(667 / 650, 9);
  });

  it('is nothing where no calculator reads the number', () => {
    expect(effectsOf('trn2-48xlarge.storage.nvme~vantage-trn2')).toEqual([]);
  });

  it('is told of a table where nothing else moves: a power planned is one row of the public figures', () => {
    const site = effectsOf('project-rainier.values.powerPlanned~epoch-data-centers-2026-05').find(
      ({ calculator }) => calculator === 'site-power',
    );
    expect(site!.effects).toEqual([]);
    expect(site!.tables.find(({ output }) => output === 'means')).toMatchObject({ changed: 1 });
    for (const { changed, rows } of site!.tables) expect(changed).toBeLessThanOrEqual(rows);
  });

  it('moves a claim as far as the sum says', () => {
    // A Trainium3 against a Trainium2 of 3 TB/s.
    const claims = claimsMovedBy('trainium2.hbm.bandwidth~nki-trainium2');
    const { after } = claims.find(({ claim }) => claim.id === 'claim-trn3-chip-bandwidth')!;
    expect(after).toBeCloseTo(4.9 / 3, 9);
    for (const { claim, before } of claims) {
      const { expression, terms } = claim.check!;
      expect(sumOf(expression, terms, claim.claimed.of, 'en').value).toBe(before);
    }
  });
});

it('a share is said with its sign and no more digits than it deserves', () => {
  expect(approximately(0.03448, 'en')).toBe('+3.4%');
  expect(approximately(-0.000123, 'en')).toBe('−0.012%');
  expect(approximately(Infinity, 'en')).toBe('');
});

it('a link holds the version, the scenario and the reading', () => {
  expect(readingLink('roofline', { chips: 'trainium2' }, 'a~b', 'fr')).toMatch(
    /fr\/calculators\/roofline\/\?v=\d+&chips=trainium2&readings=a~b$/,
  );
});
