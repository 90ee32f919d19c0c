import { describe, expect, it } from 'vitest';
import { busFactor } from '../../../src/silicon/scaling/collective-algorithms.ts';
import { fitCollective, fittedOn, heldOut } from '../../../src/silicon/scaling/collective-fit.ts';
import { catalogue, find } from '../../../src/silicon/specs/catalogue.ts';
import { raw } from '../../../src/silicon/units/index.ts';

const { collectives, fabrics, chips, systems } = catalogue;

describe('measured collectives', () => {
  it.each(collectives.map((record) => [record.id, record] as const))('%s rises in size and has times', (_, record) => {
    expect(record.points.length).toBeGreaterThan(0);
    for (const [i, [bytes, seconds]] of record.points.entries()) {
      expect(bytes).toBeGreaterThan(record.points[i - 1]?.[0] ?? 0);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(1);
    }
  });

  it('name a chip, a system and a publication that exist', () => {
    for (const { chip, system, source } of collectives) {
      expect(chips.some(({ id }) => id === chip)).toBe(true);
      expect(system === undefined || systems.some(({ id }) => id === system)).toBe(true);
      expect(Object.hasOwn(catalogue.sources, source)).toBe(true);
    }
  });

  it('fill their nodes evenly', () => {
    for (const { devices, nodes } of collectives) expect(raw(devices.value) % nodes).toBe(0);
  });
});

describe('fitted constants', () => {
  const fits = fabrics.flatMap(({ id, fitted = {} }) =>
    Object.values(fitted).map((one) => [`${id} on ${raw(one.group.value)}`, one] as const),
  );

  it.each(fits)('of %s are what the script fits to the points that it may see', (_, { group, launch, bus, to }) => {
    const { record } = find(to)!;
    const { points, op, devices } = record as (typeof collectives)[number];
    expect(raw(devices.value)).toBe(raw(group.value));
    const fit = fitCollective(fittedOn(points), busFactor(op, raw(devices.value)))!;
    expect(raw(launch.value) / fit.launch).toBeCloseTo(1, 3);
    expect(raw(bus.value) / fit.bus).toBeCloseTo(1, 3);
  });

  it('are fitted without the points that judge them', () => {
    for (const { points } of collectives) {
      const seen = new Set(fittedOn(points).map(([bytes]) => bytes));
      expect(heldOut(points).some(([bytes]) => seen.has(bytes))).toBe(false);
      expect(fittedOn(points).length + heldOut(points).length).toBe(points.length);
    }
  });
});

describe('a fit', () => {
  it('finds the constants again that made the times', () => {
    const made = [1e5, 1e6, 1e7, 1e8].map((bytes) => [bytes, 40e-6 + (1.75 * bytes) / 200e9] as const);
    const fit = fitCollective(made, 1.75)!;
    expect(fit.launch).toBeCloseTo(40e-6, 12);
    expect(fit.bus / 200e9).toBeCloseTo(1, 9);
  });

  it('has no answer for one point, one size, or times that fall', () => {
    expect(fitCollective([[1e6, 1e-3]], 1)).toBeUndefined();
    expect(
      fitCollective(
        [
          [1e6, 1e-3],
          [1e6, 2e-3],
        ],
        1,
      ),
    ).toBeUndefined();
    expect(
      fitCollective(
        [
          [1e6, 2e-3],
          [2e6, 1e-3],
        ],
        1,
      ),
    ).toBeUndefined();
  });
});
