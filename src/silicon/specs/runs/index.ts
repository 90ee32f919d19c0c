import type { RunRecord } from '../record.ts';
import { a100Runs } from './a100.ts';
import { h100Runs } from './h100.ts';
import { tpuRuns } from './tpu.ts';
import { trainiumRuns } from './trainium.ts';

/** Published runs: the evidence for what share of its peak a chip gives in training. */
export const runs: readonly RunRecord[] = [...trainiumRuns, ...tpuRuns, ...a100Runs, ...h100Runs];
