import type { FailureRecord } from '../record.ts';
import { gpuFailures } from './gpu.ts';
import { trainiumFailures } from './trainium.ts';

/** How often published runs and clusters failed. No rate has been published for any Trainium. */
export const failures: readonly FailureRecord[] = [...gpuFailures, ...trainiumFailures];
