import { describe, expect, it } from 'vitest';
import { catalogue, isQuantity, lookup } from '../../../src/silicon/specs/catalogue.ts';
import { factorOf } from '../../../src/silicon/units/index.ts';

/** The value at a record path, in `unit`. */
function at(path: string, unit: string): number {
  const value = lookup(path);
  if (!isQuantity(value)) throw new Error(`${path} is a text.`);
  return Number((Number(value.value) / factorOf(value.of, unit)!).toPrecision(12));
}

const { claims } = catalogue;

describe('the Trainium records', () => {
  it.each([
    ['inferentia2.peak.bf16.dense', 190, 'TFLOPS'],
    ['inferentia2.peak.int8.dense', 380, 'TOPS'],
    ['trainium1.hbm.bandwidth', 820, 'GB/s'],
    ['trainium1.link.total', 384, 'GB/s'],
    ['trainium2.peak.fp8.dense', 1299, 'TFLOPS'],
    ['trainium2.peak.bf16.dense', 667, 'TFLOPS'],
    ['trainium2.peak.fp8.sparse', 2563, 'TFLOPS'],
    ['trainium2.hbm.capacity', 96, 'GiB'],
    ['trainium2.hbm.bandwidth', 2.9, 'TB/s'],
    ['trainium2.link.total', 1.28, 'TB/s'],
    ['trainium3.peak.mxfp8.dense', 2517, 'TFLOPS'],
    ['trainium3.peak.mxfp4.dense', 2517, 'TFLOPS'],
    ['trainium3.peak.bf16.dense', 671, 'TFLOPS'],
    ['trainium3.hbm.capacity', 144, 'GiB'],
    ['trainium3.hbm.bandwidth', 4.9, 'TB/s'],
    ['trainium3.link.total', 2.56, 'TB/s'],
    ['trn2-ultraserver.network.rate', 12_800, 'Gbps'],
    ['trn3-gen2-ultraserver.hbm.capacity', 20_736, 'GiB'],
    ['trn2-48xlarge-capacity-block-us-east-2.price', 35.7608, 'USD/h'],
  ])('give %s as %d %s', (path, value, unit) => expect(at(path, unit)).toBe(value));

  it.each([
    ['inf2-48xlarge', 'inferentia2', 'peak.bf16.dense', 'TFLOPS', 0],
    ['inf2-24xlarge', 'inferentia2', 'hbm.capacity', 'GiB', 0],
    ['trn1-32xlarge', 'trainium1', 'peak.bf16.dense', 'TFLOPS', 0],
    ['trn1-32xlarge', 'trainium1', 'hbm.capacity', 'GiB', 0],
    ['trn2-48xlarge', 'trainium2', 'peak.fp8.dense', 'PFLOPS', 1],
    ['trn2-48xlarge', 'trainium2', 'peak.bf16.dense', 'PFLOPS', 1],
    ['trn2-48xlarge', 'trainium2', 'peak.fp8.sparse', 'PFLOPS', 0],
    ['trn2-48xlarge', 'trainium2', 'peak.fp32.dense', 'PFLOPS', 1],
    ['trn2-48xlarge', 'trainium2', 'hbm.bandwidth', 'TB/s', 1],
    ['trn2-ultraserver', 'trainium2', 'peak.fp8.sparse', 'PFLOPS', 0],
    ['trn2-ultraserver', 'trainium2', 'hbm.capacity', 'GiB', 0],
    ['trn2-ultraserver', 'trainium2', 'hbm.bandwidth', 'TB/s', 1],
    ['trn3-gen1-ultraserver', 'trainium3', 'peak.mxfp8.dense', 'TFLOPS', 0],
    ['trn3-gen1-ultraserver', 'trainium3', 'hbm.bandwidth', 'TB/s', 1],
    ['trn3-gen2-ultraserver', 'trainium3', 'peak.mxfp8.dense', 'TFLOPS', 0],
    ['trn3-gen2-ultraserver', 'trainium3', 'peak.bf16.dense', 'TFLOPS', 0],
    ['trn3-gen2-ultraserver', 'trainium3', 'hbm.capacity', 'GiB', 0],
    ['trn3-gen2-ultraserver', 'trainium3', 'hbm.bandwidth', 'TB/s', 1],
  ])('make %s so many times %s in %s', (system, chip, path, unit, decimals) => {
    const sum = at(`${system}.chips`, '') * at(`${chip}.${path}`, unit);
    expect(sum.toFixed(decimals)).toBe(at(`${system}.${path}`, unit).toFixed(decimals));
  });

  it('keep the UltraServer at four times the rounded instance, a little over 64 chips', () => {
    expect(at('trn2-ultraserver.peak.fp8.dense', 'PFLOPS')).toBeCloseTo(
      4 * at('trn2-48xlarge.peak.fp8.dense', 'PFLOPS'),
    );
    expect(64 * at('trainium2.peak.fp8.dense', 'PFLOPS')).toBeCloseTo(83.136);
  });

  it.each([
    ['trainium1', 'neuroncore-v2', 2 * 128 * 128 * 2 * 2.8e9],
    ['trainium2', 'neuroncore-v3', 8 * 128 * 128 * 2 * 2.4e9],
    ['trainium3', 'neuroncore-v4', 8 * 128 * 128 * 2 * 2.4e9],
  ] as const)('derive the arrays of %s from %s', (chip, core, rate) => {
    const side = at(`${core}.array.rows`, '') * at(`${core}.array.columns`, '');
    const sum = at(`${chip}.cores.physical`, '') * side * 2 * at(`${core}.clock.tensor`, 'Hz');
    expect(sum).toBeCloseTo(rate, -3);
    expect(at(`${chip}.arrayPeak.bf16.dense`, 'FLOPS')).toBeCloseTo(rate, -3);
    expect(at(`${chip}.arrayPeak.bf16.dense`, 'FLOPS')).toBeLessThan(at(`${chip}.peak.bf16.dense`, 'FLOPS'));
  });

  it('split the link of Trainium2 into its axes without a rest', () => {
    const parts = at('trainium2.link.inServer', 'GB/s') + at('trainium2.link.acrossServers', 'GB/s');
    expect(parts).toBe(at('trainium2.link.total', 'GB/s'));
    expect(2 * at('trainium2.link.oneWay', 'GB/s')).toBe(parts);
  });

  it('do not let Trainium3 run four bits faster than eight', () => {
    expect(at('trainium3.peak.mxfp4.dense', 'TFLOPS')).toBe(at('trainium3.peak.mxfp8.dense', 'TFLOPS'));
  });

  it('give no on-demand price to Trn2 and no price to Trn3', () => {
    const of = (family: string): string[] =>
      catalogue.prices.filter(({ system }) => system.startsWith(family)).map(({ basis }) => basis);
    expect(of('trn2')).not.toContain('on-demand');
    expect(of('trn3')).toEqual([]);
  });
});

describe('claims about Trainium', () => {
  // TechCrunch of 3 December 2024: "four times as fast", in no format. The chip pages give 3.8 in FP32, 3.5 in BF16
  // and 6.8 in FP8.
  it('lets “up to four times” stand under the one format that comes to it', () => {
    const claim = claims.find(({ id }) => id === 'claim-trn2-speed');
    expect(claim?.verdict).toBe('holds-if');
    expect(claim?.check?.terms['now']).toBe('trainium2.peak.fp32.dense');
  });

  // AnandTech of November 2023. 650 TFLOPS a chip is the claim divided by its own chips, and checks nothing.
  it('checks the 65 exaflops of 2023 by chip pages, of that time and of now, and not by themselves', () => {
    const claim = claims.find(({ id }) => id === 'claim-trn2-2023-cluster');
    expect(claim?.check?.terms['peak']).toBe('claim-trn2-2023-cluster.given.first');
    expect(claim?.beside?.[0]?.terms).toEqual({ chips: 100_000, peak: 'trainium2.peak.bf16.dense' });
  });

  // “40 % less energy” and “40 % more efficient” are two quotes of December 2025; AWS prints no power.
  it('does not let one claim about energy refute the other', () => {
    expect(claims.find(({ id }) => id === 'claim-trn3-energy-40')?.verdict).toBe('unchecked');
  });
});
