import { trainium2 } from '../chips/trainium2.ts';
import { reading, type ClaimRecord } from '../record.ts';

/** What the story of December 2024 said of Trainium and Rainier, beyond the claims that later pages repeat. */
export const storyClaims: readonly ClaimRecord[] = [
  {
    id: 'claim-trn2-process',
    topic: 'trainium',
    story: true,
    said: 'Trainium2 is made in a 5 nm process.',
    by: 'The Register, as digested',
    date: '2025-07',
    claimed: reading('count', 5, '', {
      printed: trainium2.process!.printed,
      source: 'register-rainier-digest',
      note: 'Nanometres, as processes are named.',
    }),
    verdict: 'unchecked',
    because: 'AWS has never named the process. The Register and SemiAnalysis agree; no sum can decide it.',
  },
  {
    id: 'claim-trn2-chip-memory',
    topic: 'trainium',
    story: true,
    said: 'A Trainium2 has 96 GB of memory.',
    by: 'AWS',
    date: '2023-11-28',
    claimed: reading('bytes', 96, 'GB', { printed: '96 GB', source: 'anandtech-trainium2' }),
    check: {
      expression: 'stacks * stack / 2 ^ 30 * 1e9',
      terms: { stacks: 'trainium2.hbm.stacks', stack: 'trainium2.hbm.bank' },
    },
    condition: 'if GB means GiB',
    beside: [
      {
        reading: 'in gigabytes',
        expression: 'stacks * stack',
        terms: { stacks: 'trainium2.hbm.stacks', stack: 'trainium2.hbm.bank' },
      },
    ],
    verdict: 'holds-if',
    because: 'Four stacks of 24 GiB are 96 GiB, or 103 GB. Marketing writes GB where the driver counts GiB.',
  },
  {
    id: 'claim-trn2-chip-bandwidth',
    topic: 'trainium',
    story: true,
    said: 'A Trainium2 reads its memory at 2.9 TB/s.',
    by: 'AWS',
    date: '2024-12-03',
    claimed: reading('memoryBandwidth', 2.9, 'TB/s', {
      printed: '2.9 TB/sec of bandwidth',
      source: 'neuron-trainium2',
    }),
    given: {
      pin: reading('memoryBandwidth', 5.7, 'Gbps', {
        printed: '5.7 Gbps',
        source: 'semianalysis-trainium3',
        kind: 'estimate',
        note: 'One pin.',
      }),
    },
    check: {
      expression: 'stacks * pins * pin',
      terms: { stacks: 'trainium2.hbm.stacks', pins: 1024, pin: 'claim-trn2-chip-bandwidth.given.pin' },
    },
    verdict: 'holds',
    because: 'Four stacks of 1,024 pins at the 5.7 Gbps that SemiAnalysis gives make 2.92 TB/s.',
  },
  {
    id: 'claim-trn2-chip-fp8',
    topic: 'trainium',
    story: true,
    said: 'A Trainium2 gives 1.3 petaflops.',
    by: 'AWS',
    date: '2024-12-03',
    claimed: reading('computeRate', 1.3, 'PFLOPS', { printed: '1,299 FP8 TFLOPS', source: 'neuron-trainium2' }),
    check: { expression: 'peak', terms: { peak: 'trainium2.peak.fp8.dense' } },
    beside: [
      { reading: 'in BF16', expression: 'peak', terms: { peak: 'trainium2.peak.bf16.dense' } },
      { reading: 'sparse', expression: 'peak', terms: { peak: 'trainium2.peak.fp8.sparse' } },
    ],
    verdict: 'holds',
    because: 'It is dense FP8, 1,299 TFLOPS. In BF16, in which most models are trained, it is half of that.',
  },
  {
    id: 'claim-trn2-ultraserver-four',
    topic: 'trainium',
    story: true,
    said: 'An UltraServer is four times a Trn2 instance.',
    by: 'AWS',
    date: '2024-12-03',
    claimed: reading('ratio', 4, '×', {
      printed: 'FP8 PFLOPS 20.8 83.2',
      source: 'neuron-trn2',
      kind: 'derived',
      note: '83.2 ÷ 20.8; four instances joined by NeuronLink.',
    }),
    check: {
      expression: 'ultraserver / instance',
      terms: { ultraserver: 'trn2-ultraserver.chips', instance: 'trn2-48xlarge.chips' },
    },
    beside: [
      {
        reading: 'by the printed petaflops',
        expression: 'ultraserver / instance',
        terms: { ultraserver: 'trn2-ultraserver.peak.fp8.dense', instance: 'trn2-48xlarge.peak.fp8.dense' },
      },
    ],
    verdict: 'holds',
    because: '64 chips against 16. A chip is no faster for it; what an UltraServer adds is links between the four.',
  },
  {
    id: 'claim-rainier-hundred-thousand',
    topic: 'rainier',
    story: true,
    said: 'The cluster will have more than 100,000 chips.',
    by: 'Anthropic',
    date: '2024-12-03',
    claimed: reading('count', 100_000, '', {
      printed: 'hundreds of thousands of Trainium2 chips',
      source: 'anthropic-trainium2-2024',
      note: 'More than; the words mean 200,000 at the least.',
    }),
    least: true,
    check: { expression: 'chips', terms: { chips: 'project-rainier.values.chips' } },
    verdict: 'holds',
    because: 'Nearly half a million when it was switched on, eleven months later.',
  },
  {
    id: 'claim-trn3-preview-efficiency',
    topic: 'trainium',
    story: true,
    said: 'Trainium3 will be 40 % more energy-efficient.',
    by: 'AWS, quoted by The Next Platform',
    date: '2024-12-03',
    claimed: reading('ratio', 1.4, '×', { printed: '40 percent', source: 'next-platform-trainium4' }),
    beside: [
      {
        reading: 'energy for the same work that it means',
        expression: '1 / claimed - 1',
        terms: { claimed: 'claim-trn3-preview-efficiency.claimed' },
        of: 'share',
        unit: '%',
      },
    ],
    verdict: 'unchecked',
    because:
      'No power is published for either chip. 40 % more efficient is 29 % less energy for the same work, not 40 % less.',
  },
];
