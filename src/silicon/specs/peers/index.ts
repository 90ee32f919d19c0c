/**
 * How far other models of training were from measurements. What their makers print is quoted; where a tool was
 * run on measurements that its makers did not tune it on, the note says with which settings.
 */
import { reading, type PeerErrorRecord } from '../record.ts';

const MULTI = 'vTrain’s 109 steps on several nodes';

export const peers: readonly PeerErrorRecord[] = [
  {
    id: 'peer-calculon-table-5',
    name: 'Calculon',
    predicts: 'step time',
    against: 'Megatron 2022, table 5: 8 runs',
    set: 'korthikanti-2022-table-5',
    error: reading('share', 3.65, '%', {
      printed: '8 step times',
      source: 'calculon-validation',
      kind: 'derived',
      note: 'The mean of the 8 deltas of its validation script without their signs; the worst is 8.87 %.',
    }),
    fitted: true,
  },
  {
    id: 'peer-calculon-vtrain',
    name: 'Calculon',
    predicts: 'step time',
    against: MULTI,
    set: 'vtrain-multi-node',
    error: reading('share', 15.3, '%', {
      printed: '109 step times',
      source: 'calculon-validation',
      kind: 'derived',
      note: 'Run with the A100 system that it ships: 25 GB/s a device between nodes and reduction in the network. Median 9.7 %, worst 70 %; a second run of it gave 15.4 %.',
    }),
    fitted: false,
  },
  {
    id: 'peer-calculon-vtrain-network',
    name: 'Calculon, network of that cluster',
    predicts: 'step time',
    against: 'the 103 of them with a tensor degree up to 8',
    set: 'vtrain-multi-node',
    error: reading('share', 9.8, '%', {
      printed: '103 step times',
      source: 'calculon-validation',
      kind: 'derived',
      note: 'Run with 12.5 GB/s a device between nodes and rings. Over all 109 it is 28.8 %, the worst 406 %; a second run gave 9.9 and 28.9 %.',
    }),
    fitted: false,
  },
  {
    id: 'peer-vtrain-multi',
    name: 'vTrain',
    predicts: 'step time',
    against: MULTI,
    set: 'vtrain-multi-node',
    error: reading('share', 14.73, '%', {
      printed: '14.73%',
      source: 'vtrain-announcement',
      note: 'It replays kernels that were timed on the GPU.',
    }),
    fitted: false,
  },
  {
    id: 'peer-vtrain-single',
    name: 'vTrain',
    predicts: 'step time',
    against: 'vTrain’s 1,440 steps on one node',
    set: 'vtrain-single-node',
    error: reading('share', 8.37, '%', {
      printed: '8.37%',
      source: 'vtrain-announcement',
      note: 'It replays kernels that were timed on the GPU.',
    }),
    fitted: false,
  },
  {
    id: 'peer-llm-analysis-vtrain',
    name: 'llm-analysis',
    predicts: 'step time',
    against: MULTI,
    set: 'vtrain-multi-node',
    error: reading('share', 17.7, '%', {
      printed: '109 step times',
      source: 'llm-analysis-repository',
      kind: 'derived',
      note: 'Run with the efficiencies that it suggests, 0.5 of the peak and 0.9 of the bandwidth. Median 12.4 %, worst 56 %.',
    }),
    fitted: false,
  },
  {
    id: 'peer-simumax-b200',
    name: 'SimuMax',
    predicts: 'step time',
    against: 'SimuMax’s 43 steps on eight B200',
    set: 'simumax-b200',
    error: reading('share', 5.62, '%', {
      printed: '-13.54% to +0.06%',
      source: 'simumax-b200',
      kind: 'derived',
      note: 'The mean of the 43 printed errors without their signs. Efficiencies of single operations were measured on that machine.',
    }),
    fitted: true,
  },
  {
    id: 'peer-simumax-b200-memory',
    name: 'SimuMax',
    predicts: 'memory',
    against: 'SimuMax’s 43 steps on eight B200',
    set: 'simumax-b200',
    error: reading('share', 0.46, '%', {
      printed: '-1.38% to -0.06%',
      source: 'simumax-b200',
      kind: 'derived',
      note: 'The mean of the 43 printed errors of the allocated peak without their signs.',
    }),
    fitted: true,
  },
];
