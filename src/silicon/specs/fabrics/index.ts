import type { FabricRecord } from '../record.ts';
import { efas } from './efa.ts';
import { neuronlinks } from './neuronlink.ts';
import { nvlinks } from './nvlink.ts';

/** How devices are joined: inside a machine first, then between machines. */
export const fabrics: readonly FabricRecord[] = [...neuronlinks, ...nvlinks, ...efas];
