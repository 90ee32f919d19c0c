import { reading, type FabricRecord, type FittedCollective } from '../record.ts';
import type { SourceId } from '../sources/index.ts';

const efficiency = reading('share', 80, '%', {
  printed: 'about 80% which is expected',
  source: 'ml-engineering-network',
  note: 'A rule of thumb for a collective by ring, of the rate in one direction: 78 % on A100, 82 % on H200 in the same text. Reductions in the switch (NVLS) exceed it.',
});

const FITTED =
  'Least squares of relative errors over every other point of the measurements named (scripts/fit-collectives.ts prints them).';

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
      two: fitted(2, 39.44, 191.88, 'nccl-a100-2', 'vtrain-nccl'),
      four: fitted(4, 46.47, 216.08, 'nccl-a100-4', 'vtrain-nccl'),
      eight: fitted(8, 76.66, 228.49, 'nccl-a100-8', 'vtrain-nccl'),
    },
    notPublished: ['latency of a collective'],
  },
  {
    id: 'nvlink-4',
    name: 'NVLink 4 and NVSwitch',
    summary: 'Joins the H100 and H200 of a node.',
    efficiency,
    fitted: {
      two: fitted(2, 36.06, 368.1, 'nccl-h100-2', 'vidur-nccl'),
      four: fitted(4, 36.22, 397.41, 'nccl-h100-4', 'vidur-nccl'),
      eight: fitted(8, 32.58, 365.39, 'nccl-h100-8', 'vidur-nccl'),
    },
    notPublished: ['latency of a collective'],
  },
  {
    id: 'nvlink-5',
    name: 'NVLink 5 and NVSwitch',
    summary: 'Joins the Blackwell GPUs of a node or a rack.',
    efficiency,
    notPublished: ['latency of a collective'],
  },
];
