import type { CalibrationRecord } from '../record.ts';
import { a100Megatron2022 } from './a100-megatron-2022.ts';
import { a100MegatronDeepSpeed } from './a100-megatron-deepspeed.ts';
import { b200Megatron } from './b200-megatron.ts';
import { hopperCarried, trn2Carried, trn3Carried } from './carried-over.ts';
import { trn1NeuronX } from './trn1-neuronx.ts';
import { untuned } from './untuned.ts';

/** What each kind of hardware and stack makes of its peak, its memory and its links in training. */
export const calibrations: readonly CalibrationRecord[] = [
  trn1NeuronX,
  trn2Carried,
  trn3Carried,
  a100MegatronDeepSpeed,
  a100Megatron2022,
  hopperCarried,
  b200Megatron,
  untuned,
];
