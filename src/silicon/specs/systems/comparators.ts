import type { SystemRecord } from '../record.ts';
import { p4de24xlarge } from './p4de-24xlarge.ts';
import { p548xlarge } from './p5-48xlarge.ts';
import { p5e48xlarge } from './p5e-48xlarge.ts';
import { p5en48xlarge } from './p5en-48xlarge.ts';
import { p6B20048xlarge } from './p6-b200-48xlarge.ts';
import { p6B30048xlarge } from './p6-b300-48xlarge.ts';
import { p6eGb200Ultraserver } from './p6e-gb200-ultraserver.ts';

/** The EC2 instances and the UltraServer that carry NVIDIA chips. */
export const comparatorSystems: readonly SystemRecord[] = [
  p4de24xlarge,
  p548xlarge,
  p5e48xlarge,
  p5en48xlarge,
  p6B20048xlarge,
  p6B30048xlarge,
  p6eGb200Ultraserver,
];
