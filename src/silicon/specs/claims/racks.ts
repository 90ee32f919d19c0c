import { reading, type ClaimRecord, type SourcedQuantity, type Verdict } from '../record.ts';

const CIRCULAR = 'The record of one GPU is this total divided by 72, so that the sum cannot fail.';

/** A value of the preliminary page of Vera Rubin, which has no record of its own: no cloud sells it yet. */
const rubin = <K extends 'computeRate' | 'bytes' | 'memoryBandwidth' | 'bothWays'>(
  value: SourcedQuantity<K>,
): { readonly one: SourcedQuantity<K>; readonly count: SourcedQuantity<'count'> } => ({
  one: value,
  count: reading('count', 72, '', { printed: 'NVL72', source: 'nvidia-vera-rubin' }),
});

const ofRubin = (
  id: string,
  said: string,
  claimed: SourcedQuantity,
  given: ReturnType<typeof rubin>,
  verdict: Verdict,
  because: string,
): ClaimRecord => ({
  id: `claim-rubin-${id}`,
  topic: 'comparator',
  said,
  by: 'NVIDIA',
  date: '2026-08',
  claimed,
  given,
  check: {
    expression: 'chips * one',
    terms: { chips: `claim-rubin-${id}.given.count`, one: `claim-rubin-${id}.given.one` },
  },
  verdict,
  because,
});

const PRELIMINARY = { source: 'nvidia-vera-rubin', note: 'Preliminary.' } as const;

/** Racks and pods that an UltraServer is compared with: totals as printed, and one chip times their count. */
export const rackClaims: readonly ClaimRecord[] = [
  {
    id: 'claim-gb200-rack-memory',
    topic: 'comparator',
    said: 'A GB200 rack has 13.4 TB of memory.',
    by: 'NVIDIA',
    date: '2026-08-17',
    claimed: reading('bytes', 13.4, 'TB', { printed: '13.4 TB HBM3E', source: 'nvidia-gb200-nvl72' }),
    check: { expression: 'chips * memory', terms: { chips: 'gb200.link.domain', memory: 'gb200.hbm.capacity' } },
    beside: [
      { reading: 'as AWS counts it', expression: 'memory', terms: { memory: 'p6e-gb200-ultraserver.hbm.capacity' } },
    ],
    verdict: 'holds',
    because: `72 × 186 GB. ${CIRCULAR} AWS prints 13,320 GB for the same rack.`,
  },
  {
    id: 'claim-gb200-rack-bandwidth',
    topic: 'comparator',
    said: 'The memory of a GB200 rack moves 576 TB/s.',
    by: 'NVIDIA',
    date: '2026-08-17',
    claimed: reading('memoryBandwidth', 576, 'TB/s', { printed: '576 TB/s', source: 'nvidia-gb200-nvl72' }),
    check: { expression: 'chips * rate', terms: { chips: 'gb200.link.domain', rate: 'gb200.hbm.bandwidth' } },
    verdict: 'holds',
    because: `72 × 8 TB/s. ${CIRCULAR}`,
  },
  {
    id: 'claim-gb200-rack-fp4',
    topic: 'comparator',
    said: 'A GB200 rack gives 720 petaflops of dense FP4.',
    by: 'NVIDIA',
    date: '2026-08-17',
    claimed: reading('computeRate', 720, 'PFLOPS', { printed: '720 PFLOPS FP4 dense', source: 'nvidia-gb200-nvl72' }),
    check: { expression: 'chips * peak', terms: { chips: 'gb200.link.domain', peak: 'gb200.peak.fp4.dense' } },
    beside: [
      {
        reading: 'sparse',
        expression: 'chips * peak',
        terms: { chips: 'gb200.link.domain', peak: 'gb200.peak.fp4.sparse' },
      },
    ],
    verdict: 'holds',
    because: `72 × 10 PFLOPS. ${CIRCULAR}`,
  },
  ofRubin(
    'rack-fp4',
    'A Vera Rubin rack gives 3,600 petaflops of FP4.',
    reading('computeRate', 3600, 'PFLOPS', {
      printed: '3,600 PFLOPS NVFP4 inference',
      ...PRELIMINARY,
      note: 'Preliminary, for 72.',
    }),
    rubin(reading('computeRate', 50, 'PFLOPS', { printed: '50 PFLOPS NVFP4 inference', ...PRELIMINARY })),
    'holds',
    '72 × 50. The 50 are for inference and count sparsity; dense, for training, the page prints 35.',
  ),
  ofRubin(
    'rack-memory',
    'A Vera Rubin rack has 20.7 TB of memory.',
    reading('bytes', 20.7, 'TB', { printed: '20.7 TB HBM4', ...PRELIMINARY }),
    rubin(reading('bytes', 288, 'GB', { printed: '288 GB HBM4', ...PRELIMINARY })),
    'holds',
    '72 × 288 GB are 20.74 TB.',
  ),
  ofRubin(
    'rack-bandwidth',
    'The memory of a Vera Rubin rack moves 1,580 TB/s.',
    reading('memoryBandwidth', 1580, 'TB/s', { printed: '1,580 TB/s per rack', ...PRELIMINARY }),
    rubin(reading('memoryBandwidth', 22, 'TB/s', { printed: '22 TB/s', ...PRELIMINARY })),
    'holds-rounded',
    '72 × 22 are 1,584, cut off.',
  ),
  ofRubin(
    'rack-link',
    'A Vera Rubin rack has 260 TB/s of NVLink.',
    reading('bothWays', 260, 'TB/s', { printed: 'rack 260 TB/s', ...PRELIMINARY }),
    rubin(reading('bothWays', 3.6, 'TB/s', { printed: '3.6 TB/s', ...PRELIMINARY })),
    'holds-rounded',
    '72 × 3.6 are 259.2, both directions added.',
  ),
  {
    id: 'claim-tpu-v7-pod',
    topic: 'comparator',
    said: 'A pod of TPU v7 gives 42.5 exaflops.',
    by: 'Google',
    date: '2026',
    claimed: reading('computeRate', 42.5, 'EFLOPS', { printed: '42.5 EFLOPS', source: 'google-tpu7x' }),
    check: { expression: 'chips * peak', terms: { chips: 'tpu-v7.link.domain', peak: 'tpu-v7.peak.fp8.dense' } },
    beside: [
      {
        reading: 'in BF16',
        expression: 'chips * peak',
        terms: { chips: 'tpu-v7.link.domain', peak: 'tpu-v7.peak.bf16.dense' },
      },
    ],
    verdict: 'holds',
    because: '9,216 chips of 4.614 PFLOPS, in FP8.',
  },
  {
    id: 'claim-tpu-v6e-pod',
    topic: 'comparator',
    said: 'A pod of TPU v6e gives 234.9 petaflops.',
    by: 'Google',
    date: '2026',
    claimed: reading('computeRate', 234.9, 'PFLOPS', { printed: '234.9 PFLOPs', source: 'google-tpu-v6e' }),
    check: { expression: 'chips * peak', terms: { chips: 'tpu-v6e.link.domain', peak: 'tpu-v6e.peak.bf16.dense' } },
    rounded: { expression: 'chips * peak', terms: { chips: 'tpu-v6e.link.domain', peak: 917.5e12 } },
    verdict: 'holds-rounded',
    because: '256 chips of 918 TFLOPS are 235.0. The 918 of one chip may be rounded from 917.5.',
  },
  {
    id: 'claim-tpu-v5e-pod',
    topic: 'comparator',
    said: 'A pod of TPU v5e gives 50.63 petaflops.',
    by: 'Google',
    date: '2026',
    claimed: reading('computeRate', 50.63, 'PFLOPS', { printed: '50.63 PFLOPs', source: 'google-tpu-v5e' }),
    check: { expression: 'chips * peak', terms: { chips: 'tpu-v5e.link.domain', peak: 'tpu-v5e.peak.bf16.dense' } },
    verdict: 'fails',
    because: '256 chips of 197 TFLOPS are 50.43. It takes 197.8 for each, which no page prints.',
  },
  {
    id: 'claim-tpu-v4-pod',
    topic: 'comparator',
    said: 'A pod of TPU v4 gives 1.1 exaflops.',
    by: 'Google',
    date: '2026',
    claimed: reading('computeRate', 1.1, 'EFLOPS', { printed: '1.1 EFLOPS', source: 'google-tpu-v4' }),
    check: { expression: 'chips * peak', terms: { chips: 'tpu-v4.link.domain', peak: 'tpu-v4.peak.bf16.dense' } },
    verdict: 'holds',
    because: '4,096 chips of 275 TFLOPS are 1.13.',
  },
];
