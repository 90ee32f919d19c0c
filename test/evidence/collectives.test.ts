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

  it('are within 2 % at the median on A100 nodes, on the sizes that were held back', () => {
    const judged = (row: CollectiveComparison) => row.basis === 'held-out' && /^nccl-a100-\d$/.test(row.record);
    expect(rows.filter(judged).length).toBeGreaterThan(30);
    expect(median(judged)).toBeLessThan(0.02);
  });

  it('stay within 10 % on H100 nodes, whose profile stops at 64 MiB: the 2 % are missed there', () => {
    const judged = median((row) => row.basis === 'held-out' && row.record.startsWith('nccl-h100'));
    expect(judged).toBeLessThan(0.1);
    expect(judged).toBeGreaterThan(0.02);
  });

  it('are within 15 % at the median where nothing was fitted, from 100 MB up', () => {
    const judged = (row: CollectiveComparison) => row.basis === 'unfitted' && row.bytes >= 1e8;
    expect(rows.filter(judged).length).toBeGreaterThan(50);
    expect(median(judged)).toBeLessThan(0.15);
  });

  it('are missed by more below, where launches decide that nobody publishes', () => {
    expect(median((row) => row.basis === 'unfitted' && row.bytes < 1e8)).toBeGreaterThan(0.15);
  });

  it('are met within 2 % on H200 for the three collectives that run as rings', () => {
    for (const { predicted, measured, record } of rows) {
      if (/^nccl-h200-8-(ring|gather|scatter)$/.test(record))
        expect(Math.abs(predicted / measured - 1)).toBeLessThan(0.02);
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
