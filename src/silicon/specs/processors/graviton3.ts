import { reading, wording, type ProcessorRecord } from '../record.ts';

export const graviton3: ProcessorRecord = {
  id: 'graviton3',
  name: 'Graviton3',
  follows: 'graviton2',
  summary: 'The first Graviton with DDR5, SVE and BF16, and the first in pieces: one compute die and six around it.',
  announced: wording('2021-11-30', { printed: 'November 30, 2021 (announced)', source: 'wikichip-graviton3' }),
  available: wording('2022-05-26', {
    printed: 'C7g instances, powered by the latest generation',
    source: 'aws-sdk-ec2-changelog',
    note: 'Day of the API launch note for C7g; general availability was days earlier in May 2022. M7g and R7g: 2023-03-08.',
  }),
  firstInstance: wording('C7g', { source: 'aws-sdk-ec2-changelog' }),
  process: wording('5 nm', { printed: 'Process 5 nm', source: 'wikichip-graviton3' }),
  dies: wording('7', { printed: 'chiplet design with 7 different dies', source: 'semianalysis-graviton3' }),
  chiplets: {
    count: reading('count', 7, '', {
      printed: 'chiplet design with 7 different dies',
      source: 'semianalysis-graviton3',
    }),
    cores: reading('count', 64, '', { printed: '64-core compute die is ~282 mm2', source: 'semianalysis-graviton3' }),
  },
  dieSize: wording('about 282 mm², the compute die', {
    printed: '64-core compute die is ~282 mm2',
    source: 'semianalysis-graviton3',
  }),
  core: wording('Neoverse V1', { source: 'graviton-guide' }),
  isa: wording('Armv8.4-A', { source: 'graviton-guide' }),
  cores: reading('count', 64, '', { printed: '64', source: 'graviton-guide' }),
  sockets: reading('count', 1, '', {
    printed: '1 NUMA node',
    source: 'graviton-guide',
    note: 'A tray carries three processors, each a node of its own (SemiAnalysis).',
  }),
  clock: reading('frequency', 2.6, 'GHz', { printed: '2600MHz', source: 'graviton-guide' }),
  cache: {
    l1i: reading('bytes', 64, 'KiB', { printed: '64kB inst / 64kB data', source: 'graviton-guide' }),
    l1d: reading('bytes', 64, 'KiB', { printed: '64kB inst / 64kB data', source: 'graviton-guide' }),
    l2: reading('bytes', 1, 'MiB', { printed: '1MB', source: 'graviton-guide' }),
    l3: reading('bytes', 32, 'MiB', { printed: '32MB', source: 'graviton-guide' }),
  },
  simd: {
    units: wording('4 × 128-bit Neon or 2 × 256-bit SVE', {
      printed: '4x Neon 128bit vectors / 2x SVE 256bit',
      source: 'graviton-guide',
    }),
    flopPerCycle: reading('count', 32, '', {
      printed: '4x Neon 128bit vectors / 2x SVE 256bit',
      source: 'graviton-guide',
      kind: 'derived',
      note: 'FP32 in one core: 2 pipes × 8 lanes × 2 for a fused multiply-add, if every pipe can issue one. AWS prints no such number.',
    }),
    bf16: wording('yes', { printed: 'HWCAP2_BF16', source: 'graviton-guide-features' }),
    int8: wording('yes', { printed: 'HWCAP2_I8MM', source: 'graviton-guide-features' }),
  },
  memory: {
    type: wording('DDR5-4800', { printed: 'Max Type DDR5-4800', source: 'wikichip-graviton3' }),
    channels: reading('count', 8, '', { printed: '8x DDR5', source: 'graviton-guide' }),
    bandwidth: reading('memoryBandwidth', 307.2, 'GB/s', {
      printed: 'Max Bandwidth 307.2 GB/s',
      source: 'wikichip-graviton3',
      note: 'The same as 8 channels × 4,800 MT/s × 8 bytes.',
    }),
  },
  measured: { misses: reading('count', 17, '', { printed: '17', source: 'lemire-graviton5', note: 'On one core.' }) },
  pcie: wording('32 lanes PCIe 5.0', { printed: '32 lanes of PCIe 5.0', source: 'wikichip-graviton3' }),
  mesh: wording('CMN-650', { source: 'graviton-guide' }),
  transistors: reading('count', 55, 'B', {
    printed: 'about 55 billion transistors',
    source: 'scienceinfo-graviton3',
    dissent: [{ value: 50, unit: 'B', printed: 'grew from 30B to 50B', source: 'semianalysis-graviton3' }],
    why: 'The larger figure is the one AWS showed at the launch; the smaller is an earlier analyst’s wording.',
  }),
  power: reading('power', 100, 'W', {
    printed: 'in that same ~100W range',
    source: 'semianalysis-graviton3',
    kind: 'estimate',
    note: 'An analyst’s figure for the whole processor; AWS has published none.',
  }),
  claims: {
    compute: reading('ratio', 1.25, '×', {
      printed: 'deliver up to 25% better performance',
      source: 'aws-sdk-ec2-changelog',
      note: 'Up to.',
    }),
    floatingPoint: reading('ratio', 2, '×', {
      printed: 'up to 2x higher floating-point performance',
      source: 'ec2-graviton-page',
      note: 'Up to.',
    }),
    cryptography: reading('ratio', 2, '×', {
      printed: 'up to 2x faster cryptographic',
      source: 'ec2-graviton-page',
      note: 'Up to.',
    }),
    machineLearning: reading('ratio', 3, '×', {
      printed: 'up to 3x better performance ML workloads bfloat16',
      source: 'ec2-graviton-page',
      note: 'Up to, with BF16.',
    }),
    memoryBandwidth: reading('ratio', 1.5, '×', {
      printed: '50% more memory bandwidth compared to DDR4',
      source: 'ec2-graviton-page',
    }),
    energy: reading('ratio', 0.4, '×', {
      printed: '60% less energy for the same performance',
      source: 'ec2-graviton-page',
      note: 'Up to, against comparable EC2 instances and not against Graviton2: 1 − 0.6.',
    }),
  },
  notPublished: ['TDP', 'a vector peak in TFLOPS'],
  lookedFor: '2026-11-23',
};
