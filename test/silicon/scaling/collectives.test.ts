import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectiveTime, groupInDomain, type CollectiveOp } from '../../../src/silicon/scaling/collectives.ts';
import type { Fabric } from '../../../src/silicon/scaling/fabric.ts';

const node = { size: 16, bandwidth: 100e9, launch: 10e-6, hop: 1e-6 };
const network = { size: Infinity, bandwidth: 25e9, launch: 40e-6, hop: 15e-6 };
const fabric: Fabric = [node, network];
const flat: Fabric = [{ ...node, size: Infinity }];
const OPS: CollectiveOp[] = ['all-reduce', 'all-gather', 'reduce-scatter', 'all-to-all', 'point-to-point'];
const M = 1e9;

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const tiers = fc
  .array(
    fc.record({
      factor: fc.integer({ min: 2, max: 64 }),
      bandwidth: positive(1e9, 1e12),
      launch: positive(0, 1e-3),
      hop: positive(0, 1e-4),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list): Fabric => {
    let size = 1;
    return list.map(({ factor, ...tier }, i) => ({
      ...tier,
      size: i === list.length - 1 ? Infinity : (size *= factor),
    }));
  });
const group = fc.integer({ min: 1, max: 4096 });
const stride = fc.integer({ min: 1, max: 256 });
const bytes = positive(1, 1e12);

describe('devices of a group in one domain', () => {
  it('are all of it, or as many as fit, and one when the stride jumps out of the domain', () => {
    expect(groupInDomain(16, 8, 1)).toBe(8);
    expect(groupInDomain(16, 64, 1)).toBe(16);
    expect(groupInDomain(16, 64, 4)).toBe(4);
    expect(groupInDomain(16, 64, 16)).toBe(1);
    expect(groupInDomain(16, 64, 32)).toBe(1);
    expect(groupInDomain(Infinity, 64, 32)).toBe(64);
  });

  it('are spread evenly when the last domain is not full', () => {
    expect(groupInDomain(16, 24, 1)).toBe(12);
    expect(groupInDomain(8, 20, 1)).toBeCloseTo(20 / 3, 12);
  });
});

describe('the time of a collective in one tier', () => {
  it('is a launch, the hops of a ring and (n − 1)/n of the bytes for a gather, twice that for an all-reduce', () => {
    const hops = 15e-6;
    const moved = (15 / 16) * (M / 100e9);
    expect(collectiveTime('all-gather', M, 16, fabric)).toBeCloseTo(10e-6 + hops + moved, 12);
    expect(collectiveTime('reduce-scatter', M, 16, fabric)).toBeCloseTo(10e-6 + hops + moved, 12);
    expect(collectiveTime('all-reduce', M, 16, fabric)).toBeCloseTo(10e-6 + 2 * (hops + moved), 12);
  });

  it('counts each rank’s own share as sent already in an all-to-all', () => {
    expect(collectiveTime('all-to-all', M, 16, fabric)).toBeCloseTo(11e-6 + (15 / 16) * (M / 100e9), 12);
  });

  it('reproduces 2 · 8 GB over 200 Gb/s: 0.64 s, as the group grows (Bekman, network chapter)', () => {
    const slow: Fabric = [{ size: Infinity, bandwidth: 25e9, launch: 0, hop: 0 }];
    expect(collectiveTime('all-reduce', 8e9, 1e9, slow)).toBeCloseTo(0.64, 6);
  });
});

describe('the time of a collective across tiers', () => {
  it('is a reduce-scatter inside, an all-reduce of each share across and an all-gather inside', () => {
    const inside = 15e-6 + (15 / 16) * (M / 100e9);
    const across = 2 * (3 * 15e-6 + (3 / 4) * (M / 16 / 25e9));
    expect(collectiveTime('all-reduce', M, 64, fabric)).toBeCloseTo(40e-6 + 2 * inside + across, 12);
  });

  it('has one card share a rank: 0.75 · 2 · 4 GiB / 8 ranks at 50 GB/s take 16.1 ms on four p6-b200 (Bekman, network chapter)', () => {
    const wire: Fabric = [
      { size: 8, bandwidth: Infinity, launch: 0, hop: 0 },
      { size: Infinity, bandwidth: 50e9, launch: 0, hop: 0 },
    ];
    expect(collectiveTime('all-reduce', 2 ** 32, 32, wire)).toBeCloseTo(16.1e-3, 4);
  });

  it('skips a tier that the stride jumps over', () => {
    expect(collectiveTime('all-reduce', M, 8, fabric, 16)).toBeCloseTo(
      40e-6 + 2 * (7 * 15e-6 + (7 / 8) * (M / 25e9)),
      12,
    );
  });

  it('lets the slowest tier decide an all-to-all', () => {
    expect(collectiveTime('all-to-all', M, 64, fabric)).toBeCloseTo(55e-6 + (48 / 64) * (M / 25e9), 12);
  });

  it('sends a point to point over the tier in which neighbours meet', () => {
    expect(collectiveTime('point-to-point', M, 4, fabric, 8)).toBeCloseTo(10e-6 + M / 100e9, 12);
    expect(collectiveTime('point-to-point', M, 4, fabric, 16)).toBeCloseTo(40e-6 + M / 25e9, 12);
  });
});

describe('the edges of its domain', () => {
  it('takes no time for one device or no bytes, and forever without a network', () => {
    for (const op of OPS) {
      expect(collectiveTime(op, M, 1, fabric)).toBe(0);
      expect(collectiveTime(op, 0, 16, fabric)).toBe(0);
      expect(collectiveTime(op, M, 2, [])).toBe(Infinity);
    }
  });

  it('puts a group that is larger than every domain on the outermost tier', () => {
    const finite: Fabric = [node, { ...network, size: 64 }];
    expect(collectiveTime('all-reduce', M, 1024, finite)).toBe(collectiveTime('all-reduce', M, 1024, fabric));
  });
});

describe('whatever the fabric', () => {
  it('is finite, positive and rises with the bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OPS),
        bytes,
        fc.integer({ min: 2, max: 4096 }),
        tiers,
        stride,
        (op, m, g, f, s) => {
          const time = collectiveTime(op, m, g, f, s);
          expect(Number.isFinite(time) && time > 0).toBe(true);
          expect(collectiveTime(op, 2 * m, g, f, s)).toBeGreaterThan(time);
        },
      ),
    );
  });

  it('takes an all-reduce as long as a scatter and a gather, less one launch', () => {
    fc.assert(
      fc.property(bytes, group, tiers, stride, (m, g, f, s) => {
        const free = f.map((tier) => ({ ...tier, launch: 0 }));
        const halves = collectiveTime('reduce-scatter', m, g, free, s) + collectiveTime('all-gather', m, g, free, s);
        expect(collectiveTime('all-reduce', m, g, free, s)).toBeCloseTo(halves, 9);
      }),
    );
  });

  it('does not see where a uniform fabric is cut into tiers, but for the hops that are saved', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 6 }), (m, exponent) => {
        const uniform = { bandwidth: 1e11, launch: 0, hop: 0 };
        const cut: Fabric = [
          { ...uniform, size: 2 ** exponent },
          { ...uniform, size: Infinity },
        ];
        const whole: Fabric = [{ ...uniform, size: Infinity }];
        const [a, b] = [cut, whole].map((one) => collectiveTime('all-reduce', m, 256, one));
        expect(a! / b!).toBeCloseTo(1, 12);
      }),
    );
  });

  it('comes to the latency for few bytes and to the bandwidth for many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1024 }), (g) => {
        expect(collectiveTime('all-reduce', 1e-3, g, flat)).toBeCloseTo(10e-6 + 2 * (g - 1) * 1e-6, 12);
        const perByte = collectiveTime('all-reduce', 1e18, g, flat) / 1e18;
        expect((perByte * 100e9) / ((2 * (g - 1)) / g)).toBeCloseTo(1, 4);
      }),
    );
  });
});
