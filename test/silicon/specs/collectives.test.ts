import { describe, expect, it } from 'vitest';
import { exchangeFit, groupFits } from '../../../scripts/collective-fits.ts';
import { fitCollectives, fittedOn, heldOut } from '../../../src/silicon/scaling/collective-fit.ts';
import { catalogue } from '../../../src/silicon/specs/catalogue.ts';
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
  const withFits = fabrics.filter(({ fitted }) => fitted).map((one) => [one.id, one] as const);

  it.each(withFits)('of %s are what the script fits to the points that it may see', (_, fabric) => {
    const fit = groupFits(fabric)!;
    const recorded = Object.values(fabric.fitted!);
    expect(recorded.map(({ to }) => to)).toEqual(fit.groups.map(({ to }) => to));
    expect(fabric.floor ? raw(fabric.floor.value) : 0).toBeCloseTo(fit.floor, 9);
    for (const [i, { group, launch, bus, to }] of recorded.entries()) {
      const { line } = fit.groups[i]!;
      expect(raw(collectives.find(({ id }) => id === to)!.devices.value)).toBe(raw(group.value));
      expect(raw(launch.value) / line.launch).toBeCloseTo(1, 3);
      expect(raw(bus.value) / line.bus).toBeCloseTo(1, 3);
    }
  });

  it('have a step between nodes that the script fits to one series, and that others are judged by', () => {
    const [{ step, to }] = fabrics.flatMap(({ exchange }) => (exchange ? [exchange] : [])) as [
      NonNullable<(typeof fabrics)[number]['exchange']>,
    ];
    expect(raw(step.value) / exchangeFit(to)).toBeCloseTo(1, 3);
    expect(collectives.filter(({ id, nodes, chip }) => id !== to && nodes > 1 && chip !== 'trainium1')).toHaveLength(3);
  });

  it('are fitted without the points that judge them', () => {
    for (const { points } of collectives) {
      const seen = new Set(fittedOn(points).map(([bytes]) => bytes));
      expect(heldOut(points).some(([bytes]) => seen.has(bytes))).toBe(false);
      expect(fittedOn(points).length + heldOut(points).length).toBe(points.length);
    }
  });
});

describe('what NCCL takes the links for when the switches add', () => {
  // topo.h and tuning.cc of NCCL: GB/s of a link, links, and the efficiency of NVLS.
  it.each([
    ['nvlink-4', 'h100', 20.6, 0.85],
    ['nvlink-5', 'b200', 40.1, 0.74],
  ])('is the share of %s', (id, chip, link, efficiency) => {
    const { share } = fabrics.find((fabric) => fabric.id === id)!.inSwitch!;
    const oneWay = chips.find((one) => one.id === chip)!.link!.oneWay!;
    expect(raw(share.value)).toBeCloseTo((18 * link * efficiency * 1e9) / raw(oneWay.value), 4);
  });
});

describe('a fit', () => {
  const made = (floor: number, launch: number, bus: number) =>
    [1e5, 3e5, 1e6, 3e6, 1e7, 3e7, 1e8, 3e8].map(
      (bytes) => [bytes, Math.max(floor, launch + (1.75 * bytes) / bus)] as const,
    );

  it('finds the constants again that made the times, floor and all', () => {
    const both = [made(40e-6, 15e-6, 200e9), made(40e-6, 25e-6, 300e9)].map((points) => ({ points, factor: 1.75 }));
    const { floor, lines } = fitCollectives(both)!;
    expect(floor).toBeCloseTo(40e-6, 12);
    expect(lines.map(({ launch }) => launch * 1e6)).toEqual([expect.closeTo(15, 6), expect.closeTo(25, 6)]);
    expect(lines.map(({ bus }) => bus / 1e9)).toEqual([expect.closeTo(200, 6), expect.closeTo(300, 6)]);
  });

  it('is a line alone where a floor explains nothing', () => {
    expect(fitCollectives([{ points: made(0, 40e-6, 200e9), factor: 1.75 }])!.floor).toBe(0);
  });

  it('is not bent by one time out of line', () => {
    const points = made(0, 40e-6, 200e9).map(
      ([bytes, seconds], i) => [bytes, i === 5 ? 2 * seconds : seconds] as const,
    );
    const [line] = fitCollectives([{ points, factor: 1.75 }])!.lines;
    expect(line!.bus / 200e9).toBeCloseTo(1, 9);
  });

  it('has no answer for no series, one point, one size, or times that fall', () => {
    expect(fitCollectives([])).toBeUndefined();
    for (const points of [
      [[1e6, 1e-3]],
      [
        [1e6, 1e-3],
        [1e6, 2e-3],
      ],
      [
        [1e6, 2e-3],
        [2e6, 1e-3],
      ],
    ] as const) {
      expect(fitCollectives([{ points, factor: 1 }])).toBeUndefined();
    }
  });
});
