import type { InstanceFamilyRecord } from '../record.ts';
import { amdBurstable } from './amd-burstable.ts';
import { amdCompute } from './amd-compute.ts';
import { amdGeneral } from './amd-general.ts';
import { amdHpc } from './amd-hpc.ts';
import { amdMemory } from './amd-memory.ts';
import { gravitonBurstable } from './graviton-burstable.ts';
import { gravitonCompute } from './graviton-compute.ts';
import { gravitonGeneral } from './graviton-general.ts';
import { gravitonHpc } from './graviton-hpc.ts';
import { gravitonMemory } from './graviton-memory.ts';
import { gravitonStorage } from './graviton-storage.ts';
import { intelBurstable } from './intel-burstable.ts';
import { intelCompute } from './intel-compute.ts';
import { intelGeneral } from './intel-general.ts';
import { intelHpc } from './intel-hpc.ts';
import { intelMemoryR3ToX2iedn } from './intel-memory-r3-to-x2iedn.ts';
import { intelMemoryX2ieznToZ1d } from './intel-memory-x2iezn-to-z1d.ts';
import { intelStorage } from './intel-storage.ts';
import { r9g } from './r9g.ts';

export const instances: readonly InstanceFamilyRecord[] = [
  ...amdBurstable,
  ...amdCompute,
  ...amdGeneral,
  ...amdHpc,
  ...amdMemory,
  ...gravitonBurstable,
  ...gravitonCompute,
  ...gravitonGeneral,
  ...gravitonHpc,
  ...gravitonMemory,
  ...gravitonStorage,
  ...intelBurstable,
  ...intelCompute,
  ...intelGeneral,
  ...intelHpc,
  ...intelMemoryR3ToX2iedn,
  ...intelMemoryX2ieznToZ1d,
  ...intelStorage,
  r9g,
];
