import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allReduceTraffic,
  arithmeticIntensity,
  arrayFill,
  attainable,
  attentionPairs,
  balancedBatch,
  cacheElements,
  decodeWork,
  expertsTouched,
  layerTokens,
  matmulWork,
  prefillAttentionWork,
  ridgePoint,
  weightsPerToken,
  weightsTouched,
  type DecodeModel,
} from '../../../src/silicon/scaling/roofline.ts';
import {
  bytes,
  flop,
  gigabytesPerSecond,
  gigabytesPerSecondOneWay,
  raw,
  teraflops,
  terabytesPerSecond,
} from '../../../src/silicon/units/index.ts';

const ridge = (peak: number, bandwidth: number): number =>
  raw(ridgePoint(teraflops(peak), gigabytesPerSecond(bandwidth)));
const square = (n: number, inputBytes = 2, outputBytes = inputBytes) =>
  matmulWork({ m: n, k: n, n, inputBytes, outputBytes, ways: 1 });
const intensity = (work: { flop: ReturnType<typeof flop>; memory: ReturnType<typeof bytes> }): number =>
  raw(arithmeticIntensity(work.flop, work.memory));

describe('ridge points', () => {
  // AWS Neuron architecture pages: peaks and bandwidths as printed; the ratios are the sums of the two.
  it.each([
    ['Trainium1 BF16', 190, 820, 231.7],
    ['Trainium2 BF16', 667, 2900, 230],
    ['Trainium2 FP8', 1299, 2900, 448],
    ['Trainium3 BF16', 671, 4900, 137],
    ['Trainium3 MXFP8', 2517, 4900, 514],
    ['Trainium3 MXFP8 at the 4.7 TB/s of the kernel guide', 2517, 4700, 536],
  ])('%s', (_, peak, bandwidth, expected) => {
    const decimals = Number.isInteger(expected) ? 1 : 10;
    expect(Math.round(ridge(peak, bandwidth) * decimals) / decimals).toBe(expected);
  });

  // How to Scale Your Model: roofline chapter, matrix multiplication; question 1; problem 5.
  it.each([
    ['TPU v5e BF16', 197, 820, 2, 240],
    ['TPU v5e int8', 394, 810, 1, 243],
    ['H100', 1000, 3350, 2, 298],
  ])('critical batch of %s', (_, peak, bandwidth, width, expected) => {
    const batch = balancedBatch(ridgePoint(teraflops(peak), gigabytesPerSecond(bandwidth)), bytes(width), flop(2));
    expect(Math.abs(batch / expected - 1)).toBeLessThan(0.003);
  });

  it('prints the int8 hardware intensity of the scaling book', () => {
    expect(ridge(394, 810)).toBeCloseTo(486, 0);
  });

  it('takes weights over PCIe as a very slow memory (scaling book, TPU question 3: about 61,000 tokens)', () => {
    const slow = ridgePoint(teraflops(920), gigabytesPerSecondOneWay(15));
    expect(Math.abs(balancedBatch(slow, bytes(2), flop(2)) / 61_000 - 1)).toBeLessThan(0.01);
  });
});

describe('balanced batch', () => {
  // AWS Neuron, "Neuron batching", table of batch sizes: half of the balanced batch, rounded up.
  it.each([
    ['BERT-large on Inferentia', 64, 50, 77.3, 302, 6],
    ['BERT-large on Trainium', 210, 820, 77.3, 302, 2],
    ['ResNet-50 on Inferentia', 64, 50, 7.8, 25, 5],
    ['ResNet-50 on Trainium', 210, 820, 7.8, 25, 1],
  ])('%s', (_, peak, bandwidth, gigaflop, millions, expected) => {
    const point = ridgePoint(teraflops(peak), gigabytesPerSecond(bandwidth));
    const batch = balancedBatch(point, bytes(millions * 1e6 * 2), flop(gigaflop * 1e9));
    expect(Math.ceil(batch / 2)).toBe(expected);
  });
});

describe('matrix products', () => {
  it('has intensity n/3 for a square in two-byte elements', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (n) => {
        expect(intensity(square(n))).toBeCloseTo(n / 3, 6);
      }),
    );
  });

  // Scaling book, applied inference, sharding question: TPU v5e 4x8, B = 64, D = 8192, F = 28672;
  // printed are 4 µs of mathematics, 18 µs of weights, 11 µs of network on two axes.
  it('reproduces the 70B layer on 32 chips', () => {
    const work = matmulWork({ m: 64, k: 28_672, n: 8192, inputBytes: 2, outputBytes: 2, ways: 32 });
    const activations = matmulWork({ m: 64, k: 28_672, n: 1, inputBytes: 2, outputBytes: 2, ways: 32 });
    expect(Math.floor((raw(work.flop) / 197e12) * 1e6)).toBe(4);
    const weights = (2 * 28_672 * 8192) / 32;
    expect(Math.round((weights / 810e9) * 1e6)).toBe(18);
    expect(raw(work.memory)).toBeGreaterThan(weights);
    expect(raw(work.memory)).toBeLessThan(weights + raw(activations.memory) + 2 * 64 * 8192);
    expect(Math.floor((raw(work.network) / 180e9) * 1e6)).toBe(11);
  });

  // Scaling book, network communication rooflines: two TPU v5e, 45 GB/s one way, break even at D = 8755.
  it('breaks even between two chips where the scaling book says', () => {
    const at = (k: number) => matmulWork({ m: 512, k, n: 512, inputBytes: 2, outputBytes: 2, ways: 2 });
    const excess = (k: number) => raw(at(k).flop) / 197e12 - raw(at(k).network) / 45e9;
    expect(excess(8754)).toBeLessThan(0);
    expect(excess(8756)).toBeGreaterThan(0);
  });

  // Scaling book, sharding question (at most 22 ways for F = 28672, two axes, peak over link 2550) and MaxText's
  // sharding guide (917 TFLOPS, 180 GB/s: inner size over ways 5100): a pair of products shares one all-reduce.
  it.each([
    ['scaling book', 28_672, 2550 / 2, 22],
    ['MaxText, Trillium', 5094.44 * 8, 917e12 / 180e9, 8],
  ])('limits tensor parallelism: %s', (_, inner, peakOverLink, limit) => {
    const pair = (ways: number): number => (2 * 2 * inner) / ways / raw(allReduceTraffic(bytes(2), ways));
    expect(pair(limit + 1)).toBeGreaterThan(peakOverLink * 0.97);
    expect(pair(limit + 2)).toBeLessThan(peakOverLink);
  });
});

describe('the bound against measurements', () => {
  // LLMCompass (Princeton, BSD-3): matrix products in FP16 on an A100 80GB; m, k, n, milliseconds.
  const measured = [
    [64, 12_288, 12_288, 0.19],
    [128, 12_288, 12_288, 0.2003],
    [256, 12_288, 12_288, 0.3185],
    [4096, 12_288, 12_288, 4.4576],
    [32_768, 12_288, 12_288, 35.4407],
    [8192, 256, 256, 0.0356],
    [8192, 512, 512, 0.0471],
    [8192, 2048, 2048, 0.2818],
    [8192, 8192, 8192, 3.9614],
    [8192, 16_384, 16_384, 15.0087],
  ] as const;
  const a100 = { peak: teraflops(312), bandwidth: gigabytesPerSecond(2039) };

  it.each(measured)('A100 %i x %i x %i takes no less than its bound', (m, k, n, milliseconds) => {
    const { time, rate } = attainable(a100, matmulWork({ m, k, n, inputBytes: 2, outputBytes: 2, ways: 1 }));
    expect(raw(time)).toBeLessThanOrEqual(milliseconds / 1e3);
    expect(raw(rate)).toBeGreaterThanOrEqual((2 * m * k * n) / (milliseconds / 1e3));
  });

  it('is near for the large ones: above 85 % of the bound', () => {
    for (const [m, k, n, milliseconds] of measured.filter((row) => row[0] >= 4096 && row[1] >= 8192)) {
      const { time } = attainable(a100, matmulWork({ m, k, n, inputBytes: 2, outputBytes: 2, ways: 1 }));
      expect(raw(time) / (milliseconds / 1e3)).toBeGreaterThan(0.85);
    }
  });

  // Bekman, Machine Learning Engineering: maximum achievable matmul FLOPS, BF16, dense peak and measured TFLOPS.
  it.each([
    ['A100 SXM', 312, 2.0, 271.2],
    ['H100 SXM', 989, 3.35, 794.5],
    ['B200 SXM', 2250, 8, 1745],
    ['MI300X', 1300, 5.3, 668.4],
    ['Gaudi 3', 1677, 3.7, 1243],
  ])('%s: the best measured product stays below the roof', (_, peak, bandwidth, best) => {
    const roofs = { peak: teraflops(peak), bandwidth: terabytesPerSecond(bandwidth) };
    expect(raw(attainable(roofs, square(8192)).rate)).toBeGreaterThanOrEqual(best * 1e12);
  });
});

describe('attention', () => {
  // Scaling book, transformers, question 5: with a·h = D and four projections of 8·D² FLOPs a token,
  // full attention costs as much as the projections at T = 2D, 8192 for D = 4096.
  it('equals the projections at twice the width', () => {
    const [width, length] = [4096, 8192];
    const work = prefillAttentionWork({
      sequences: 1,
      length,
      heads: 32,
      kvHeads: 32,
      headWidth: 128,
      causal: false,
      elementBytes: 2,
      ways: 1,
    });
    expect(raw(work.flop)).toBe(length * 8 * width * width);
  });

  // Scaling book, transformers: with F = 4D and a gated feed-forward, attention overtakes all products at T = 8D.
  it('overtakes all products at eight times the width', () => {
    const width = 1024;
    const length = 8 * width;
    const work = prefillAttentionWork({
      sequences: 1,
      length,
      heads: 8,
      kvHeads: 8,
      headWidth: 128,
      causal: false,
      elementBytes: 2,
      ways: 1,
    });
    const products = length * 2 * (3 * 4 * width * width + 4 * width * width);
    expect(raw(work.flop)).toBe(products);
  });

  it('halves, nearly, when causal, and shares heads over chips', () => {
    expect(attentionPairs(1, true)).toBe(1);
    expect(attentionPairs(4, true)).toBe(10);
    const one = { sequences: 2, length: 512, heads: 64, kvHeads: 8, headWidth: 128, causal: true, elementBytes: 2 };
    const alone = prefillAttentionWork({ ...one, ways: 1 });
    const split = prefillAttentionWork({ ...one, ways: 16 });
    expect(raw(split.flop) * 16).toBe(raw(alone.flop));
    // Eight KV heads on sixteen chips are held twice.
    expect(raw(split.memory)).toBe(2 * 2 * 1024 * 128 * (4 + 1));
  });

  it('fills an array in proportion to the head width, never more than all of it', () => {
    expect([32, 64, 128, 256].map((width) => arrayFill(width, 128))).toEqual([0.25, 0.5, 1, 1]);
  });
});

/** Llama 3 70B as its configuration prints it; matrix parameters are its sums. */
const llama70: DecodeModel = {
  layers: 80,
  hidden: 8192,
  heads: 64,
  kvHeads: 8,
  headWidth: 128,
  weights: 80 * (8192 * 128 * (64 + 16) + 64 * 128 * 8192 + 3 * 8192 * 28_672) + 128_256 * 8192,
};
const step = { batch: 1, context: 1, weightBytes: 2, cacheBytes: 2, activationBytes: 2, ways: 1 };

describe('decode', () => {
  it('reads 327,680 bytes of cache a token for Llama 3 70B (2 · 80 · 8 · 128 · 2)', () => {
    const [short, long] = [1000, 1001].map((context) => raw(decodeWork(llama70, { ...step, context }).memory));
    expect(long! - short!).toBe(327_680);
  });

  it('reads 70,272 bytes of cache a token for DeepSeek-V3, on every chip (576 · 61 · 2)', () => {
    const model = { ...llama70, layers: 61, latent: { rank: 512, rope: 64 } };
    expect(layerTokens(model, 1) * cacheElements(model, 1) * 2).toBe(70_272);
    expect(cacheElements(model, 8)).toBe(cacheElements(model, 1));
  });

  // Pope et al. and the scaling book: at short context a step does 2 FLOPs a weight and sequence.
  it('approaches one FLOP a byte and sequence in two-byte weights', () => {
    for (const batch of [1, 4, 16]) {
      expect(intensity(decodeWork(llama70, { ...step, batch }))).toBeCloseTo(batch, 1);
    }
  });

  // Published decode steps on Trainium2 (AWS, Llama 3.3 70B and 3.1 405B in BF16 on 16 chips) take longer than the bound.
  it('is a lower bound of what AWS measured for 70B on 16 Trainium2 chips', () => {
    const roofs = { peak: teraflops(667), bandwidth: terabytesPerSecond(2.9) };
    const { time, binds } = attainable(roofs, decodeWork(llama70, { ...step, context: 10_000, ways: 16 }));
    expect(binds).toBe('memory');
    expect(raw(time)).toBeLessThan(19.66e-3);
    expect(raw(time)).toBeGreaterThan(3.0e-3);
  });

  // By hand: 8 · (1 − (3/4)^T) and 2 · (1 − (1/2)^T).
  it.each([
    [8, 2, [2, 3.5, 4.625]],
    [2, 1, [1, 1.5, 1.75]],
  ])('touches experts of %i, %i a token, as counted by hand for 1, 2 and 3 tokens', (count, active, expected) => {
    expected.forEach((touched, index) => expect(expertsTouched(count, active, index + 1)).toBeCloseTo(touched, 12));
  });

  it('is dense when every expert is active, and multi-head when every head has its own keys', () => {
    const experts = { layers: 10, count: 4, active: 4, weights: 1000 };
    const moe = { ...llama70, experts };
    expect(weightsTouched(moe, 1)).toBe(weightsPerToken(moe));
    expect(weightsTouched(moe, 50)).toBe(weightsTouched({ ...llama70, weights: llama70.weights + 40_000 }, 1));
    expect(cacheElements({ ...llama70, kvHeads: 64 }, 1)).toBe(2 * 64 * 128);
  });

  it('sees everything when the window is wider than the context', () => {
    const model = { ...llama70, window: { layers: 40, width: 128 } };
    expect(layerTokens(model, 100)).toBe(layerTokens(llama70, 100));
    expect(layerTokens(model, 1000)).toBe(40 * 1000 + 40 * 128);
  });

  it('touches between e and E experts, more with more tokens', () => {
    const sizes = fc.integer({ min: 1, max: 512 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        active: fc.integer({ min: 1, max: count }),
        tokens: fc.integer({ min: 1, max: 4096 }),
      }),
    );
    fc.assert(
      fc.property(sizes, ({ count, active, tokens }) => {
        const touched = expertsTouched(count, active, tokens);
        expect(touched).toBeGreaterThanOrEqual(active * (1 - 1e-12));
        expect(touched).toBeLessThanOrEqual(count);
        expect(expertsTouched(count, active, tokens + 1)).toBeGreaterThanOrEqual(touched);
      }),
    );
  });
});

describe('the roof', () => {
  const positive = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
  const any = fc.record({
    peak: positive(1e9, 1e16),
    bandwidth: positive(1e6, 1e14),
    network: positive(1e6, 1e13),
    work: fc.record({ flop: positive(1, 1e25), memory: positive(1, 1e20), network: positive(0, 1e20) }),
  });
  const run = ({
    peak,
    bandwidth,
    network,
    work,
  }: {
    peak: number;
    bandwidth: number;
    network?: number;
    work: { flop: number; memory: number; network: number };
  }) => {
    const roofs = {
      peak: teraflops(peak / 1e12),
      bandwidth: gigabytesPerSecond(bandwidth / 1e9),
      ...(network !== undefined && { network: gigabytesPerSecondOneWay(network / 1e9) }),
    };
    return attainable(roofs, { flop: flop(work.flop), memory: bytes(work.memory), network: bytes(work.network) });
  };

  it('is never above the peak, memory or network allow, and never zero', () => {
    fc.assert(
      fc.property(any, (x) => {
        const rate = raw(run(x).rate);
        const slack = 1 + 1e-12;
        expect(rate).toBeGreaterThan(0);
        expect(rate).toBeLessThanOrEqual(raw(teraflops(x.peak / 1e12)));
        expect(rate).toBeLessThanOrEqual((x.work.flop / x.work.memory) * x.bandwidth * slack);
        if (x.work.network > 0) expect(rate).toBeLessThanOrEqual((x.work.flop / x.work.network) * x.network * slack);
      }),
    );
  });

  it('rises, or stays, when bytes fall', () => {
    fc.assert(
      fc.property(any, positive(1, 100), (x, fewer) => {
        const lighter = { ...x, work: { ...x.work, memory: x.work.memory / fewer } };
        expect(raw(run(lighter).rate)).toBeGreaterThanOrEqual(raw(run(x).rate) * (1 - 1e-12));
      }),
    );
  });

  it('meets the peak exactly at the ridge and half of it at half the ridge', () => {
    const [peak, bandwidth] = [667e12, 2.9e12];
    const at = (share: number) =>
      run({ peak, bandwidth, work: { flop: (share * peak) / bandwidth, memory: 1, network: 0 } });
    expect(raw(at(1).rate)).toBeCloseTo(peak, -3);
    expect(raw(at(0.5).rate) / peak).toBeCloseTo(0.5, 12);
    expect(at(0.5).binds).toBe('memory');
    expect(at(2).binds).toBe('compute');
  });

  it('has no network roof for one chip', () => {
    expect(raw(allReduceTraffic(bytes(1e9), 1))).toBe(0);
    expect(raw(allReduceTraffic(bytes(1e9), 2))).toBe(1e9);
    expect(raw(allReduceTraffic(bytes(1e9), 64))).toBeCloseTo(2e9 * (63 / 64), 3);
  });
});
