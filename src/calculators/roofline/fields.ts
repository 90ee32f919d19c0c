/** What is asked for. */
import { defineCalculator, type InputsOf } from '../define.ts';
import { FORMATS } from '../hardware.ts';
import type { RooflineFacts } from './types.ts';

const WORKLOADS = ['matmul', 'prefill', 'decode', 'own'] as const;

const is =
  (...workloads: readonly (typeof WORKLOADS)[number][]) =>
  (inputs: Readonly<Record<string, unknown>>): boolean =>
    (workloads as readonly unknown[]).includes(inputs.workload);

const hasCustom = (inputs: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(inputs.chips) && inputs.chips.includes('custom');

const size = (base: number, when: (inputs: Readonly<Record<string, unknown>>) => boolean, folded = false) =>
  ({
    type: 'quantity',
    group: 'workload',
    kind: 'count',
    unit: '',
    default: base,
    min: 1,
    max: 1e9,
    integer: true,
    when,
    ...(folded && { folded }),
  }) as const;

export const fields = {
  chips: { type: 'presets', group: 'hardware', set: 'chips', default: ['trainium2', 'trainium3'], min: 1, max: 6 },
  format: { type: 'choice', group: 'hardware', options: FORMATS, default: 'bf16' },
  secondFormat: { type: 'choice', group: 'hardware', options: ['none', ...FORMATS], default: 'fp8' },
  workload: { type: 'choice', group: 'workload', options: WORKLOADS, default: 'matmul' },
  m: size(4096, is('matmul')),
  k: size(4096, is('matmul')),
  n: size(4096, is('matmul')),
  output: {
    type: 'choice',
    group: 'workload',
    options: ['same', 'bf16', 'fp32'],
    default: 'same',
    folded: true,
    when: is('matmul'),
  },
  length: size(8192, is('prefill')),
  sequences: size(1, is('prefill')),
  heads: size(64, is('prefill')),
  kvHeads: size(8, is('prefill')),
  headWidth: size(128, is('prefill')),
  causal: { type: 'switch', group: 'workload', default: true, when: is('prefill') },
  model: { type: 'preset', group: 'workload', set: 'models', default: 'llama-3-1-70b', when: is('decode') },
  concurrent: size(16, is('decode')),
  context: size(8192, is('decode')),
  cache: {
    type: 'choice',
    group: 'workload',
    options: ['same', 'bf16', 'fp8'],
    default: 'bf16',
    folded: true,
    when: is('decode'),
  },
  flop: {
    type: 'quantity',
    group: 'workload',
    kind: 'compute',
    unit: 'TFLOP',
    default: 1e12,
    min: 1,
    max: 1e30,
    when: is('own'),
  },
  bytes: {
    type: 'quantity',
    group: 'workload',
    kind: 'bytes',
    unit: 'GB',
    default: 1e10,
    min: 1,
    max: 1e24,
    when: is('own'),
  },
  sent: {
    type: 'quantity',
    group: 'workload',
    kind: 'bytes',
    unit: 'MB',
    default: 0,
    min: 0,
    max: 1e24,
    folded: true,
    when: is('own'),
  },
  ways: { ...size(1, is('matmul', 'prefill', 'decode')), max: 1e6, group: 'network' },
  link: { type: 'choice', group: 'network', options: ['none', 'scaleUp', 'scaleOut'], default: 'none' },
  ceilings: {
    type: 'choice',
    group: 'hardware',
    options: ['both', 'printed', 'arrays'],
    default: 'both',
    folded: true,
  },
  sparsity: { type: 'choice', group: 'hardware', options: ['dense', 'sparse'], default: 'dense', folded: true },
  peak: {
    type: 'quantity',
    group: 'custom',
    kind: 'computeRate',
    unit: 'TFLOPS',
    default: 1e15,
    min: 1,
    max: 1e24,
    when: hasCustom,
  },
  secondPeak: {
    type: 'quantity',
    group: 'custom',
    kind: 'computeRate',
    unit: 'TFLOPS',
    optional: true,
    min: 1,
    max: 1e24,
    when: (inputs) => hasCustom(inputs) && inputs.secondFormat !== 'none' && inputs.secondFormat !== inputs.format,
  },
  bandwidth: {
    type: 'quantity',
    group: 'custom',
    kind: 'memoryBandwidth',
    unit: 'TB/s',
    default: 4e12,
    min: 1,
    max: 1e21,
    when: hasCustom,
  },
  memory: {
    type: 'quantity',
    group: 'custom',
    kind: 'bytes',
    unit: 'GB',
    optional: true,
    min: 1,
    max: 1e24,
    when: (inputs) => hasCustom(inputs) && inputs.workload === 'decode',
  },
  network: {
    type: 'quantity',
    group: 'custom',
    kind: 'oneWay',
    unit: 'GB/s',
    optional: true,
    min: 1,
    max: 1e21,
    when: (inputs) => hasCustom(inputs) && inputs.link !== 'none',
  },
} as const satisfies Parameters<ReturnType<typeof defineCalculator<RooflineFacts>>>[0]['fields'];

export type Inputs = InputsOf<typeof fields>;
