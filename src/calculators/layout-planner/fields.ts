/** What a reader can say to the layout planner. */
import { LOGITS } from '../../silicon/scaling/activations.ts';
import { OPTIMIZERS, type OptimizerName } from '../../silicon/scaling/optimizers.ts';
import { architectureFields, modelHasExperts } from '../architecture.ts';
import type { Fields, InputsOf } from '../define.ts';
import { deviceFields } from '../device.ts';
import { layoutFields } from '../layout-fields.ts';
import { publishedRuntime } from '../runtime.ts';
import { machineFields, runFields } from '../step/fields.ts';

const asks = (wanted: string) => (inputs: Readonly<Record<string, unknown>>) => inputs['question'] === wanted;
const inverse = (inputs: Readonly<Record<string, unknown>>) => inputs['question'] !== 'layout';

/** The batch of Llama 3.1 405B in its main stretch: 16 million tokens. */
const { batchSize, sequence } = layoutFields({ batch: 2048, sequence: 8192 });

const units = {
  type: 'quantity',
  kind: 'count',
  unit: '',
  min: 1,
  max: 1e6,
  integer: true,
  group: 'question',
} as const;
const bytes = { type: 'quantity', kind: 'bytes', min: 0, max: 1e15, group: 'memory', folded: true } as const;

/** A degree that the search is free to choose unless the reader gives it. */
const held = {
  type: 'quantity',
  kind: 'count',
  unit: '',
  group: 'held',
  folded: true,
  optional: true,
  min: 1,
  max: 1e6,
  integer: true,
} as const;

export const fields = {
  question: { type: 'choice', group: 'question', options: ['layout', 'deadline', 'budget'], default: 'layout' },
  units: { ...units, default: 64, when: asks('layout') },
  deadline: {
    type: 'quantity',
    kind: 'duration',
    unit: 'days',
    group: 'question',
    default: 90 * 86_400,
    above: 0,
    max: 1e12,
    when: asks('deadline'),
  },
  budget: {
    type: 'quantity',
    kind: 'money',
    unit: 'MUSD',
    group: 'question',
    default: 100e6,
    above: 0,
    max: 1e18,
    when: asks('budget'),
  },
  most: { ...units, default: 4096, folded: true, when: inverse },
  keep: { ...units, default: 5, max: 20, folded: true },

  model: { type: 'preset', group: 'model', set: 'models', default: 'llama-3-1-405b' },
  ...architectureFields(({ model }) => model === 'custom'),
  batchSize: { ...batchSize, group: 'model' },
  sequence: { ...sequence, group: 'model' },

  ...deviceFields('trn2-ultraserver'),

  tensor: held,
  pipeline: held,
  data: held,
  context: held,
  expert: { ...held, when: modelHasExperts },

  optimizer: {
    type: 'choice',
    group: 'memory',
    options: Object.keys(OPTIMIZERS) as OptimizerName[],
    default: 'adam',
    folded: true,
  },
  logits: { type: 'choice', group: 'memory', options: LOGITS, default: 'fp32', folded: true },
  margin: { type: 'quantity', kind: 'share', unit: '%', group: 'memory', default: 0, min: 0, max: 1, folded: true },
  buffers: { ...bytes, unit: 'GiB', default: 0 },
  runtime: {
    ...bytes,
    unit: 'MB',
    optional: true,
    blank: (inputs, facts) => publishedRuntime(inputs, facts)?.bytes ?? 0,
  },

  ...machineFields,
  ...runFields,
} as const satisfies Fields;

export type PlannerInputs = InputsOf<typeof fields>;
