/** Another reading is one number too: what a page puts in by patches is what comes of the records, and the command line agrees. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { evaluate } from '../../src/calculators/evaluate.ts';
import { calculator, calculators, type Registered } from '../../src/calculators/index.ts';
import { withPatches } from '../../src/calculators/patch.ts';
import { factsWith, readingsOf } from '../../src/calculators/readings-facts.ts';
import { fromSearch, READINGS, readingIds, toSearch } from '../../src/calculators/url-state.ts';
import { cli } from '../../src/cli.ts';
import { disputes } from '../../src/silicon/specs/disputes.ts';

vi.setConfig({ testTimeout: 60_000 });

const order = new Map(disputes.flatMap(({ others }) => others.map(({ id }) => id)).map((id, at) => [id, at]));
const inOrder = (ids: readonly string[]) => [...ids].sort((a, b) => order.get(a)! - order.get(b)!);

/** The facts as a page makes them. */
function byPatches(which: Registered, ids: readonly string[]) {
  const { disputed, corrections } = readingsOf(which);
  const plain = JSON.parse(JSON.stringify(which.facts())) as ReturnType<Registered['facts']>;
  return withPatches(
    plain,
    ids,
    disputed.flatMap(({ alternatives }) => alternatives),
    corrections,
  );
}

const readers = calculators.filter((which) => readingsOf(which).disputed.length > 0);

it('most calculators read a disputed number', () => {
  expect(readers.length).toBeGreaterThan(calculators.length / 2);
});

describe.each(readers.map((which) => [which.id, which] as const))('%s', (id, which) => {
  const { disputed, corrections } = readingsOf(which);
  const each = disputed.flatMap(({ alternatives }) => alternatives.map((one) => one.id));

  it('offers readings that change something, and only those', () => {
    for (const { alternatives } of disputed) for (const { patch } of alternatives) expect(patch).not.toEqual([]);
  });

  it('puts in one reading as the records would', () => {
    for (const one of each) expect(byPatches(which, [one]), one).toEqual(factsWith(which, [one]));
  });

  it('puts in several at once as the records would', () => {
    const some = fc
      .tuple(...disputed.map(({ alternatives }) => fc.constantFrom(...alternatives.map((one) => one.id))))
      .chain((all) => fc.subarray(all, { minLength: 1 }));
    fc.assert(
      fc.property(some, (ids) => {
        expect(byPatches(which, inOrder(ids))).toEqual(factsWith(which, inOrder(ids)));
      }),
      { numRuns: 60 },
    );
    for (const { of } of corrections) expect(byPatches(which, of)).toEqual(factsWith(which, of));
  });

  it('gives the numbers of the command line, with the same readings named', () => {
    for (const one of [each[0]!, each.at(-1)!]) {
      const facts = byPatches(which, [one]);
      const done = evaluate(which.definition, {}, facts);
      const said = cli([id, `--readings=${one}`]);
      if (!done.ok) {
        expect(said.code).toBe(2);
        continue;
      }
      const report = JSON.parse(said.out);
      expect(report.readings).toEqual([one]);
      for (const [name, value] of Object.entries(done.answer.outputs)) {
        if (typeof value === 'number' && report.outputs[name]) expect(report.outputs[name].value, name).toBe(value);
      }
    }
  });

  it('keeps them in the address, and no field has their name', () => {
    const ids = [each[0]!];
    const search = toSearch(which.definition, evaluate(which.definition, {}, byPatches(which, ids)), '?other=1');
    expect(search).toBe(`?other=1&v=${which.definition.version}&${READINGS}=${ids.join(',')}`);
    expect(fromSearch(which.definition, search)).toMatchObject({ typed: {}, readings: ids });
    expect(toSearch(which.definition, evaluate(which.definition, {}, which.facts()), search)).toBe('?other=1');
    expect(Object.keys(which.definition.fields)).not.toContain(READINGS);
  });
});

describe('a choice', () => {
  it('moves what is worked out with it: a ridge is where the bandwidth puts it', () => {
    // 667 TFLOPS over the 3 TB/s of the kernel guide.
    const facts = factsWith(calculator('roofline')!, ['trainium2.hbm.bandwidth~nki-trainium2']);
    const { answer } = evaluate(calculator('roofline')!.definition, { chips: ['trainium2'] }, facts);
    expect(answer?.outputs['ridge']).toBeCloseTo(667 / 3, 9);
  });

  it('doubles a Trn1 link where its figure is read as one direction', () => {
    const { definition, facts } = calculator('collectives')!;
    const fabric = (of: ReturnType<typeof facts>) => of.presets['fabrics']!.find(({ id }) => id === 'trn1-32xlarge')!;
    const rate = (of: ReturnType<typeof facts>) =>
      (fabric(of).values['fabric'] as { levels: { rate: number }[] }).levels[0]!.rate;
    const other = factsWith(calculator('collectives')!, ['neuronlink-v2.neighbour~neuron-trn1']);
    expect(rate(other)).toBe(2 * rate(facts()));
    expect(evaluate(definition, { fabric: 'trn1-32xlarge' }, other).ok).toBe(true);
  });

  it.each([
    // Half of a chip of two cores, a quarter of one of eight with LNC=2, an eighth with LNC=1.
    ['inferentia2', '2', 'inferentia2.hbm.capacity~neuron-inferentia2-v2-9-1', 32e9 / 2],
    ['trainium2', '2', 'trainium2.hbm.capacity~ec2-trn2-page', 96e9 / 4],
    ['trainium2', '2', 'trainium2.hbm.capacity~ec2-accelerated-types', (512 * 2 ** 30) / 4],
    ['trainium2', '1', 'trainium2.hbm.capacity~ec2-accelerated-types', (512 * 2 ** 30) / 8],
    ['trainium3', '2', 'trainium3.hbm.capacity~whats-new-trn3', 144e9 / 4],
  ])('of the memory of %s leaves its cores as they are, LNC=%s: %s', (hardware, grouping, other, bytes) => {
    const which = calculator('training-memory')!;
    const { answer } = evaluate(which.definition, { hardware, grouping }, factsWith(which, [other]));
    expect(answer?.outputs['capacity']).toBeCloseTo(bytes, 3);
  });

  it('is read out of an address as it is written, once each', () => {
    expect(readingIds(' a~b,,c~d,a~b ')).toEqual(['a~b', 'c~d']);
    const { definition } = calculator('roofline')!;
    for (const search of ['', '?readings=', '?readings=,,', '?readings']) {
      expect(fromSearch(definition, search).readings).toEqual([]);
    }
    expect(fromSearch(definition, '?readings=%F0%9F%92%A5,x').readings).toEqual(['💥', 'x']);
  });
});

describe('the command line', () => {
  const known = 'trainium2.hbm.bandwidth~nki-trainium2';

  it('lists the readings that a calculator takes', () => {
    const { readings } = JSON.parse(cli(['--describe', 'roofline']).out);
    const found = readings.find(({ path }: { path: string }) => path === 'trainium2.hbm.bandwidth');
    expect(found.chosen).toEqual({ value: 2.9e12, unit: 'B/s' });
    expect(found.others).toContainEqual({ id: known, value: 3e12, unit: 'B/s' });
  });

  it('takes them in a batch, as a list or a text', () => {
    const asked = JSON.parse(cli(['roofline', '--readings', known]).out);
    expect(asked.readings).toEqual([known]);
    expect(JSON.parse(cli(['roofline']).out)).not.toHaveProperty('readings');
  });

  it.each([
    ['trainium2.hbm.bandwidth~nki-trainium3', 'Did you mean'],
    ['💥', 'there is no reading'],
    [`${known},trainium2.hbm.bandwidth~uuaa-rainier`, 'of the same number'],
  ])('refuses %s with a sentence', (text, says) => {
    const done = cli(['roofline', `--readings=${text}`]);
    expect(done.code).toBe(2);
    expect(done.err).toMatch(/^--readings: /);
    expect(done.err).toContain(says);
  });
});
