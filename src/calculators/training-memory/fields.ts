/** What a reader can say to the training-memory calculator. */
import { LOGITS } from '../../silicon/scaling/activations.ts';
import { OPTIMIZERS, type OptimizerName } from '../../silicon/scaling/optimizers.ts';
import { architectureFields, modelHasExperts } from '../architecture.ts';
import type { Facts, Fields, InputsOf } from '../define.ts';
import { deviceMemoryFields } from '../device.ts';
import { layoutFields } from '../layout-fields.ts';
import { publishedRuntime, runtimeKnown } from '../runtime.ts';

type Given = Readonly<Record<string, unknown>>;

export const OPTIMIZER_NAMES = Object.keys(OPTIMIZERS) as readonly OptimizerName[];

/**
 * Bytes of one number in a format. MXFP8 adds the one byte of scale (E8M0) that 32 numbers share, as NVIDIA's guide to
 * Transformer Engine 2.18 describes the format of the Open Compute Project; scales of whole tensors, as FP8 has them, are next to nothing.
 */
export const WIDTHS = { fp32: 4, bf16: 2, fp16: 2, fp8: 1, mxfp8: 1 + 1 / 32, fp4: 0.5, none: 0 } as const;

const { hardware, grouping, deviceMemory } = deviceMemoryFields('trn2-48xlarge');

const bytes = { type: 'quantity', kind: 'bytes', unit: 'GiB', min: 0, max: 1e15, folded: true } as const;
const format = { type: 'choice', group: 'numbers', folded: true } as const;
/** Bytes of a number of the reader's own, where `choice` has no name for it. */
const bytesOf = (choice: string, start: number) =>
  ({
    type: 'quantity',
    kind: 'bytes',
    unit: 'B',
    group: 'numbers',
    default: start,
    min: 0,
    max: 64,
    when: (inputs: Given) => inputs[choice] === 'own',
  }) as const;
/** What the runtime is said to keep without a size: blank is not zero. */
const unsaid = {
  ...bytes,
  group: 'runtime',
  optional: true,
  when: (inputs: Given, facts: Facts) => runtimeKnown(inputs, facts),
} as const;

export const fields = {
  model: { type: 'preset', group: 'model', set: 'models', default: 'llama-3-1-70b' },
  ...architectureFields((inputs) => inputs['model'] === 'custom'),

  ...layoutFields({ tensor: 32, data: 8, batch: 256, sequence: 8192, zero: 1, sequenceParallel: true }),

  hardware,
  grouping,
  deviceMemory,

  optimizer: { type: 'choice', group: 'numbers', options: [...OPTIMIZER_NAMES, 'own'], default: 'adam' },
  stateBytes: bytesOf('optimizer', 8),
  gradientFormat: { ...format, options: ['fp32', 'bf16', 'fp16', 'fp8', 'own'], default: 'fp32', folded: false },
  gradientBytes: bytesOf('gradientFormat', 4),
  masterFormat: { ...format, options: ['fp32', 'bf16', 'fp16', 'none', 'own'], default: 'fp32' },
  masterBytes: bytesOf('masterFormat', 4),
  weightFormat: { ...format, options: ['bf16', 'fp16', 'fp32', 'fp8', 'mxfp8', 'fp4', 'own'], default: 'bf16' },
  weightBytes: bytesOf('weightFormat', 2),
  activationFormat: { ...format, options: ['bf16', 'fp16', 'fp32', 'fp8', 'own'], default: 'bf16' },
  activationBytes: bytesOf('activationFormat', 2),

  scores: { type: 'choice', group: 'stack', options: ['flash', 'kept'], default: 'flash', folded: true },
  dropout: { type: 'switch', group: 'stack', default: false, folded: true },
  logits: { type: 'choice', group: 'stack', options: LOGITS, default: 'fp32', folded: true },
  exchange: {
    type: 'choice',
    group: 'stack',
    options: ['ring', 'all-to-all'],
    default: 'ring',
    folded: true,
    when: (inputs) => Number(inputs['context']) > 1,
  },
  imbalance: {
    type: 'quantity',
    kind: 'ratio',
    unit: '×',
    group: 'stack',
    default: 1,
    min: 1,
    max: 1e3,
    folded: true,
    when: modelHasExperts,
  },
  prefetch: {
    type: 'quantity',
    kind: 'count',
    unit: '',
    group: 'stack',
    default: 1,
    min: 0,
    max: 100,
    integer: true,
    folded: true,
    when: (inputs) => inputs['zero'] === '3',
  },
  placeholders: { type: 'switch', group: 'stack', default: false, folded: true },
  buffers: { ...bytes, group: 'stack', default: 0 },
  margin: { type: 'quantity', kind: 'share', unit: '%', group: 'stack', default: 0, min: 0, max: 1, folded: true },

  runtime: {
    ...bytes,
    unit: 'MB',
    group: 'runtime',
    optional: true,
    blank: (inputs, facts) => publishedRuntime(inputs, facts)?.bytes ?? 0,
  },
  scratchpad: unsaid,
  rings: unsaid,
  collectives: unsaid,
  profile: unsaid,
} as const satisfies Fields;

export type MemoryInputs = InputsOf<typeof fields>;
