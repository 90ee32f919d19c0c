import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectives } from '../../src/calculators/collectives/definition.ts';
import { collectivesFacts } from '../../src/calculators/collectives/facts.ts';
import { ALGORITHMS } from '../../src/calculators/collectives/fields.ts';
import type { Answer, Row } from '../../src/calculators/define.ts';
import { evaluate, type RawInputs } from '../../src/calculators/evaluate.ts';
import { OPERATIONS } from '../../src/silicon/scaling/collective-algorithms.ts';
import { equations } from '../../src/silicon/scaling/equations.ts';
import { evaluateExpression } from '../../src/silicon/scaling/expression.ts';

const facts = collectivesFacts();
const fabrics = facts.presets.fabrics.map(({ id }) => id);
const run = (typed: RawInputs) => evaluate(collectives, typed, facts);

function answer(typed: RawInputs): Answer {
  const outcome = run(typed);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.answer;
}
const output = (typed: RawInputs, name: string) => Number(answer(typed).outputs[name]);
const messages = (typed: RawInputs) => answer(typed).checks.map(({ message }) => message);
const table = (typed: RawInputs, name: string) => answer(typed).outputs[name] as readonly Row[];
const reasons = (typed: RawInputs) => run(typed).errors.map(({ field, reason }) => `${field}: ${reason}`);

const torus = { fabric: 'custom-torus', bandwidth: '45 GB/s', efficiency: '100%' };

describe('published cases', () => {
  // How to Scale Your Model, part 3: pop quiz 2 and its measured 680 µs; the book’s ideal counts the whole buffer.
  it('gathers 33,554,432 B along a line of four TPU v5e in 560 µs', () => {
    const line = { ...torus, op: 'all-gather', size: '33554432 B', sideX: '4', sideY: '1', wraps: false, hop: '0 µs' };
    expect(output(line, 'time')).toBeCloseTo(560e-6, 5);
  });

  it('is latency-bound at three hops of 1 µs for 128 KiB there', () => {
    const small = { ...torus, op: 'all-gather', size: '128 KiB', sideX: '4', sideY: '1', wraps: false, hop: '1 µs' };
    expect(output({ ...small, algorithm: 'torus' }, 'latency')).toBeCloseTo(3e-6, 12);
  });

  // Bekman, network chapter: arithmetic of 4 GiB over 4 p6-b200.
  it('sends 0.75 GiB of 4 GiB over EFA for each GPU of four p6-b200, in 16.1 ms at wire rate', () => {
    // By rings: the arithmetic leaves out that the switches of such a node add.
    const rings = { fabric: 'custom-switch', devices: '8', bandwidth: '900 GB/s', networkBandwidth: '50 GB/s' };
    const levels = table({ ...rings, machines: '4', size: '4 GiB', algorithm: 'overlapped' }, 'levels');
    const aws = { fabric: 'p6-b200-48xlarge', machines: '4', size: '4 GiB', efficiency: '100%' };
    expect(Number(table({ ...aws, algorithm: 'overlapped' }, 'levels')[1]!['sent']) / 2 ** 30).toBe(0.75);
    expect(Number(levels[1]!['sent']) / 2 ** 30).toBe(0.75);
    expect(Number(levels[0]!['sent']) / 2 ** 30).toBe(7);
    expect(Number(levels[1]!['transfer'])).toBeCloseTo(16.1e-3, 4);
  });

  // Bus bandwidth identities of nccom-test and NCCL tests.
  it.each([
    ['all-reduce', 1.875],
    ['all-gather', 0.9375],
    ['reduce-scatter', 0.9375],
    ['all-to-all', 0.9375],
    ['broadcast', 1],
    ['point-to-point', 1],
  ])('has the bus factor of %s for 16 chips', (op, factor) => {
    const outputs = answer({ op }).outputs;
    expect(outputs['factor']).toBe(factor);
    expect(Number(outputs['bus']) / Number(outputs['algorithmBandwidth'])).toBeCloseTo(factor, 12);
  });
});

describe('the 4×4 torus of a Trn2 server', () => {
  it('takes 0.50 of the buffer a link for an all-to-all where its own links would take 0.23', () => {
    const found = answer({ op: 'all-to-all', size: '1 GB' });
    expect(Number(found.outputs['transfer'])).toBeCloseTo((0.5 * 1e9) / 128e9, 9);
    expect(found.outputs['limit']).toBe('@limit.bisection.server');
    expect(found.checks.map(({ message }) => message)).toContain('middle');
  });

  it.each([
    ['999 kB', 'mesh'],
    ['1 MB', 'halving-doubling'],
    ['56 MB', 'halving-doubling'],
    ['57 MB', 'kangaring'],
  ])('runs %s as AWS documents: %s', (size, algorithm) => {
    const found = answer({ size });
    expect(found.outputs['algorithm']).toBe(`@option.algorithm.${algorithm}`);
    expect(found.checks.map(({ message }) => message)).toContain('documented');
  });

  it('falls back to a ring where a chip has one rank in the group', () => {
    expect(answer({ size: '1 GB', ranks: '1' }).outputs['algorithm']).toBe('@option.algorithm.ring');
  });

  it('halves the hops of a ring by KangaRing', () => {
    const rows = table({ op: 'all-gather' }, 'algorithms');
    const steps = (name: string) => rows.find((row) => row['algorithm'] === `@option.algorithm.${name}`)!['steps'];
    expect([steps('ring'), steps('kangaring')]).toEqual([63, 31]);
  });

  it('gives a row of four two links of four, and two chips one', () => {
    expect(messages({ chips: '4' })).toContain('part-torus');
    expect(Number(table({ chips: '4' }, 'levels')[0]!['links'])).toBe(2);
    expect(Number(table({ chips: '2' }, 'levels')[0]!['links'])).toBe(1);
    expect(messages({ chips: '2' })).toContain('two');
  });

  it('takes a group that fills no rectangle as a line, and says so', () => {
    expect(messages({ chips: '5' })).toContain('line');
    expect(Number(table({ chips: '5' }, 'levels')[0]!['links'])).toBe(1);
  });
});

describe('torus against switch on the same message', () => {
  it('is as fast for a large all-reduce, and slower for an all-to-all by 0.50 to 0.23', () => {
    const shape = (op: string, name: string) =>
      Number(table({ op, size: '10 GB' }, 'shapes').find((row) => row['shape'] === `@shape.${name}`)!['transfer']);
    expect(shape('all-reduce', 'torus2') / shape('all-reduce', 'switch')).toBeCloseTo(1, 6);
    expect((shape('all-to-all', 'torus2') / shape('all-to-all', 'switch')).toFixed(2)).toBe(
      (0.5 / 0.234375).toFixed(2),
    );
  });
});

describe('a small message on a large torus', () => {
  const cube = { ...torus, sideX: '32', sideY: '32', sideZ: '32', bandwidth: '100 GB/s', hop: '1 µs', size: '1 kB' };

  it('waits for the 48 links to the farthest of 32,768 devices, at the least', () => {
    expect(output(cube, 'time')).toBeGreaterThanOrEqual(48e-6);
    for (const row of table(cube, 'algorithms')) expect(Number(row['latency'])).toBeGreaterThanOrEqual(48e-6);
    expect(output({ ...cube, op: 'all-to-all' }, 'latency')).toBeCloseTo(48e-6, 12);
  });

  it('crosses 1,024 links from one corner of 1024 × 1024 to the farthest device', () => {
    const plane = { ...cube, sideX: '1024', sideY: '1024', sideZ: '1', op: 'point-to-point' };
    expect(output(plane, 'latency')).toBeCloseTo(1024e-6, 12);
  });

  it('is slower than on a switch, the more so the fewer sides the torus has', () => {
    const latencies = (op: string) => table({ ...cube, op }, 'shapes').map((row) => Number(row['latency']) * 1e6);
    for (const [i, links] of [1, 16_384, 128 / 2 + 256 / 2, 48].entries()) {
      expect(latencies('point-to-point')[i]).toBeCloseTo(links, 6);
      expect(latencies('all-to-all')[i]).toBeGreaterThanOrEqual(links * (1 - 1e-9));
    }
  });
});

describe('a collective started from the host', () => {
  const node = { fabric: 'p5-48xlarge', algorithm: 'ring' };

  it('takes the floor while latency and bytes hide behind it, and says so', () => {
    const [tiny, small] = ['8 B', '64 KiB'].map((size) => output({ ...node, size }, 'time'));
    expect(tiny).toBe(small);
    expect(output({ ...node, size: '64 KiB' }, 'latency') + output({ ...node, size: '64 KiB' }, 'transfer')).toBe(
      small,
    );
    expect(messages({ ...node, size: '64 KiB' })).toContain('floor');
    expect(messages({ ...node, size: '1 GB' })).not.toContain('floor');
  });

  it('has no floor beside a launch of the reader’s own, nor on Trainium, where graphs are compiled', () => {
    expect(output({ ...node, size: '8 B', launch: '1 µs' }, 'time')).toBeLessThan(2e-6);
    expect(messages({ size: '8 B' })).not.toContain('floor');
  });
});

describe('switches that add', () => {
  const node = { fabric: 'p5en-48xlarge' };
  const used = (typed: RawInputs) => answer({ ...node, ...typed }).outputs['algorithm'];

  // ML Engineering, network chapter: NCCL’s log on H200 names NVLS from 2 MiB and from five GPUs on.
  it('are used from 2 MiB and five GPUs on, and for an all-reduce alone', () => {
    expect(used({ size: '2 MiB' })).toBe('@option.algorithm.in-switch');
    expect(used({ size: '1 MiB' })).not.toBe('@option.algorithm.in-switch');
    expect(used({ size: '2 MiB', chips: '5' })).toBe('@option.algorithm.in-switch');
    expect(used({ size: '2 MiB', chips: '4' })).not.toBe('@option.algorithm.in-switch');
    expect(used({ size: '2 MiB', op: 'all-gather' })).not.toBe('@option.algorithm.in-switch');
    expect(messages({ ...node, size: '1 GB' })).toContain('in-switch');
  });

  it('take (n + 1)/n of the buffer from each GPU, where a ring sends 2(n − 1)/n', () => {
    const sent = (algorithm: string) => output({ ...node, size: '1 GB', algorithm }, 'sent') / 1e9;
    expect([sent('in-switch'), sent('ring')]).toEqual([9 / 8, 14 / 8]);
    expect(messages({ ...node, size: '1 GB', algorithm: 'ring' })).toContain('not-in-switch');
  });

  it('serve between machines as well', () => {
    const phases = table({ ...node, machines: '4', size: '1 GB' }, 'levels').map((row) => row['algorithm']);
    expect(phases[0]).toBe('@option.algorithm.in-switch');
  });

  it('take the share of the rate that the reader gives', () => {
    const [full, half] = ['100%', '50%'].map((efficiency) => output({ ...node, size: '1 GB', efficiency }, 'transfer'));
    expect(half! / full!).toBeCloseTo(2, 9);
  });
});

describe('several machines', () => {
  it('go hierarchical on Trainium, the phases one after another', () => {
    const found = answer({ machines: '4', size: '1 GB' });
    expect(found.outputs['algorithm']).toBe('@option.algorithm.hierarchical');
    expect(found.outputs['limit']).toBe('@limit.injection-switch.network');
    const phases = table({ machines: '4', size: '1 GB' }, 'levels').map((row) => Number(row['transfer']));
    expect(Number(found.outputs['transfer'])).toBeCloseTo(phases[0]! + phases[1]!, 12);
  });

  it('have a bus bandwidth above the network’s, and a warning not to read it as a wire', () => {
    const typed = { machines: '4', size: '4 GB' };
    expect(messages(typed)).toContain('bus-not-wire');
    expect(output(typed, 'bus')).toBeGreaterThan(25e9);
  });

  it('wait for one port of each chip in an all-to-all between instances', () => {
    expect(answer({ machines: '4', op: 'all-to-all', size: '1 GB' }).outputs['limit']).toBe(
      '@limit.injection-switch.network',
    );
  });
});

describe('a rate of the reader’s own', () => {
  it.each(fabrics.filter((fabric) => !fabric.startsWith('custom')))(
    'changes nothing where it is the published one, and a lower one is slower: %s',
    (fabric) => {
      const typed = { fabric, size: '1 GB' };
      const { rate } = facts.presets.fabrics.find(({ id }) => id === fabric)!.values.fabric!.levels[0]!;
      expect(output({ ...typed, bandwidth: `${rate} B/s` }, 'time')).toBe(output(typed, 'time'));
      expect(output({ ...typed, bandwidth: `${0.99 * rate} B/s` }, 'time')).toBeGreaterThan(output(typed, 'time'));
    },
  );
});

describe('what cannot be answered', () => {
  it('names the field', () => {
    expect(reasons({ fabric: 'custom-switch' })).toEqual(['bandwidth: needed']);
    expect(reasons({ fabric: 'custom-switch', bandwidth: '1 GB/s', machines: '2' })).toEqual([
      'networkBandwidth: needed',
    ]);
    expect(reasons({ fabric: 'custom-torus', bandwidth: '1 GB/s', sideX: '1', sideY: '1' })).toEqual(['sideX: alone']);
    expect(reasons({ chips: '17' })).toEqual(['chips: too-many']);
    expect(reasons({ chips: '24', machines: '2' })).toEqual(['chips: uneven']);
    expect(reasons({ op: 'all-to-all', algorithm: 'ring' })).toEqual(['algorithm: not-on-level']);
    expect(reasons({ machines: '2', algorithm: 'mesh' })).toEqual(['algorithm: not-over-levels']);
    expect(reasons({ chips: '1' })).toEqual(['chips: out-of-bounds']);
    expect(reasons({ size: '0 B' })).toEqual(['size: out-of-bounds']);
  });
});

describe('doubts', () => {
  it('are said where they bear on the result', () => {
    expect(messages({ fabric: 'trn1-32xlarge' })).toEqual(expect.arrayContaining(['unstated', 'full-rate']));
    expect(messages({ fabric: 'trn3-gen2-ultraserver' })).toEqual(expect.arrayContaining(['switch-hop', 'parts']));
    const small = { size: '64 KiB' };
    expect(messages({ fabric: 'p6-b200-48xlarge', ...small })).toEqual(
      expect.arrayContaining(['floor', 'carried', 'rule']),
    );
    expect(messages({ fabric: 'p6-b200-48xlarge' })).not.toContain('rule');
    expect(messages({ fabric: 'p5-48xlarge' })).toContain('fitted');
    expect(messages({ fabric: 'p5-48xlarge' })).not.toContain('network-hop');
    expect(messages({ fabric: 'p5-48xlarge', machines: '2' })).toContain('network-hop');
  });

  it('say which algorithm AWS documents when another is forced', () => {
    expect(messages({ algorithm: 'mesh', size: '1 GB' })).toContain('not-documented');
  });
});

const scenario = fc.record({
  op: fc.constantFrom(...OPERATIONS),
  size: fc.integer({ min: 1, max: 10 }).map((power) => `${10 ** power} B`),
  fabric: fc.constantFrom(...fabrics),
  machines: fc.constantFrom('1', '2', '4', '32'),
  algorithm: fc.constantFrom(...ALGORITHMS),
  bandwidth: fc.constantFrom('', '10 GB/s'),
  networkBandwidth: fc.constantFrom('', '1 GB/s'),
  chips: fc.constantFrom('', '2', '3', '4', '8', '16', '32', '64'),
  sideZ: fc.constantFrom('1', '2', '3'),
  wraps: fc.boolean(),
});

describe('whatever is asked', () => {
  it('has an answer in numbers, or names a field', () => {
    fc.assert(
      fc.property(scenario, (typed) => {
        const outcome = run(typed);
        if (!outcome.ok) {
          expect(outcome.errors).toHaveLength(1);
          expect(['no-number', 'failed']).not.toContain(outcome.errors[0]!.reason);
          return;
        }
        const { time, latency, transfer, utilisation } = outcome.answer.outputs as Record<string, number>;
        expect(time!).toBeGreaterThan(0);
        expect(latency! + transfer!).toBeCloseTo(time!, 12);
        expect(utilisation!).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('comes out of the steps that it shows', () => {
    fc.assert(
      fc.property(scenario, (typed) => {
        const outcome = run(typed);
        if (!outcome.ok) return;
        for (const { equation, values, result } of outcome.answer.steps) {
          const terms = Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
          const again = evaluateExpression(equations[equation].expression, terms);
          expect(Math.abs(again - result.value)).toBeLessThanOrEqual(1e-9 * Math.abs(result.value));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('rises with the buffer', () => {
    fc.assert(
      fc.property(scenario, (typed) => {
        const one = run({ ...typed, size: '1 GB' });
        const two = run({ ...typed, size: '2 GB' });
        if (!one.ok || !two.ok) return;
        expect(Number(two.answer.outputs['time'])).toBeGreaterThan(Number(one.answer.outputs['time']));
      }),
    );
  });

  it('never has a bus bandwidth above what a chip injects, on one level where no switch adds', () => {
    fc.assert(
      fc.property(scenario, (typed) => {
        const outcome = run({ ...typed, machines: '1' });
        if (!outcome.ok) return;
        const levels = outcome.answer.outputs['levels'] as readonly Row[];
        if (levels.length > 1 || outcome.answer.outputs['algorithm'] === '@option.algorithm.in-switch') return;
        expect(Number(outcome.answer.outputs['bus'])).toBeLessThanOrEqual(Number(levels[0]!['injection']) * (1 + 1e-9));
      }),
    );
  });

  it('lists sizes at which algorithms take over, one after another', () => {
    fc.assert(
      fc.property(scenario, (typed) => {
        const outcome = run(typed);
        if (!outcome.ok) return;
        const rows = outcome.answer.outputs['crossovers'] as readonly Row[];
        expect(rows[0]!['from']).toBe(0);
        for (const [i, row] of rows.entries()) {
          if (i > 0) expect(row['from']).toBe(rows[i - 1]!['to']);
          if (i < rows.length - 1) expect(Number(row['to'])).toBeGreaterThan(Number(row['from']));
        }
      }),
    );
  });
});

describe('the pictures', () => {
  const drawn = (typed: RawInputs) => {
    const read = run(typed);
    return collectives.charts!(read.inputs as never, facts);
  };

  it('mark the buffer on both, and draw no curve on top of the chosen one', () => {
    const [time, bus] = drawn({ machines: '4' });
    if (time?.type !== 'lines' || bus?.type !== 'lines') throw new Error('Two line charts were expected.');
    const marks = [time, bus].map(({ series }) => series.find(({ style }) => style === 'marks')!.points);
    expect(marks.map(([point]) => point![0])).toEqual([256e6, 256e6]);
    expect(marks[0]![0]![1]).toBe(output({ machines: '4' }, 'time'));
    expect(marks[1]![0]![1]).toBe(output({ machines: '4' }, 'bus'));
    const [chosen, ...others] = time.series.filter(({ style }) => style !== 'marks');
    for (const other of others) expect(other.points).not.toEqual(chosen!.points);
  });

  it('are finite, whatever is asked', () => {
    fc.assert(
      fc.property(scenario, (typed) => {
        for (const chart of drawn(typed)) {
          if (chart.type !== 'lines') continue;
          for (const { points } of chart.series) {
            expect(points.every(([x, y]) => x > 0 && y > 0 && Number.isFinite(x + y))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
