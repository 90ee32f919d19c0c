import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  chipsIn,
  coreShare,
  fleetPrice,
  fleetTotal,
  machinesFor,
} from '../../../src/silicon/scaling/scale-out.ts';
import {
  count,
  dollarsPerHour,
  onBasis,
  withoutBasis,
  exaflops,
  gibibytes,
  gigabitsPerSecondOneWay,
  inUnit,
  magnitude,
  petaflops,
  raw,
  teraflops,
  terabytesPerSecond,
  type Quantity,
} from '../../../src/silicon/units/index.ts';

const petas = (q: Quantity<'computeRate'>) => magnitude(inUnit('computeRate', q, 'PFLOPS'));
const exas = (q: Quantity<'computeRate'>) => magnitude(inUnit('computeRate', q, 'EFLOPS'));
const trainium2 = { fp8: teraflops(1299), bf16: teraflops(667), sparse: teraflops(2563) };

describe('totals that AWS prints', () => {
  // AWS Neuron: Trn2 architecture page (20.8 and 83.2 PFLOPS, 41 and 164 sparse); Trn3 UltraServers page (TFLOPS).
  it.each([
    ['16 Trainium2, FP8', 16, trainium2.fp8, 20.784],
    ['64 Trainium2, FP8', 64, trainium2.fp8, 83.136],
    ['16 Trainium2, sparse', 16, trainium2.sparse, 41.008],
    ['64 Trainium2, sparse', 64, trainium2.sparse, 164.032],
    ['64 Trainium3, MXFP8', 64, teraflops(2517), 161.088],
    ['144 Trainium3, MXFP8', 144, teraflops(2517), 362.448],
    ['144 Trainium3, BF16', 144, teraflops(671), 96.624],
    ['144 Trainium3, FP32', 144, teraflops(183), 26.352],
  ])('%s', (_, chips, peak, printed) => expect(petas(fleetTotal(count(chips), peak))).toBeCloseTo(printed, 9));

  it('round to the printed petaflops', () => {
    expect(agreement(fleetTotal(count(16), trainium2.fp8), petaflops(20.8))).toBe('rounded');
    expect(agreement(fleetTotal(count(64), trainium2.fp8), petaflops(83.2))).toBe('rounded');
    expect(agreement(fleetTotal(count(144), teraflops(2517)), teraflops(362_448))).toBe('same');
  });

  it('do not hold for the 332 sparse petaflops of the launch post, twice what the chip page gives', () => {
    expect(agreement(fleetTotal(count(64), trainium2.sparse), petaflops(332))).toBe('different');
  });

  // AWS Neuron UltraServer pages: 185.6, 313.6 and 705.6 TB/s; 6,144 and 20,736 GiB; 12,800 and 28,800 Gbps.
  it('give the printed memory and network of the UltraServers', () => {
    const bandwidth = (chips: number, each: number) =>
      magnitude(inUnit('memoryBandwidth', fleetTotal(count(chips), terabytesPerSecond(each)), 'TB/s'));
    expect(bandwidth(64, 2.9)).toBeCloseTo(185.6, 9);
    expect(bandwidth(64, 4.9)).toBeCloseTo(313.6, 9);
    expect(bandwidth(144, 4.9)).toBeCloseTo(705.6, 9);
    expect(fleetTotal(count(64), gibibytes(96))).toBe(gibibytes(6144));
    expect(fleetTotal(count(144), gibibytes(144))).toBe(gibibytes(20_736));
    const network = (chips: number) =>
      magnitude(inUnit('oneWay', fleetTotal(count(chips), gigabitsPerSecondOneWay(200)), 'Gbps'));
    expect(network(64)).toBeCloseTo(12_800, 9);
    expect(network(144)).toBeCloseTo(28_800, 9);
  });
});

describe('totals that are said of clusters', () => {
  // 65 EFLOPS for 100,000 Trainium2: AWS, November 2023. 1,300 exaflops: Semafor on Project Rainier, October 2025.
  it.each([
    ['100,000 Trainium2, FP8', 1e5, trainium2.fp8, 129.9],
    ['100,000 Trainium2, BF16', 1e5, trainium2.bf16, 66.7],
    ['500,000 Trainium2, FP8', 5e5, trainium2.fp8, 649.5],
    ['500,000 Trainium2, BF16', 5e5, trainium2.bf16, 333.5],
    ['1,000,000 Trainium2, FP8', 1e6, trainium2.fp8, 1299],
  ])('%s', (_, chips, peak, expected) => expect(exas(fleetTotal(count(chips), peak))).toBeCloseTo(expected, 9));

  it('a million Trainium2 are the 1,300 exaflops said of Rainier, and half a million are not', () => {
    expect(agreement(fleetTotal(count(1e6), trainium2.fp8), exaflops(1300))).toBe('rounded');
    expect(agreement(fleetTotal(count(5e5), trainium2.fp8), exaflops(1300))).toBe('different');
  });
});

describe('cores, machines and prices', () => {
  // AWS Neuron: Trainium2 has 8 cores in front of 96 GiB; LNC 2 is the default and gives 4 logical cores.
  it('give a logical core two eighths of a Trainium2', () => {
    expect(raw(coreShare(gibibytes(96), count(8), count(2)))).toBe(raw(gibibytes(24)));
    expect(raw(coreShare(gibibytes(96), count(8), count(1)))).toBe(raw(gibibytes(12)));
    expect(raw(coreShare(teraflops(1299), count(8), count(2)))).toBe(324.75e12);
  });

  it('count whole machines', () => {
    expect(machinesFor(count(64), count(16))).toBe(count(4));
    expect(machinesFor(count(65), count(16))).toBe(count(5));
    expect(machinesFor(count(500_000), count(64))).toBe(count(7813));
  });

  // trn2.48xlarge as a Capacity Block: 35.7608 USD an hour, that is 858.26 for a day.
  it('multiply an hourly price', () => {
    const day =
      24 *
      magnitude(
        inUnit(
          'price',
          withoutBasis(fleetPrice(count(1), onBasis('capacity-block', dollarsPerHour(35.7608)))),
          'USD/h',
        ),
      );
    expect(day).toBeCloseTo(858.26, 2);
  });
});

describe('whatever the numbers', () => {
  const many = fc.integer({ min: 1, max: 1e9 }).map(count);
  const rate = fc.double({ min: 1, max: 1e21, noNaN: true }).map((n) => teraflops(n / 1e12));

  it('a total is linear in the chips', () => {
    fc.assert(
      fc.property(many, many, rate, (a, b, peak) => {
        const together = raw(fleetTotal(count(raw(a) + raw(b)), peak));
        expect(together / (raw(fleetTotal(a, peak)) + raw(fleetTotal(b, peak)))).toBeCloseTo(1, 12);
      }),
    );
  });

  it('the cores of a chip add up to the chip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 512 }), rate, (cores, peak) => {
        expect((raw(coreShare(peak, count(cores), count(1))) * cores) / raw(peak)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('whole machines hold all chips, and one fewer does not', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 9216 }), (chips, each) => {
        const machines = raw(machinesFor(chips, count(each)));
        expect(raw(chipsIn(count(machines), count(each)))).toBeGreaterThanOrEqual(raw(chips));
        expect((machines - 1) * each).toBeLessThan(raw(chips));
      }),
    );
  });
});
