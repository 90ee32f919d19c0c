import { reading, wording, type ProcessorRecord } from '../record.ts';

export const graviton1: ProcessorRecord = {
  id: 'graviton1',
  name: 'Graviton',
  summary: 'The first Arm server processor that AWS designed, built from phone-class cores for scale-out work.',
  announced: wording('2018-11-26', {
    source: 'wikipedia-graviton',
    dissent: [{ printed: '2018-11-27', source: 'wikichip-graviton1' }],
    why: 'The two encyclopaedias are one day apart; the earlier day is when the instances could first be launched.',
  }),
  available: wording('2018-11-26', {
    printed: 'Today we are launching EC2 instances powered by Arm-based',
    source: 'extremetech-graviton1',
    note: 'A1 was generally available on the day of the announcement.',
  }),
  firstInstance: wording('A1', { printed: 'a1 family', source: 'extremetech-graviton1' }),
  process: wording('16 nm', { printed: 'process 16 nm', source: 'wikichip-graviton1' }),
  core: wording('Cortex-A72', { source: 'extremetech-graviton1' }),
  isa: wording('Armv8-A', { printed: 'ARMv8 SoC', source: 'wikichip-graviton1' }),
  cores: reading('count', 16, '', { printed: '16-core ARMv8 SoC', source: 'wikichip-graviton1' }),
  sockets: reading('count', 1, '', {
    printed: 'a1.4xlarge, 16 vCPU',
    source: 'karpenter-instance-types',
    kind: 'derived',
    note: 'The largest A1 size has 16 vCPU, which is one processor of 16 cores.',
  }),
  clock: reading('frequency', 2.3, 'GHz', {
    printed: 'maximum clock speed of 2.3GHz',
    source: 'extremetech-graviton1',
    dissent: [{ value: 2, unit: 'GHz', printed: 'frequency 2,000 MHz', source: 'wikichip-graviton1' }],
    why: "WikiChip's box says 2.0 GHz while its own text, like the launch coverage, says 2.3 GHz.",
  }),
  cache: {
    l1i: reading('bytes', 48, 'KiB', { printed: '16x48 KiB', source: 'wikichip-graviton1' }),
    l1d: reading('bytes', 32, 'KiB', { printed: '16x32 KiB', source: 'wikichip-graviton1' }),
    l2Total: reading('bytes', 8, 'MiB', {
      printed: '4x2 MiB',
      source: 'wikichip-graviton1',
      note: 'Each cluster of four cores shares 2 MiB, so there is no figure per core.',
    }),
  },
  simd: { units: wording('128-bit Neon', { printed: 'Neon, crc, crypto', source: 'wikipedia-graviton' }) },
  memory: {
    type: wording('DDR4', {
      source: 'amazon-science-graviton5',
      note: 'As cited by a third-party study of September 2026; channels and speed were not found.',
    }),
  },
  measured: { misses: reading('count', 6, '', { printed: '6', source: 'lemire-graviton5', note: 'On one core.' }) },
  transistors: reading('count', 5, 'B', { printed: 'transistors 5,000,000,000', source: 'wikichip-graviton1' }),
  claims: {
    costForScaleOut: reading('ratio', 0.55, '×', {
      printed: 'up to 45% lower costs',
      source: 'extremetech-graviton1',
      note: 'Up to, for scale-out workloads, against other EC2 instances: 1 − 0.45.',
    }),
  },
  notPublished: ['L3 cache', 'memory channels', 'memory bandwidth', 'PCIe', 'power', 'mesh'],
  lookedFor: '2026-11-23',
};
