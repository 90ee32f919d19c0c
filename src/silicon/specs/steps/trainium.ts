import { llama2_13b } from '../models/llama-2-13b.ts';
import { llama2_7b } from '../models/llama-2-7b.ts';
import { llama3_1_70b } from '../models/llama-3-1-70b.ts';
import { llama3_1_8b } from '../models/llama-3-1-8b.ts';
import type { StepSetRecord } from '../record.ts';
import { shapeOf } from './shapes.ts';

const common = {
  chip: 'trainium1',
  devicesPerChip: 2,
  devicesPerNode: 32,
  system: 'trn1-32xlarge',
  format: 'bf16',
  unit: 's',
} as const;

/** The pre-training rows that AWS lists now. A rank is a NeuronCore, of which a chip has two. */
export const trn1Training: StepSetRecord = {
  ...common,
  id: 'trn1-training-steps',
  name: 'AWS, Llama 3.1 on Trn1',
  stack: 'NeuronX Distributed, Neuron SDK 2.24',
  source: 'neuron-trn1-training',
  where: 'Decoder table',
  published: 2,
  assumed:
    'Recomputation, sequence parallelism and interleaving are not printed, nor the sharding of the optimizer for 70B.',
  note: '32 instances of trn1.32xlarge or trn1n.32xlarge: the table does not say which, and their networks differ by two.',
  shapes: { '8B': shapeOf(llama3_1_8b), '70B': shapeOf(llama3_1_70b) },
  same: { devices: 1024, sequence: 8192, batch: 1024, microBatch: 1, tensor: 32, context: 1, expert: 1 },
  columns: ['shape', 'pipeline', 'data', 'zero', 'run'],
  rows: [
    ['8B', 1, 32, 1, 'trn1-llama-3-1-8b'],
    ['70B', 8, 4, null, 'trn1-llama-3-1-70b'],
  ],
};

/** Older rows, whose file leaves out the sequence length. */
export const trn1Archive: StepSetRecord = {
  ...common,
  id: 'trn1-archive-steps',
  name: 'AWS, Llama 2 on Trn1',
  stack: 'NeuronX Distributed and NeMo Megatron, Neuron SDK 2.15',
  source: 'neuron-trn1-training-archive',
  where: 'Rows of Llama 2',
  kind: 'derived',
  derivation: 'The 1,024 sequences of a step divided by the printed sequences a second.',
  published: 16,
  selection:
    'The three rows of Llama 2. Those of GPT-3 are left out, since the file gives neither their shape nor a throughput that agrees with its own share of the peak at 175B; the others are no language models that this site describes.',
  assumed:
    'A sequence of 4,096 tokens: it is not in the file, and its shares of the peak fit it. For the rows of 32 nodes, 32 replicas: the file prints 4, which would fill 128 of the 1,024 cores, while its throughput and share fit all of them. Recomputation, sequence parallelism and the sharding of the optimizer are not printed.',
  shapes: { '7B': shapeOf(llama2_7b), '13B': shapeOf(llama2_13b) },
  same: { sequence: 4096, batch: 1024, microBatch: 1, tensor: 8, context: 1, expert: 1 },
  columns: ['row', 'shape', 'devices', 'pipeline', 'data', 'printed', 'time'],
  rows: [
    ['neuronx-distributed, 16 nodes', '7B', 512, 1, 64, '81 sequences/s', 12.642],
    ['nemo-megatron, 32 nodes', '7B', 1024, 4, 32, '82 sequences/s', 12.488],
    ['nemo-megatron, 32 nodes', '13B', 1024, 4, 32, '60 sequences/s', 17.067],
  ],
};
