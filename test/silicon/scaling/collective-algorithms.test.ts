import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockOf,
  busFactor,
  crossover,
  farthestSteps,
  fastest,
  FLAT_ALGORITHMS,
  flatCost,
  injection,
  linksOf,
  OPERATIONS,
  middleShare,
  squarest,
  type FlatAlgorithm,
  type Level,
  type Operation,
} from '../../../src/silicon/scaling/collective-algorithms.ts';
import { levelsCost } from '../../../src/silicon/scaling/collective-levels.ts';
import { collectiveTime } from '../../../src/silicon/scaling/collectives.ts';

const wrap = (length: number) => ({ length, wraps: true });
const line = (length: number) => ({ length, wraps: false });
const torus = (lengths: number[], rate = 1, hop = 0): Level => ({
  devices: lengths.reduce((a, b) => a * b, 1),
  rate,
  hop,
  ranks: 1,
  sides: lengths.map(wrap),
});
const across = (devices: number, rate = 1, hop = 0): Level => ({ devices, rate, hop, ranks: 1 });
const cost = (op: Operation, algorithm: FlatAlgorithm, bytes: number, level: Level) =>
  flatCost(op, algorithm, bytes, level)!;

describe('links of a torus', () => {
  it('are two along a ring, one along a line and one where a side has two devices', () => {
    expect(linksOf(torus([4, 4]))).toBe(4);
    expect(linksOf(torus([4, 2]))).toBe(3);
    expect(linksOf({ ...torus([4]), sides: [line(4)] })).toBe(1);
    expect(linksOf(torus([4, 4, 4]))).toBe(6);
    expect(linksOf(across(16))).toBe(1);
  });

  it('carry X/8 of an all-to-all in the middle of an even ring, twice that on a line', () => {
    for (const X of [4, 6, 8, 16]) {
      expect(middleShare(wrap(X))).toBe(X / 8);
      expect(middleShare(line(X))).toBe(X / 4);
    }
    expect(middleShare(wrap(2))).toBe(0.5);
    expect(middleShare(wrap(1))).toBe(0);
  });
});

describe('a 4×4 torus', () => {
  const level = torus([4, 4]);
  it('is limited by the links in its middle in an all-to-all: 0.50 of the buffer a link against 0.23 at injection', () => {
    const routed = cost('all-to-all', 'direct', 1, level);
    expect(routed.transfer).toBe(0.5);
    expect(routed.bound).toBe('bisection');
    expect((15 / 16 / injection(level)).toFixed(2)).toBe('0.23');
  });

  it('all-reduces 2(n − 1)/n of the buffer over four links at once, in 2·(3 + 3) steps', () => {
    const both = cost('all-reduce', 'torus', 1, { ...level, hop: 1 });
    expect(both.transfer).toBeCloseTo((2 * 15) / 16 / 4, 12);
    expect(both.steps).toBe(12);
  });

  it('is a hypercube of four dimensions, so that halving takes four steps a pass', () => {
    expect(cost('all-gather', 'halving-doubling', 1, level).steps).toBe(4);
  });

  it('passes every rank in a ring, every second in a KangaRing, and in a mesh the four links to the farthest chip', () => {
    const trn2 = { ...level, ranks: 4 };
    expect(cost('all-gather', 'ring', 1, trn2).steps).toBe(63);
    expect(cost('all-gather', 'kangaring', 1, trn2).steps).toBe(31);
    expect(cost('all-gather', 'mesh', 1, trn2).steps).toBe(4 + 1);
    expect(cost('all-reduce', 'mesh', 1, trn2).steps).toBe(2 * (4 + 1));
    expect(cost('all-reduce', 'mesh-one-step', 1, trn2).steps).toBe(4);
    expect(flatCost('all-gather', 'kangaring', 1, level)).toBeUndefined();
  });
});

describe('the way through a torus', () => {
  /** The longest of the shortest ways between two devices, found link by link. */
  function diameter(sides: NonNullable<Level['sides']>): number {
    const start = sides.map(() => 0);
    const far = new Map([[start.join(), 0]]);
    let edge = [start];
    for (let steps = 1; edge.length > 0; steps++) {
      const next: number[][] = [];
      for (const place of edge) {
        for (const [axis, { length, wraps }] of sides.entries()) {
          for (const move of [-1, 1]) {
            const to = place[axis]! + move;
            if (!wraps && (to < 0 || to >= length)) continue;
            const neighbour = place.with(axis, (to + length) % length);
            if (far.has(neighbour.join())) continue;
            far.set(neighbour.join(), steps);
            next.push(neighbour);
          }
        }
      }
      edge = next;
    }
    return Math.max(...far.values());
  }
  const sides = fc.array(fc.record({ length: fc.integer({ min: 2, max: 8 }), wraps: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  });

  it('to the farthest device is half of each ring and the whole of each line', () => {
    expect(farthestSteps(torus([32, 32, 32]))).toBe(48);
    expect(farthestSteps(torus([5, 2]))).toBe(2 + 1);
    expect(farthestSteps({ sides: [line(4), wrap(4)] })).toBe(3 + 2);
    // From the end of a line the search sees all of it; in a ring every place is alike.
    fc.assert(
      fc.property(sides, (all) => {
        expect(farthestSteps({ sides: all })).toBe(diameter(all));
      }),
    );
  });

  it('is a step for each link of a message, whatever the number of devices', () => {
    expect(cost('point-to-point', 'direct', 1, torus([1024, 1024], 1, 1)).latency).toBe(1024);
    expect(cost('point-to-point', 'direct', 1, across(1024 * 1024, 1, 1)).latency).toBe(1);
  });

  it('takes an all-reduce over 32 × 32 × 32 devices at least 48 hops', () => {
    for (const bytes of [1, 1e3, 1e6]) {
      const { latency } = fastest('all-reduce', bytes, torus([32, 32, 32], 1e11, 1e-6))!.cost;
      expect(latency).toBeGreaterThanOrEqual(48e-6);
    }
  });

  it('is never shorter than the distance, by any algorithm that needs data of the farthest device', () => {
    fc.assert(
      fc.property(
        sides,
        fc.constantFrom(...OPERATIONS),
        fc.constantFrom(...FLAT_ALGORITHMS),
        fc.integer({ min: 1, max: 8 }),
        (all, operation, algorithm, ranks) => {
          const level: Level = {
            devices: all.reduce((product, { length }) => product * length, 1),
            rate: 1,
            hop: 1,
            ranks,
            sides: all,
          };
          const found = flatCost(operation, algorithm, 1, level);
          if (found) expect(found.latency).toBeGreaterThanOrEqual(diameter(all));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('goes on through the torus inside where a ring joins the same places of several, not where a network joins all', () => {
    const server = torus([4, 4], 128e9, 1);
    const message = (outer: Level) => levelsCost('point-to-point', 'direct', 1e9, [server, outer])!;
    const four = message(torus([4], 64e9, 1));
    expect(four.latency).toBe(4 + 2);
    // It streams: the slower link decides, not the sum.
    expect(four.transfer).toBe(1e9 / 64e9);
    expect(message(across(4, 25e9, 15)).latency).toBe(15);
  });
});

describe('worked examples of How to Scale Your Model, part 3', () => {
  it('gathers 33.6 MB along a line of four TPU v5e in 560 µs, at 45 GB/s one way', () => {
    const four: Level = { ...torus([4], 45e9), sides: [line(4)] };
    expect(cost('all-gather', 'torus', 33_554_432, four).transfer).toBeCloseTo(560e-6, 5);
  });

  it('is bound by three hops of 1 µs for 131 kB on that line', () => {
    const four: Level = { ...torus([4], 45e9, 1e-6), sides: [line(4)] };
    expect(cost('all-gather', 'torus', 131_072, four).latency).toBeCloseTo(3e-6, 12);
  });

  it('gathers twice the bytes over two axes in the time of one: question 2, at 3/4 and 15/16 of the book’s buffer', () => {
    const one = cost('all-gather', 'torus', 2_097_152, torus([4], 45e9)).transfer;
    const two = cost('all-gather', 'torus', 8_388_608, torus([4, 4], 45e9)).transfer;
    expect(Math.floor((one / (3 / 4)) * 1e6)).toBe(23);
    expect(Math.floor((two / (15 / 16)) * 1e6)).toBe(46);
  });
});

describe('a switch', () => {
  it('makes two-step mesh, halving, ring move the same bytes, and differ by steps', () => {
    const level = across(16, 1, 1);
    const [ring, halving, mesh] = (['ring', 'halving-doubling', 'mesh'] as const).map((algorithm) =>
      cost('all-reduce', algorithm, 1, level),
    );
    expect([ring!.steps, halving!.steps, mesh!.steps]).toEqual([30, 8, 2]);
    expect(ring!.transfer).toBeCloseTo(15 / 8, 12);
    expect(halving!.transfer).toBe(ring!.transfer);
    expect(mesh!.transfer).toBe(ring!.transfer);
  });

  it('knows what trees, doubling, one step and Bruck’s rounds send', () => {
    const level = across(8, 1, 1);
    expect(cost('all-reduce', 'double-tree', 1, level)).toMatchObject({ steps: 6, sent: 2 });
    expect(cost('all-reduce', 'recursive-doubling', 1, level)).toMatchObject({ steps: 3, sent: 3 });
    expect(cost('all-reduce', 'mesh-one-step', 1, level)).toMatchObject({ steps: 1, sent: 7 });
    expect(cost('all-to-all', 'bruck', 1, level)).toMatchObject({ steps: 3, sent: 1.5 });
    expect(cost('broadcast', 'pipelined', 1, level)).toMatchObject({ steps: 3, sent: 1 });
  });

  it('cannot halve a group that is no power of two', () => {
    expect(flatCost('all-reduce', 'halving-doubling', 1, across(12))).toBeUndefined();
    expect(flatCost('all-reduce', 'recursive-doubling', 1, across(12))).toBeUndefined();
    expect(flatCost('all-reduce', 'ring', 1, across(12))).toBeDefined();
  });
});

describe('bus bandwidth', () => {
  it.each([
    ['2 p4de.24xlarge, 1 GiB', 16, 1_073_741_824, 26_217e-6, 76.79],
    ['8 A100, 16 GiB', 8, 17_179_869_184, 127_997e-6, 234.89],
    ['16 p5en.48xlarge, 16 GiB', 128, 17_179_869_184, 92_173e-6, 369.86],
  ])('is the printed one for an all-reduce on %s', (_, n, bytes, time, printed) => {
    expect(((bytes / time) * busFactor('all-reduce', n)) / 1e9).toBeCloseTo(printed, 1);
  });

  it('is the printed one for a gather over 32 ranks (nccom-test, newer sample)', () => {
    expect(((524_288 / 23.16e-6) * busFactor('all-gather', 32)) / 1e9).toBeCloseTo(21.93, 2);
  });
});

describe('blocks of a torus', () => {
  it('are whole sides first, then a line', () => {
    const sides = [wrap(4), wrap(4)];
    expect(blockOf(sides, 4)).toEqual([wrap(4)]);
    expect(blockOf(sides, 8)).toEqual([wrap(4), line(2)]);
    expect(blockOf(sides, 16)).toEqual(sides);
    expect(blockOf(sides, 2)).toEqual([line(2)]);
    expect(blockOf(sides, 5)).toBeUndefined();
    expect(blockOf(sides, 32)).toBeUndefined();
  });

  it('are as square as the number of devices allows', () => {
    expect(squarest(64, 2)?.map(({ length }) => length)).toEqual([8, 8]);
    expect(squarest(64, 3)?.map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(squarest(144, 2)?.map(({ length }) => length)).toEqual([12, 12]);
    expect(squarest(7, 2)).toBeUndefined();
  });
});

describe('several levels', () => {
  const inside = across(8, 900e9);
  const outside = across(4, 50e9);

  it('send 0.75 GiB of 4 GiB a device between four p6-b200 in 16.1 ms, and 7 GiB inside (Bekman, network chapter)', () => {
    const both = levelsCost('all-reduce', 'overlapped', 2 ** 32, [inside, outside])!;
    const GiB = 2 ** 30;
    expect(both.phases.map(({ cost: { sent } }) => sent / GiB)).toEqual([7, 0.75]);
    expect(both.transfer).toBeCloseTo(16.1e-3, 4);
    expect(both.limit).toBe(1);
  });

  it('take the sum of the phases one after another and the busiest of them when overlapped', () => {
    const after = levelsCost('all-reduce', 'hierarchical', 2 ** 32, [inside, outside])!;
    const sum = after.phases.reduce((total, phase) => total + phase.cost.transfer, 0);
    expect(after.transfer).toBeCloseTo(sum, 12);
  });

  it('cross each boundary of a flat ring on the cards of every device behind it', () => {
    const ring = levelsCost('all-reduce', 'flat-ring', 2 ** 32, [inside, outside])!;
    expect(ring.transfer).toBeCloseTo(((2 * 31) / 32) * (2 ** 32 / (8 * 50e9)), 9);
  });

  it('put an all-to-all on the level that is busiest with what leaves the level below', () => {
    const routed = levelsCost('all-to-all', 'direct', 1, [inside, outside])!;
    expect(routed.limit).toBe(1);
    expect(routed.transfer).toBeCloseTo(24 / 32 / 50e9, 18);
  });

  it('skip a level of one device', () => {
    const alone = levelsCost('all-reduce', 'hierarchical', 1e6, [inside, across(1, 50e9)])!;
    expect(alone.phases).toHaveLength(1);
    expect(levelsCost('all-reduce', 'hierarchical', 1e6, [across(1)])).toBeUndefined();
  });
});

const op = fc.constantFrom(...OPERATIONS);
const bytes = fc.double({ min: 1, max: 1e12, noNaN: true });
const rate = fc.double({ min: 1e9, max: 1e12, noNaN: true });
const hop = fc.double({ min: 0, max: 1e-4, noNaN: true });
const level = fc.oneof(
  fc
    .record({ devices: fc.integer({ min: 2, max: 512 }), rate, hop, ranks: fc.integer({ min: 1, max: 8 }) })
    .map((one): Level => one),
  fc
    .record({
      lengths: fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 1, maxLength: 3 }),
      wraps: fc.boolean(),
      rate,
      hop,
      ranks: fc.constantFrom(1, 2, 4),
    })
    .map(({ lengths, wraps, ...one }): Level => ({
      ...one,
      devices: lengths.reduce((a, b) => a * b, 1),
      sides: lengths.map((length) => ({ length, wraps })),
    })),
);

describe('whatever the level', () => {
  it('costs are finite, not negative, and lines over the bytes', () => {
    fc.assert(
      fc.property(op, fc.constantFrom(...FLAT_ALGORITHMS), bytes, level, (o, algorithm, m, l) => {
        const one = flatCost(o, algorithm, m, l);
        if (!one) return;
        const two = flatCost(o, algorithm, 2 * m, l)!;
        expect(Number.isFinite(one.latency + one.transfer) && one.transfer > 0 && one.steps > 0).toBe(true);
        expect(two.latency).toBe(one.latency);
        expect(two.transfer / one.transfer).toBeCloseTo(2, 9);
      }),
    );
  });

  it('has an algorithm for every operation', () => {
    fc.assert(
      fc.property(op, bytes, level, (o, m, l) => {
        expect(fastest(o, m, l)).toBeDefined();
      }),
    );
  });

  it('never sends faster than its links inject', () => {
    fc.assert(
      fc.property(fc.constantFrom('all-reduce', 'all-gather', 'all-to-all'), bytes, level, (o, m, l) => {
        const { cost: best } = fastest(o as Operation, m, l)!;
        expect(best.transfer).toBeGreaterThanOrEqual(best.sent / injection(l) - 1e-15);
      }),
    );
  });

  it('lets a torus with sides from 4 wait for its middle in an all-to-all, never a switch', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 8 }), { minLength: 1, maxLength: 3 }), bytes, (lengths, m) => {
        const { transfer, sent } = cost('all-to-all', 'direct', m, torus(lengths));
        expect(transfer).toBeGreaterThanOrEqual(sent / injection(torus(lengths)) - 1e-9);
        expect(cost('all-to-all', 'direct', m, across(16)).bound).toBe('injection');
      }),
    );
  });

  it('orders the sizes at which algorithms overtake one another', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e3, noNaN: true }),
        fc.double({ min: 1.1, max: 9, noNaN: true }),
        (a, k) => {
          const early = { start: a, perByte: k };
          const late = { start: a * k, perByte: 1 };
          const size = crossover(early, late)!;
          expect(early.start + early.perByte * size).toBeCloseTo(late.start + late.perByte * size, 6);
          expect(crossover(late, early)).toBeUndefined();
        },
      ),
    );
  });

  it('agrees with the time that training uses, by rings on switches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), bytes, (a, b, m) => {
        const [inner, outer] = [across(2 ** a, 1e11), across(2 ** b, 1e10)];
        const fabric = [
          { size: 2 ** a, bandwidth: 1e11, launch: 0, hop: 0 },
          { size: Infinity, bandwidth: 1e10, launch: 0, hop: 0 },
        ];
        const ours = levelsCost('all-gather', 'hierarchical', m, [inner, outer])!;
        expect(collectiveTime('all-gather', m, 2 ** (a + b), fabric) / ours.transfer).toBeCloseTo(1, 9);
      }),
    );
  });
});
