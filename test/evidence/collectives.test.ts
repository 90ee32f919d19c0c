/**
 * Measured collectives against the calculator. Where latency and bandwidth were fitted, the points that the fit did
 * not see judge it; where nothing was fitted on the machine, the published rates do. Misses are part of the
 * set: no record and no size is left out.
 */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/silicon/specs/catalogue.ts';
import { collectiveComparisons, medianError, type CollectiveComparison } from '../../src/site/accuracy/collectives.ts';

const rows = collectiveComparisons();
const median = (wanted: (row: CollectiveComparison) => boolean) => medianError(rows.filter(wanted))!;

describe('measured collectives', () => {
  it('are all compared, point by point', () => {
    const points = catalogue.collectives.flatMap(({ id, points: all }) => all.map(([bytes]) => `${id}-${bytes}`));
    expect(rows.map(({ id }) => id)).toEqual(points);
  });

  it('are within 2 % at the median in nodes of A100 and of H100, on the sizes that were held back', () => {
    for (const series of [/^nccl-a100-\d$/, /^nccl-h100-\d$/]) {
      const judged = (row: CollectiveComparison) => row.basis === 'held-out' && series.test(row.record);
      expect(rows.filter(judged).length).toBeGreaterThan(30);
      expect(median(judged)).toBeLessThan(0.02);
    }
  });

  it('miss the 2 % in two of the six series, by a fifth of a point', () => {
    const held = rows.filter(({ basis }) => basis === 'held-out');
    const missed = [...Map.groupBy(held, ({ record }) => record)].filter(([, of]) => medianError(of)! > 0.02);
    expect(missed.map(([record]) => record)).toEqual(['nccl-a100-2', 'nccl-h100-8']);
    for (const [, of] of missed) expect(medianError(of)).toBeLessThan(0.022);
  });

  it('are within 15 % at the median where nothing was fitted, from 100 MB up', () => {
    const judged = (row: CollectiveComparison) => row.basis === 'unfitted' && row.bytes >= 1e8;
    expect(rows.filter(judged).length).toBeGreaterThan(40);
    expect(median(judged)).toBeLessThan(0.15);
  });

  it('are missed by more over all sizes, by what happens between nodes below that', () => {
    const unfitted = (row: CollectiveComparison) => row.basis === 'unfitted';
    expect(median(unfitted)).toBeGreaterThan(0.15);
    expect(median(unfitted)).toBeLessThan(0.17);
    const between = new Set(catalogue.collectives.filter(({ nodes }) => nodes > 1).map(({ id }) => id));
    expect(median((row) => unfitted(row) && !between.has(row.record))).toBeLessThan(0.15);
  });

  it('are met within 10 % at the median where the switches of an H200 node add, which nothing was fitted to', () => {
    const added = (row: CollectiveComparison) => row.record === 'nccl-h200-8' && row.bytes >= 2 ** 21;
    expect(rows.filter(added)).toHaveLength(14);
    expect(median(added)).toBeLessThan(0.1);
  });

  it('are met within 3 % on H200 for the three collectives that run as rings', () => {
    for (const { predicted, measured, record } of rows) {
      if (/^nccl-h200-8-(ring|gather|scatter)$/.test(record))
        expect(Math.abs(predicted / measured - 1)).toBeLessThan(0.03);
    }
  });

  it('are met within 10 % on four p6-b200 and sixteen p5en for the largest buffers', () => {
    const large = rows.filter(
      ({ record, bytes }) => ['nccl-p6-b200-4', 'nccl-p5en-16'].includes(record) && bytes >= 4e9,
    );
    expect(large.length).toBe(4);
    for (const { predicted, measured } of large) expect(Math.abs(predicted / measured - 1)).toBeLessThan(0.1);
  });

  it('say how far Trainium1 is from its links: half the time on the wire is not explained by them', () => {
    const largest = rows.findLast(({ record }) => record === 'nccom-trn1-2')!;
    expect(largest.predicted).toBeLessThan(largest.measured);
  });
});

describe('the median error', () => {
  const row = (predicted: number) => ({ ...rows[0]!, predicted, measured: 1 });
  it('is the middle one, or the mean of the middle two, whatever the sign', () => {
    expect(medianError([row(1.1), row(0.8), row(1.4)])).toBeCloseTo(0.2, 12);
    expect(medianError([row(1.1), row(0.8)])).toBeCloseTo(0.15, 12);
    expect(medianError([])).toBeUndefined();
  });
});
