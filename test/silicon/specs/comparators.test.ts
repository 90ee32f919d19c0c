import { describe, expect, it } from 'vitest';
import { comparatorChips } from '../../../src/silicon/specs/chips/comparators.ts';
import { catalogue, lookup } from '../../../src/silicon/specs/catalogue.ts';
import { comparatorSystems } from '../../../src/silicon/specs/systems/comparators.ts';
import { raw } from '../../../src/silicon/units/index.ts';

const number = (path: string): number => {
  const value = lookup(path);
  if (!('value' in value)) throw new Error(`${path} is a text.`);
  return raw(value.value);
};

describe('comparator chips', () => {
  it('are of other vendors than AWS', () => {
    expect(comparatorChips.some(({ vendor }) => vendor === 'AWS')).toBe(false);
  });

  it.each([
    ['a100-80gb', 312],
    ['h100', 989.5],
    ['h200', 989.5],
    ['b200', 2250],
    ['gb200', 2500],
    ['b300', 2250],
    ['gb300', 2500],
    ['tpu-v5e', 197],
    ['tpu-v5p', 459],
    ['tpu-v6e', 918],
    ['tpu-v7', 2307],
    ['mi300x', 1307],
    ['mi355x', 2500],
  ])('%s gives %d TFLOPS of dense BF16', (id, teraflops) => {
    expect(number(`${id}.peak.bf16.dense`) / 1e12).toBeCloseTo(teraflops, 6);
  });

  it.each([
    ['a100-80gb', 153],
    ['h100', 295.4],
    ['h200', 206.1],
    ['b200', 281.25],
    ['tpu-v5e', 240.5],
    ['tpu-v6e', 560.4],
    ['mi355x', 312.5],
  ])('%s needs %d operations for each byte to reach its peak', (id, ridge) => {
    expect(number(`${id}.peak.bf16.dense`) / number(`${id}.hbm.bandwidth`)).toBeCloseTo(ridge, 0);
  });

  it('never give a sparse rate below the dense one', () => {
    for (const { id, peak } of comparatorChips) {
      for (const [format, { dense, sparse }] of Object.entries(peak)) {
        if (dense && sparse) expect(raw(sparse.value), `${id} ${format}`).toBeGreaterThan(raw(dense.value));
      }
    }
  });

  it('have a link that is twice as fast both ways as one way', () => {
    for (const { id, link } of comparatorChips) {
      expect(link?.total?.of, id).toBe('bothWays');
      expect(raw(link!.total!.value), id).toBe(2 * raw(link!.oneWay!.value));
    }
  });

  it('gain only a third from sparsity in the FP4 of GB300', () => {
    expect(number('gb300.peak.fp4.sparse') / number('gb300.peak.fp4.dense')).toBeCloseTo(4 / 3, 9);
  });

  it('have no published power on a TPU after v4', () => {
    const powered = comparatorChips.filter(({ family, power }) => family === 'tpu' && power);
    expect(powered.map(({ id }) => id)).toEqual(['tpu-v4']);
  });

  it.each([
    ['b200.hbm.capacity', 1],
    ['b300.hbm.capacity', 3],
    ['gb300.power', 1],
    ['tpu-v5e.hbm.bandwidth', 1],
  ])('%s keeps what other sources print, and why it lost', (path, others) => {
    const value = lookup(path);
    expect(value.dissent).toHaveLength(others);
    expect(value.why).toBeTruthy();
  });
});

describe('instances with GPUs', () => {
  it('carry a chip of the catalogue', () => {
    for (const { id, chip } of comparatorSystems) {
      expect(
        catalogue.chips.map((candidate) => candidate.id),
        id,
      ).toContain(chip);
    }
  });

  it('cost less in a Capacity Block than on demand', () => {
    for (const id of ['p5-48xlarge', 'p5en-48xlarge', 'p6-b200-48xlarge', 'p6-b300-48xlarge', 'p4de-24xlarge']) {
      expect(number(`${id}-capacity-block.price`), id).toBeLessThan(number(`${id}-on-demand.price`));
    }
  });

  it.each([
    ['p5-48xlarge', 0.44],
    ['p4de-24xlarge', 0.33],
    ['p5en-48xlarge', 0.254],
  ])('%s became cheaper in June 2025, by %d', (id, cut) => {
    expect(1 - number(`${id}-on-demand.price`) / number(`${id}-on-demand-2025-04.price`)).toBeCloseTo(cut, 3);
  });

  it('became a fifth dearer in Capacity Blocks in July 2026, except for the UltraServer', () => {
    const rise = (id: string): number =>
      number(`${id}-capacity-block.price`) / number(`${id}-capacity-block-2026-06.price`);
    for (const id of ['p5e-48xlarge', 'p5en-48xlarge', 'p6-b200-48xlarge', 'p6-b300-48xlarge']) {
      expect(rise(id), id).toBeCloseTo(1.2, 3);
    }
    expect(rise('p6e-gb200-ultraserver')).toBe(1);
  });
});

describe('published runs', () => {
  it('never use more than the peak', () => {
    for (const { id, mfu } of catalogue.runs) {
      if (!mfu) continue;
      expect(raw(mfu.value), id).toBeGreaterThan(0.1);
      expect(raw(mfu.value), id).toBeLessThan(0.7);
    }
  });

  it('ran on a chip of the catalogue, and where a model is named, on one of its models', () => {
    for (const { id, chip, model } of catalogue.runs) {
      expect(
        catalogue.chips.map((candidate) => candidate.id),
        id,
      ).toContain(chip);
      if (model)
        expect(
          catalogue.models.map((candidate) => candidate.id),
          id,
        ).toContain(model);
    }
  });
});
