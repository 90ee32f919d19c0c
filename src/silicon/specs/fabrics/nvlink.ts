import { reading, type FabricRecord, type FittedCollective } from '../record.ts';
import type { SourceId } from '../sources/index.ts';

const efficiency = reading('share', 80, '%', {
  printed: 'about 80% which is expected',
  source: 'ml-engineering-network',
  note: 'A rule of thumb for a collective by ring, of the rate in one direction: 78 % on A100, 82 % on H200 in the same text. Reductions in the switch (NVLS) exceed it.',
});

const FITTED =
  'Least relative errors without signs over every other point of the measurements named (scripts/fit-collectives.ts prints them).';

const AFTER = 'above 4 on H200 and above 5 on B200';

/** All-reduce in the switches by NCCL’s own constants; when it is taken, another read off its log. */
function inSwitch(devices: number, share: number, printed: string, note: string): FabricRecord['inSwitch'] {
  return {
    devices: reading('count', devices, '', {
      printed: AFTER,
      source: 'ml-engineering-network',
    }),
    bytes: reading('bytes', 2, 'MiB', {
      printed: 'Algo NVLS proto SIMPLE from 2MiB up',
      source: 'ml-engineering-network',
      note: 'From the log of NCCL 2.27.7 on eight H200.',
    }),
    hop: reading('duration', 25, 'µs', {
      printed: '25',
      source: 'nccl-tuning',
      note: 'Of NVLS over NVLink, among the latencies that NCCL chooses an algorithm by.',
    }),
    share: reading('share', share, '%', { printed, source: 'nccl-tuning', kind: 'derived', note }),
  };
}

/** Constants of scripts/fit-collectives.ts. */
function fitted(group: number, launch: number, bus: number, to: string, source: SourceId): FittedCollective {
  const said = { source, kind: 'derived', note: FITTED } as const;
  return {
    group: reading('count', group, '', { ...said, printed: `all-reduce on ${group}` }),
    launch: reading('duration', launch, 'µs', { ...said, printed: 'times by message size' }),
    bus: reading('oneWay', bus, 'GB/s', { ...said, printed: 'times by message size' }),
    to,
  };
}

/** The links between GPUs of a node, and what NCCL makes of them. */
export const nvlinks: readonly FabricRecord[] = [
  {
    id: 'nvlink-3',
    name: 'NVLink 3 and NVSwitch',
    summary: 'Joins the A100 of a node.',
    efficiency,
    fitted: {
      two: fitted(2, 39.36, 192.2, 'nccl-a100-2', 'vtrain-nccl'),
      four: fitted(4, 48.39, 217.46, 'nccl-a100-4', 'vtrain-nccl'),
      eight: fitted(8, 84.83, 230.48, 'nccl-a100-8', 'vtrain-nccl'),
    },
    notPublished: ['latency of a collective'],
  },
  {
    id: 'nvlink-4',
    name: 'NVLink 4 and NVSwitch',
    summary: 'Joins the H100 and H200 of a node.',
    efficiency,
    floor: reading('duration', 41, 'µs', {
      printed: 'times by message size',
      source: 'vidur-nccl',
      kind: 'derived',
      note: `Of 2, 4 and 8 GPUs together: below some MiB the time no longer falls with the size. ${FITTED}`,
    }),
    inSwitch: inSwitch(
      5,
      70.04,
      '0.85f, // Hopper',
      '0.85 of what NCCL takes the links of Hopper for, SM90_NVLINK_BW 20.6: 18 × 20.6 × 0.85 / 450.',
    ),
    fitted: {
      two: fitted(2, 17.14, 290.69, 'nccl-h100-2', 'vidur-nccl'),
      four: fitted(4, 19.82, 339.25, 'nccl-h100-4', 'vidur-nccl'),
      eight: fitted(8, 35.75, 371.65, 'nccl-h100-8', 'vidur-nccl'),
    },
    notPublished: ['latency of a collective'],
  },
  {
    id: 'nvlink-5',
    name: 'NVLink 5 and NVSwitch',
    summary: 'Joins the Blackwell GPUs of a node or a rack.',
    efficiency,
    inSwitch: inSwitch(
      6,
      59.35,
      '0.74f, // Blackwell',
      '0.74 of what NCCL takes the links of Blackwell for, SM100_NVLINK_BW 40.1: 18 × 40.1 × 0.74 / 900.',
    ),
    notPublished: ['latency of a collective'],
  },
];
