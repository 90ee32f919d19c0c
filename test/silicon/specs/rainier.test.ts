import { describe, expect, it } from 'vitest';
import { catalogue, isQuantity, lookup } from '../../../src/silicon/specs/catalogue.ts';
import { raw } from '../../../src/silicon/units/index.ts';

const value = (name: string): number => {
  const found = lookup(`project-rainier.values.${name}`);
  if (!isQuantity(found)) throw new Error(`${name} is a text.`);
  return raw(found.value);
};

describe('Project Rainier', () => {
  const site = catalogue.sites.find(({ id }) => id === 'project-rainier')!;

  it('has nearly half a million chips, as disclosed on the day it was switched on', () => {
    expect(value('chips')).toBe(500_000);
    expect(site.values.chips!.disclosure).toBe('disclosed');
    expect(site.values.chips!.dissent!.map((other) => other.value)).toEqual([200_000, 400_000, 1_000_000]);
  });

  it('keeps the million that Anthropic uses apart from the cluster', () => {
    expect(value('chipsAnthropicUse')).toBe(2 * value('chips'));
  });

  it('reaches 1,300 exaflops only with a million chips in FP8', () => {
    const peak = lookup('trainium2.peak.fp8.dense');
    if (!isQuantity(peak)) throw new Error('The peak is a text.');
    expect(value('chipsAnthropicUse') * raw(peak.value)).toBeCloseTo(1.299e21, -15);
    expect(value('exaflops')).toBeCloseTo(1.3e21, -15);
  });

  it('has fewer than ten thousand UltraServers by its disclosed chips', () => {
    expect(value('chips') / value('chipsPerUltraServer')).toBe(7812.5);
  });

  it('says of every value how it became known', () => {
    for (const [name, { disclosure }] of Object.entries(site.values)) {
      expect(['disclosed', 'reported', 'estimated'], name).toContain(disclosure);
    }
  });

  it('calls every power that somebody says is drawn or planned an estimate or a report', () => {
    for (const name of [
      'powerItNow',
      'powerFacility',
      'powerTracked',
      'powerUltraServer',
      'powerPlanned',
      'powerCluster',
    ]) {
      expect(site.values[name]!.disclosure, name).not.toBe('disclosed');
    }
  });

  // As Government Technology quotes the filings with the regulator of Indiana.
  it('keeps the capacity that Amazon filed apart from the plan in the press, which is a little lower', () => {
    expect(site.values.powerFiled!.disclosure).toBe('disclosed');
    expect(value('powerFiled')).toBe(2.25e9);
    expect(value('powerPlanned')).toBeLessThan(value('powerFiled'));
    expect(value('loadFactorFiled')).toBe(0.9);
  });

  it('takes 750 W for each chip in an UltraServer, by the estimate of analysts', () => {
    expect(value('powerUltraServer') / value('chipsPerUltraServer')).toBe(750);
  });
});

describe('the story', () => {
  const { events } = catalogue;

  it('is told in order', () => {
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  it('gives every event an id of its own', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('holds what December 2024 announced', () => {
    const ids = events.filter(({ date }) => date.startsWith('2024-12')).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'trn2-available',
        'trn2-ultraserver',
        'trainium3-preview',
        'rainier-announced',
        'nova-announced',
        'network-10p10u',
      ]),
    );
  });

  it('marks what analysts worked out as estimated', () => {
    for (const { id, source, disclosure } of events) {
      if (source.startsWith('epoch-')) expect(disclosure, id).toBe('estimated');
    }
  });
});

describe('claims about Rainier', () => {
  it.each([
    ['claim-rainier-ultraservers', 'fails'],
    ['claim-rainier-exaflops', 'holds-if'],
    ['claim-rainier-five-times', 'unchecked'],
    ['claim-rainier-ultraserver-chips', 'holds'],
    // Epoch AI counts in H100 and from satellite pictures: an estimate neither proves nor disproves a count.
    ['claim-rainier-h100-equivalents', 'holds-if'],
    ['claim-rainier-pue', 'unchecked'],
  ])('%s: %s', (id, verdict) => {
    expect(catalogue.claims.find((claim) => claim.id === id)?.verdict).toBe(verdict);
  });
});
