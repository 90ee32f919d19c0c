import type { ChipRecord } from '../record.ts';
import { a10080gb } from './a100-80gb.ts';
import { b200 } from './b200.ts';
import { b300 } from './b300.ts';
import { gb200 } from './gb200.ts';
import { gb300 } from './gb300.ts';
import { h100 } from './h100.ts';
import { h200 } from './h200.ts';
import { mi300x } from './mi300x.ts';
import { mi325x } from './mi325x.ts';
import { mi355x } from './mi355x.ts';
import { tpuV4 } from './tpu-v4.ts';
import { tpuV5e } from './tpu-v5e.ts';
import { tpuV5p } from './tpu-v5p.ts';
import { tpuV6e } from './tpu-v6e.ts';
import { tpuV7 } from './tpu-v7.ts';

/** What the chips of AWS are compared with. No AWS instance carries a TPU or an Instinct. */
export const comparatorChips: readonly ChipRecord[] = [
  a10080gb,
  h100,
  h200,
  b200,
  gb200,
  b300,
  gb300,
  tpuV4,
  tpuV5e,
  tpuV5p,
  tpuV6e,
  tpuV7,
  mi300x,
  mi325x,
  mi355x,
];
