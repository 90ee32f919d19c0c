import { describe, expect, it } from 'vitest';
import { flopPerToken, trainedModel } from '../../../src/silicon/scaling/training.ts';
import { layoutProblem, type Layout } from '../../../src/silicon/scaling/layout.ts';
import { catalogue, measuredSteps, type MeasuredStep } from '../../../src/silicon/specs/catalogue.ts';
import { raw } from '../../../src/silicon/units/index.ts';

const { chips, runs, steps } = catalogue;
const all = steps.flatMap(measuredSteps);
const rowsOf = (id: string) => all.filter(({ set }) => set.id === id);

/** A layout with the defaults of Megatron where the publication is silent. */
const layoutOf = (step: MeasuredStep): Layout => ({
  tensor: step.tensor,
  pipeline: step.pipeline,
  data: step.data,
  context: step.context,
  expert: step.expert,
  expertTensor: 1,
  interleave: step.interleave ?? 1,
  microBatch: step.microBatch,
  zero: step.zero ?? 0,
  sequenceParallel: step.sequenceParallel ?? false,
  recompute: step.recompute ?? 'none',
});

describe('a set of measured steps', () => {
  it.each(steps.map((set) => [set.id, set] as const))('%s is of a chip that has a record', (_id, { chip }) => {
    expect(chips.map(({ id }) => id)).toContain(chip);
  });
  it.each(steps.map((set) => [set.id, set] as const))('%s says which rows it leaves out', (_id, set) => {
    expect(set.rows.length).toBeLessThanOrEqual(set.published);
    expect(set.selection !== undefined).toBe(set.rows.length < set.published);
  });
  it.each(steps.map((set) => [set.id, set] as const))('%s uses each shape that it gives', (_id, set) => {
    const used = new Set(measuredSteps(set).map(({ model }) => model));
    expect([...used].sort()).toEqual(Object.keys(set.shapes).sort());
  });
  it('has the number of rows that its publication has, or a twelfth of them', () => {
    const counts = Object.fromEntries(steps.map(({ id, rows }) => [id, rows.length]));
    expect(counts).toMatchObject({
      'vtrain-multi-node': 109,
      'vtrain-single-node': 1440 / 12,
      'simumax-b200': 43,
      'korthikanti-2022-table-5': 8,
      'narayanan-2021-table-1': 10,
      'narayanan-2021-table-2': 6,
    });
  });
});

describe('a measured step', () => {
  it('has an id of its own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
  it('lays its ranks over all of its devices: tensor · pipeline · data · context', () => {
    const off = all.filter(
      ({ tensor, pipeline, data, context, devices }) => tensor * pipeline * data * context !== devices,
    );
    expect(off.map(({ id }) => id)).toEqual([]);
  });
  it('has a layout that can run', () => {
    const faulty = all.flatMap((step) => {
      const { shape: model, sequence, batch } = step;
      const problem = layoutProblem({ model, sequence, batch }, layoutOf(step));
      return problem ? [`${step.id}: ${problem.degree} ${problem.reason}`] : [];
    });
    expect(faulty).toEqual([]);
  });
  it('takes some time, and memory that its chip has', () => {
    for (const { id, seconds, memory, set } of all) {
      expect(seconds > 0 && Number.isFinite(seconds), id).toBe(true);
      if (memory === undefined) continue;
      const capacity = chips.find((chip) => chip.id === set.chip)!.hbm!.capacity!;
      expect(memory * 2 ** 30, id).toBeLessThan(raw(capacity.value));
    }
  });
  it('does not beat the peak of its chip', () => {
    for (const { id, shape, sequence, batch, devices, seconds, set } of all) {
      const peak = chips.find((chip) => chip.id === set.chip)!.peak.bf16!.dense!;
      const flop = raw(flopPerToken('parameters', trainedModel(shape), sequence)!) * sequence * batch;
      const share = flop / (seconds * (devices / set.devicesPerChip) * raw(peak.value));
      expect(share, id).toBeLessThan(1);
    }
  });
  it('that is also a published run has its chips, its batch and its time', () => {
    for (const step of all.filter(({ run }) => run !== undefined)) {
      const run = runs.find(({ id }) => id === step.run)!;
      expect(raw(run.chips.value), step.id).toBe(step.devices / step.set.devicesPerChip);
      expect(raw(run.batch!.value), step.id).toBe(step.batch);
      expect(raw(run.sequence!.value), step.id).toBe(step.sequence);
      expect(run.chip, step.id).toBe(step.set.chip);
    }
  });
});

describe('times that were derived', () => {
  it.each(
    all
      .filter(({ printed, set }) => set.kind === 'derived' && printed.includes('TFLOP/s'))
      .map((step) => [step.id, step] as const),
  )('%s follows from the printed rate (Narayanan et al. 2021, equation 3)', (_id, step) => {
    const { layers: l, hidden: h, vocabulary: v } = step.shape;
    const flop = 96 * step.batch * step.sequence * l * h ** 2 * (1 + step.sequence / (6 * h) + v / (16 * l * h));
    const rate = Number(/^(\d+) TFLOP\/s/.exec(step.printed)![1]) * 1e12;
    expect(Number((flop / (step.devices * rate)).toPrecision(4))).toBe(step.seconds);
  });
  it.each(rowsOf('narayanan-2021-table-2').map((step) => [step.id, step] as const))(
    '%s gives the printed days for 300 billion tokens',
    (_id, { printed, seconds, batch, sequence }) => {
      const days = (300e9 / (batch * sequence)) * (seconds / 86_400);
      // The paper takes 8 operations a token and parameter, without the attention.
      expect(days / Number(/(\d+) days/.exec(printed)![1])).toBeCloseTo(1, 1);
    },
  );
  it.each(rowsOf('trn1-archive-steps').map((step) => [step.id, step] as const))(
    '%s follows from the printed sequences a second',
    (_id, { printed, seconds, batch }) => {
      expect(batch / Number.parseFloat(printed)).toBeCloseTo(seconds, 3);
    },
  );
});

describe('the step of eight replicas of Megatron 2022', () => {
  it('is longer than that of one as its printed share of the peak is lower', () => {
    const [eight] = rowsOf('korthikanti-2022-data-parallel');
    const one = rowsOf('korthikanti-2022-table-5').find(
      ({ model, recompute }) => model === '530B' && recompute === 'selective',
    )!;
    expect(eight!.seconds / one.seconds).toBeCloseTo(56.0 / 54.2, 2);
  });
});

describe('the archived Trn1 rows, with the 4,096 tokens that their file leaves out', () => {
  /** Share of 190 TFLOPS a chip, in per cent. */
  const share = (row: number, convention: 'causal' | 'full') => {
    const { shape, sequence, batch, devices, seconds } = rowsOf('trn1-archive-steps')[row]!;
    const flop = raw(flopPerToken(convention, trainedModel(shape), sequence)!) * sequence * batch;
    return (100 * flop) / (seconds * (devices / 2) * 190e12);
  };
  it.each([
    ['7B', 1, 14.8],
    ['13B', 2, 20.7],
  ])('Llama 2 %s under NeMo Megatron gives the printed share, counted causally', (_name, row, printed) => {
    expect(Math.abs(share(row, 'causal') - printed)).toBeLessThan(0.1);
  });
  it('Llama 2 7B under NeuronX Distributed gives a share on either side of the printed 30.8 %', () => {
    expect(share(0, 'causal')).toBeLessThan(30.8);
    expect(share(0, 'full')).toBeGreaterThan(30.8);
  });
});
