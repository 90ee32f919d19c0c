/**
 * The model of the step time against what others measured. Limits are those set before it was written: other
 * models reach them or nearly do. A set that is missed says by how much in the name of its test, so that a
 * change for better or worse has to be written down.
 */
import { describe, expect, it } from 'vitest';
import { contextOf, layoutOf, predictedStep } from '../../src/calculators/step-facts.ts';
import { layerTime, passSum } from '../../src/silicon/scaling/step-time.ts';
import { catalogue, measuredSteps } from '../../src/silicon/specs/catalogue.ts';
import { comparisonsOf } from '../../src/site/accuracy/index.ts';
import { signedError, statisticsOf } from '../../src/site/accuracy/statistics.ts';
import { rankingOf } from '../../src/site/accuracy/summary.ts';
import type { Comparison, Role } from '../../src/site/accuracy/types.ts';

const rows = (set: string, role?: Role): readonly Comparison[] => {
  const some = comparisonsOf('step-time', set).filter((one) => role === undefined || one.role === role);
  if (some.length === 0) throw new Error(`No row of ${set} is ${role}.`);
  return some;
};
const mean = (some: readonly Comparison[]) => statisticsOf(some)!.meanAbsolute;
const worst = (some: readonly Comparison[]) => Math.max(...some.map((one) => Math.abs(signedError(one))));
const row = (set: string, place: number) => signedError(rows(set).find((one) => one.row === `${set}-${place}`)!);

describe('rows that the constants were not fitted to', () => {
  it('of vTrain on several nodes: 62, within 6.5 % on average', () => {
    const some = rows('vtrain-multi-node', 'held-out');
    expect(some).toHaveLength(62);
    expect(mean(some)).toBeLessThan(0.065);
  });
  it('of SimuMax on eight B200: 28, within 5 % on average', () => {
    const some = rows('simumax-b200', 'held-out');
    expect(some).toHaveLength(28);
    expect(mean(some)).toBeLessThan(0.05);
  });
  it('of Megatron 2022, table 5, with the constants of vTrain’s cluster: eight, within 3.6 % on average', () => {
    const other = catalogue.calibrations.find(({ id }) => id === 'a100-megatron-deepspeed')!;
    const steps = measuredSteps(catalogue.steps.find(({ id }) => id === 'korthikanti-2022-table-5')!);
    const errors = steps.map((step) => Math.abs(predictedStep(step, other).total / step.seconds - 1));
    expect(errors).toHaveLength(8);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.036);
  });
  it('of Megatron 2021, table 2: six, within 3 % on average', () => {
    expect(mean(rows('narayanan-2021-table-2', 'carried-over'))).toBeLessThan(0.03);
  });
  it('of Megatron 2021, table 1: ten sizes, within 4 % on average', () => {
    expect(mean(rows('narayanan-2021-table-1', 'carried-over'))).toBeLessThan(0.04);
  });
  it('of Megatron 2022 with eight replicas: one, within 4 %', () => {
    expect(worst(rows('korthikanti-2022-data-parallel', 'carried-over'))).toBeLessThan(0.04);
  });
  it('of Llama 2 7B under NeuronX Distributed: one, within 10 %', () => {
    expect(Math.abs(row('trn1-archive-steps', 1))).toBeLessThan(0.1);
  });
  it.each([
    ['vtrain-multi-node', 'held-out'],
    ['simumax-b200', 'held-out'],
    ['narayanan-2021-table-1', 'carried-over'],
    ['narayanan-2021-table-2', 'carried-over'],
  ] as const)('of %s (%s) lie in the band, nine of ten', (set, role) => {
    expect(statisticsOf(rows(set, role))!.inside).toBeGreaterThanOrEqual(0.9);
  });
});

describe('rows that the constants were fitted to', () => {
  it('of Megatron 2022, table 5: eight by two constants, within 3.6 % on average', () => {
    expect(mean(rows('korthikanti-2022-table-5', 'fitted'))).toBeLessThan(0.036);
  });
  it('of AWS on Trn1: two by two constants, within 10 %', () => {
    expect(worst(rows('trn1-training-steps', 'fitted'))).toBeLessThan(0.1);
  });
});

describe('one layer of the 22B model on eight A100 (Korthikanti et al. 2022, table 4)', () => {
  const calibration = catalogue.calibrations.find(({ id }) => id === 'a100-megatron-2022')!;
  const [step] = measuredSteps(catalogue.steps.find(({ id }) => id === 'korthikanti-2022-table-5')!);
  // Fitted to whole steps, never to these. The paper hides part of an all-reduce behind the gradient of the weights.
  it.each([
    ['nothing recomputed', false, 'none', 7.7, 19.6],
    ['sequence parallelism', true, 'none', 7.2, 19.0],
    ['all recomputed', false, 'full', 7.7, 27.2],
    ['scores recomputed', false, 'selective', 7.7, 20.9],
    ['scores recomputed, sequence parallelism', true, 'selective', 7.2, 20.3],
  ] as const)(
    '%s: forward within 4 %%, forward and backward within 9 %%',
    (_name, sequenceParallel, recompute, once, both) => {
      const layout = { ...layoutOf(step!), sequenceParallel, recompute };
      const { forward, total } = layerTime(contextOf(step!, calibration), layout);
      expect(Math.abs((1000 * passSum(forward)) / once - 1)).toBeLessThan(0.04);
      expect(Math.abs((1000 * total) / both - 1)).toBeLessThan(0.09);
    },
  );
});

describe('the layout predicted fastest', () => {
  it('is at most 5 % slower than the fastest measured one, for each of vTrain’s four models', () => {
    const ranking = rankingOf(rows('vtrain-multi-node'))!;
    expect(ranking.tasks).toBe(4);
    expect(ranking.regret).toBeLessThanOrEqual(0.05);
  });
});

describe('what is missed', () => {
  it('Megatron 2021, table 2: the largest error is 5.8 %, where 3 % was wanted of each row', () => {
    expect(worst(rows('narayanan-2021-table-2'))).toBeCloseTo(0.058, 3);
  });
  it('vTrain on several nodes, rows fitted to: 9.0 % on average, the slowest twice as slow as predicted', () => {
    const some = rows('vtrain-multi-node', 'fitted');
    expect(mean(some)).toBeCloseTo(0.09, 3);
    expect(worst(some)).toBeCloseTo(0.463, 3);
  });
  it('AWS on Trn1 under NeMo Megatron: 46 % and 35 % less than measured, where 10 % was wanted', () => {
    expect(row('trn1-archive-steps', 2)).toBeCloseTo(-0.465, 3);
    expect(row('trn1-archive-steps', 3)).toBeCloseTo(-0.346, 3);
  });
  it('MT-NLG, another stack: 24 % less than measured on average', () => {
    expect(mean(rows('mt-nlg-steps'))).toBeCloseTo(0.237, 3);
    expect(rows('mt-nlg-steps').every((one) => signedError(one) < 0)).toBe(true);
  });
  it('ZeRO-3 of 2021: 40 % less than measured on average', () => {
    expect(mean(rows('narayanan-2021-zero-3'))).toBeCloseTo(0.404, 3);
    expect(rows('narayanan-2021-zero-3').every((one) => signedError(one) < 0)).toBe(true);
  });
  it('small models on one node: 15 % off on average', () => {
    expect(mean(rows('vtrain-single-node'))).toBeCloseTo(0.155, 3);
  });
});

describe('every measured step', () => {
  it('is predicted once, and says what it was fitted to', () => {
    const all = catalogue.steps.flatMap(measuredSteps);
    const predicted = catalogue.steps.flatMap(({ id }) => comparisonsOf('step-time', id));
    expect(predicted.map((one) => one.row).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });
  it('says what was taken where its publication does not print the layout', () => {
    const silent = catalogue.steps
      .flatMap(measuredSteps)
      .filter(({ zero, recompute, sequenceParallel }) => [zero, recompute, sequenceParallel].includes(undefined));
    expect(silent.length).toBeGreaterThan(0);
    for (const { id, set } of silent) {
      expect(rows(set.id).find((one) => one.row === id)!.note, id).toContain('Not printed, taken: ');
    }
  });
});
