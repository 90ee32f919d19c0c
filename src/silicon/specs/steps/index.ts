import type { StepSetRecord } from '../record.ts';
import { korthikantiDataParallel, korthikantiTable5, mtNlg } from './korthikanti-2022.ts';
import { narayananTable1, narayananTable2, narayananZero3 } from './narayanan-2021.ts';
import { simumaxB200 } from './simumax-b200.ts';
import { trn1Archive, trn1Training } from './trainium.ts';
import { vtrainMultiNode } from './vtrain-multi-node.ts';
import { vtrainSingleNode } from './vtrain-single-node.ts';

/** Measured training steps with complete layouts: what predictions of the step time are held against. */
export const steps: readonly StepSetRecord[] = [
  trn1Training,
  trn1Archive,
  vtrainMultiNode,
  vtrainSingleNode,
  korthikantiTable5,
  korthikantiDataParallel,
  mtNlg,
  narayananTable1,
  narayananTable2,
  narayananZero3,
  simumaxB200,
];
