import { reading, wording, type ProcessorRecord } from '../record.ts';

export const graviton2: ProcessorRecord = {
  id: 'graviton2',
  name: 'Graviton2',
  follows: 'graviton1',
  summary: 'The Graviton that moved general workloads to Arm: one die of Neoverse N1 cores with real server memory.',
  announced: wording('2019-12-03', { printed: 'December 3, 2019 (announced)', source: 'wikichip-graviton2' }),
  available: wording('2020-05-11', {
    printed: 'M6g instances are our next-generation general purpose instances',
    source: 'aws-sdk-ec2-changelog',
    note: 'Day of the API launch note for M6g; C6g and R6g followed on 2020-06-10.',
  }),
  firstInstance: wording('M6g', { source: 'aws-sdk-ec2-changelog' }),
  process: wording('7 nm', { printed: 'Process 7 nm', source: 'wikichip-graviton2' }),
  dies: wording('1', {
    printed: '64-core monolithic server chip',
    source: 'anandtech-graviton2',
    note: 'WikiChip gives the die 456.96 mm².',
  }),
  chiplets: {
    count: reading('count', 1, '', { printed: '64-core monolithic server chip', source: 'anandtech-graviton2' }),
    cores: reading('count', 64, '', { printed: '64-core monolithic server chip', source: 'anandtech-graviton2' }),
  },
  dieSize: wording('456.96 mm²', { printed: '456.96 mm2', source: 'wikichip-graviton2' }),
  core: wording('Neoverse N1', { source: 'graviton-guide' }),
  isa: wording('Armv8.2-A', { source: 'graviton-guide' }),
  cores: reading('count', 64, '', { printed: '64', source: 'graviton-guide' }),
  sockets: reading('count', 1, '', { printed: '1 NUMA node', source: 'graviton-guide' }),
  clock: reading('frequency', 2.5, 'GHz', {
    printed: '2500MHz',
    source: 'graviton-guide',
    dissent: [
      {
        value: 3.1,
        unit: 'GHz',
        printed: '3.1 GHz',
        source: 'geektopia-graviton2',
        kind: 'estimate',
        note: 'Arm reference platform.',
      },
    ],
    why: 'Early press reports carried the figures of Arm’s N1 reference platform; the shipped processor runs at 2.5 GHz.',
  }),
  cache: {
    l1i: reading('bytes', 64, 'KiB', { printed: '64kB inst / 64kB data', source: 'graviton-guide' }),
    l1d: reading('bytes', 64, 'KiB', { printed: '64kB inst / 64kB data', source: 'graviton-guide' }),
    l2: reading('bytes', 1, 'MiB', { printed: '1MB', source: 'graviton-guide' }),
    l3: reading('bytes', 32, 'MiB', { printed: '32MB', source: 'graviton-guide' }),
  },
  simd: {
    units: wording('2 × 128-bit Neon', { printed: '2x Neon 128bit vectors', source: 'graviton-guide' }),
    flopPerCycle: reading('count', 16, '', {
      printed: '2x Neon 128bit vectors',
      source: 'graviton-guide',
      kind: 'derived',
      note: 'FP32 in one core: 2 pipes × 4 lanes × 2 for a fused multiply-add, if every pipe can issue one. AWS prints no such number.',
    }),
    bf16: wording('none', { printed: 'HWCAP2_BF16', source: 'graviton-guide-features' }),
    int8: wording('dot product only', { printed: 'HWCAP2_I8MM', source: 'graviton-guide-features' }),
  },
  memory: {
    type: wording('DDR4-3200', { printed: '8-channel DDR-3200', source: 'anandtech-graviton2' }),
    channels: reading('count', 8, '', { printed: '8x DDR4', source: 'graviton-guide' }),
    bandwidth: reading('memoryBandwidth', 204.8, 'GB/s', {
      printed: '8-channel DDR-3200',
      source: 'anandtech-graviton2',
      kind: 'derived',
      note: '8 channels × 3,200 MT/s × 8 bytes.',
    }),
  },
  pcie: wording('64 lanes PCIe 4.0', { printed: '64 canales PCIe 4.0', source: 'geektopia-graviton2' }),
  mesh: wording('CMN-600', { source: 'graviton-guide' }),
  transistors: reading('count', 30, 'B', { printed: '30,000,000,000', source: 'wikichip-graviton2' }),
  claims: {
    performance: reading('ratio', 7, '×', {
      printed: 'up to 7x performance, 4x the number of compute cores',
      source: 'ec2-faq-m6g',
      note: 'Up to.',
    }),
    cores: reading('ratio', 4, '×', { printed: '4x the number of compute cores', source: 'ec2-faq-m6g' }),
    caches: reading('ratio', 2, '×', { printed: '2x larger caches', source: 'ec2-faq-m6g' }),
    memorySpeed: reading('ratio', 5, '×', { printed: '5x faster memory', source: 'ec2-faq-m6g' }),
    pricePerformanceOverM5: reading('ratio', 1.4, '×', {
      printed: 'up to 40% better price/performance over M5',
      source: 'ec2-faq-m6g',
      note: 'Up to; against the x86 M5, not against Graviton1.',
    }),
  },
  notPublished: [
    'power: the 105 W and 3.1 GHz seen in the press belong to Arm’s N1 reference platform',
    'BF16 matrix instructions: the core has none',
  ],
};
