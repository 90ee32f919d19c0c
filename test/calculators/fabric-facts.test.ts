import { describe, expect, it } from 'vitest';
import { coresOfChip, fabricPresets, fabricTiers, inLogicalCores } from '../../src/calculators/fabric-facts.ts';
import { collectiveTime } from '../../src/silicon/scaling/collectives.ts';

const levels = (id: string) => fabricPresets().find((preset) => preset.id === id)!.values.fabric!.levels;

describe('networks of machines', () => {
  it('are a 4×4 torus in a Trn2 instance, at half of what AWS prints for both directions', () => {
    const [plane] = levels('trn2-48xlarge');
    expect(plane!.sides!.map(({ length }) => length)).toEqual([4, 4]);
    expect(plane!.rate * 4 * 2).toBe(1024e9);
  });

  it('add a ring of four at 64 GB/s between the servers of a Trn2 UltraServer', () => {
    const [, third] = levels('trn2-ultraserver');
    expect(third).toMatchObject({ devices: 4, rate: 64e9 });
  });

  it('multiply out to the chips of every machine', () => {
    for (const { id, values } of fabricPresets()) {
      const { chips, levels: all } = values.fabric!;
      expect([id, all.reduce((product, { devices }) => product * devices, 1)]).toEqual([id, chips]);
    }
  });

  it('are levels of switches on Trainium3: 4 chips, 18 servers and 2 racks in a Gen2 UltraServer', () => {
    expect(levels('trn3-gen2-ultraserver').map(({ devices, rate }) => [devices, rate / 1e9])).toEqual([
      [4, 256],
      [18, 320],
      [2, 128],
    ]);
  });

  it('give Trn1n twice the links of Trn1', () => {
    expect(levels('trn1n-32xlarge')[0]!.rate).toBe(2 * levels('trn1-32xlarge')[0]!.rate);
  });
});

describe('tiers for training', () => {
  it('nest, from the inside out, up to a network without bound', () => {
    for (const { id } of fabricPresets()) {
      const tiers = fabricTiers(id)!;
      for (const [i, { size, bandwidth }] of tiers.entries()) {
        expect(size).toBeGreaterThan(tiers[i - 1]?.size ?? 1);
        expect(bandwidth).toBeGreaterThan(0);
      }
    }
    expect(fabricTiers('trn2-ultraserver')!.map(({ size }) => size)).toEqual([16, 64, Infinity]);
    expect(fabricTiers('trn2-3xlarge')).toBeUndefined();
  });

  it('are what a chip injects: 512 GB/s, 128 GB/s and 25 GB/s on a Trn2 UltraServer', () => {
    expect(fabricTiers('trn2-ultraserver')!.map(({ bandwidth }) => bandwidth / 1e9)).toEqual([512, 128, 25]);
  });

  it('keep the time of a collective that one core of each chip takes part in, but for the share of the links', () => {
    const chips = fabricTiers('trn2-48xlarge')!;
    const { cores, inside } = coresOfChip('trainium2')!;
    expect(cores).toBe(4);
    const inCores = inLogicalCores(chips, cores, inside);
    expect(inCores.map(({ size }) => size)).toEqual([4, 64, Infinity]);
    const byCore = collectiveTime('all-gather', 1e9, 16, inCores, 4);
    const byChip = collectiveTime('all-gather', 4e9, 16, chips);
    expect(byCore).toBeCloseTo(byChip, 9);
  });

  it('stay as they are for a chip of one core', () => {
    const tiers = fabricTiers('p5-48xlarge')!;
    expect(inLogicalCores(tiers, 1, 1e12)).toEqual(tiers);
  });
});
