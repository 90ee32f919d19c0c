import type { CoreRecord } from '../record.ts';
import { neuroncoreV2 } from './neuroncore-v2.ts';
import { neuroncoreV3 } from './neuroncore-v3.ts';
import { neuroncoreV4 } from './neuroncore-v4.ts';

export const cores: readonly CoreRecord[] = [neuroncoreV2, neuroncoreV3, neuroncoreV4];
