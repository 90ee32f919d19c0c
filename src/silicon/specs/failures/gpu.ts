import { reading, type FailureRecord } from '../record.ts';

const table = 'lockwood-component-reliability';
const eight = (printed: string, source: 'llama-3-paper' | 'meta-reliability-paper' | 'opt-paper') =>
  reading('count', 8, '', { printed, source });

/** Failure rates of runs and clusters of GPUs. */
export const gpuFailures: readonly FailureRecord[] = [
  {
    id: 'llama-3-interruptions',
    name: 'Llama 3 405B on 16,384 H100',
    chip: 'h100',
    chips: reading('count', 16_384, '', { printed: '16K', source: 'llama-3-paper' }),
    chipsPerInstance: eight('Each server has 8 GPUs', 'llama-3-paper'),
    period: reading('duration', 54, 'days', { printed: '54-day pre-training snapshot', source: 'llama-3-paper' }),
    interruptions: reading('count', 419, '', { printed: '419 unexpected', source: 'llama-3-paper' }),
    causes: {
      chip: reading('count', 262, '', {
        printed: 'Faulty GPU 148; GPU HBM3 Memory 72; SRAM 19; System Processor 17; Thermal Interface + Sensor 6',
        source: table,
        kind: 'derived',
        note: '148 + 72 + 19 + 17 + 6. The share printed beside the 148 (30.1 %) is not theirs: they are 35.3 % of 419.',
      }),
      instance: reading('count', 53, '', {
        printed:
          'Host Maintenance 32; NIC 7; SSD 3; Power Supply 3; Server Chassis 2; IO Expansion Board 2; CPU 2; System Memory 2',
        source: table,
        kind: 'derived',
        note: '32 + 7 + 3 + 3 + 2 + 2 + 2 + 2.',
      }),
      network: reading('count', 35, '', { printed: 'Network Switch/Cable 35', source: table }),
      software: reading('count', 63, '', {
        printed: 'Software Bug 54; NCCL Watchdog Timeouts 7; Dependency 2',
        source: table,
        kind: 'derived',
        note: '54 + 7 + 2.',
      }),
      silent: reading('count', 6, '', { printed: 'Silent Data Corruption 6', source: table }),
    },
    planned: reading('count', 47, '', { printed: '47 planned', source: 'llama-3-paper' }),
    note: 'Not all GPUs ran for all of the 54 days, so that the rate of one GPU is a little higher than it comes out.',
  },
  {
    id: 'meta-rsc-1-failures',
    name: 'Meta RSC-1, 16,000 A100',
    chip: 'a100-80gb',
    chipsPerInstance: eight('8 GPUs a node', 'meta-reliability-paper'),
    instanceMtbf: reading('duration', 1000 / 6.5, 'days', {
      printed: '6.50 failures per thousand node-days',
      source: 'meta-reliability-paper',
      kind: 'derived',
      note: '1,000 / 6.50 days.',
    }),
    jobMtbf: reading('duration', 7.9, 'h', { printed: '7.9 hours', source: 'meta-reliability-paper' }),
    jobMtbfChips: reading('count', 1024, '', { printed: '1024-GPU jobs', source: 'meta-reliability-paper' }),
    note: 'The rate gives the 1.8 and 0.23 hours that the paper projects for 16,384 and 131,072 GPUs, but 28.8 hours for 1,024, where 7.9 were measured: jobs of that size stopped for other reasons too.',
  },
  {
    id: 'meta-rsc-2-failures',
    name: 'Meta RSC-2, 8,000 A100',
    chip: 'a100-80gb',
    chipsPerInstance: eight('8 GPUs a node', 'meta-reliability-paper'),
    instanceMtbf: reading('duration', 1000 / 2.34, 'days', {
      printed: 'RSC-2: 2.34',
      source: 'meta-reliability-paper',
      kind: 'derived',
      note: '1,000 / 2.34 days.',
    }),
  },
  {
    id: 'opt-175b-restarts',
    name: 'OPT-175B on 992 A100',
    chip: 'a100-80gb',
    chips: reading('count', 992, '', { printed: '992 80GB A100 GPUs', source: 'opt-paper' }),
    chipsPerInstance: eight('124 instances of 8 GPUs', 'opt-paper'),
    period: reading('duration', 60, 'days', { printed: '2 months', source: 'opt-paper' }),
    interruptions: reading('count', 105, '', {
      printed: '35 manual restarts; 70+ automatic restarts',
      source: 'opt-paper',
      kind: 'derived',
      note: '35 + 70. At least: the automatic ones are an estimate of the authors, from over 100 hosts cycled.',
    }),
  },
  {
    id: 'bloom-failures',
    name: 'BLOOM on 384 A100',
    chip: 'a100-80gb',
    chips: reading('count', 384, '', { printed: 'using 384 gpus (48 nodes)', source: 'bloom-training-readme' }),
    chipsPerInstance: reading('count', 8, '', {
      printed: '384 gpus (48 nodes)',
      source: 'bloom-training-readme',
      kind: 'derived',
      note: '384 / 48.',
    }),
    period: reading('duration', 7, 'days', { printed: 'Every week or so', source: 'bloom-chronicles' }),
    interruptions: reading('count', 1, '', { printed: 'one of the gpus dies', source: 'bloom-chronicles' }),
    note: 'Hardware alone, and about.',
  },
];
