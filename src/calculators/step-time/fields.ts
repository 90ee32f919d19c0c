/** What a reader can say to the step-time calculator. */
import { architectureFields } from '../architecture.ts';
import type { Fields, InputsOf } from '../define.ts';
import { deviceFields } from '../device.ts';
import { layoutFields } from '../layout-fields.ts';
import { machineFields, runFields } from '../step/fields.ts';

export const fields = {
  model: { type: 'preset', group: 'model', set: 'models', default: 'llama-3-1-70b' },
  ...architectureFields(({ model }) => model === 'custom'),
  ...layoutFields({
    tensor: 16,
    pipeline: 4,
    data: 256,
    interleave: 5,
    microBatch: 1,
    batch: 2048,
    sequence: 8192,
    zero: 1,
    sequenceParallel: true,
    recompute: 'selective',
  }),
  ...deviceFields('trn2-48xlarge'),

  ...machineFields,
  ...runFields,
} as const satisfies Fields;

export type StepInputs = InputsOf<typeof fields>;
