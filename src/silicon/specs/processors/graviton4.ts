import { reading, wording, type ProcessorRecord } from '../record.ts';

export const graviton4: ProcessorRecord = {
  id: 'graviton4',
  name: 'Graviton4',
  follows: 'graviton3',
  summary:
    'Half as many cores again, twelve memory channels, and the first Graviton that pairs two sockets coherently.',
  announced: wording('2023-11-28', { printed: 'November 28, 2023 (announced)', source: 'wikichip-graviton4' }),
  available: wording('2024-07-09', {
    printed: 'R8g instances are generally available today',
    source: 'next-platform-graviton4-prices',
    dissent: [
      {
        printed: '2024-06-25',
        source: 'aws-sdk-ec2-changelog',
        note: 'API launch note, two weeks before general availability.',
      },
    ],
    why: 'The API can name an instance type before anybody can launch it.',
  }),
  firstInstance: wording('R8g', { source: 'next-platform-graviton4-prices' }),
  process: wording('4 nm', {
    printed: 'mature 4 nanometer process',
    source: 'next-platform-graviton4-cores',
    dissent: [
      { printed: 'Graviton4 is a 5 nm(?)', source: 'wikichip-graviton4', note: 'Marked with a question mark there.' },
    ],
    why: 'AWS never said. The press assumes 4 nm, and the later WikiChip revision gives it in its box as well.',
  }),
  dies: wording('7', { printed: 'MCP Yes (7 dies)', source: 'wikichip-graviton4' }),
  chiplets: { count: reading('count', 7, '', { printed: 'MCP Yes (7 dies)', source: 'wikichip-graviton4' }) },
  core: wording('Neoverse V2', { source: 'graviton-guide' }),
  isa: wording('Armv9.0-A', { source: 'graviton-guide' }),
  cores: reading('count', 96, '', { printed: '96', source: 'graviton-guide' }),
  sockets: reading('count', 2, '', { printed: '192 for 2-socket 48xlarge', source: 'graviton-guide' }),
  clock: reading('frequency', 2.8, 'GHz', {
    printed: '2800MHz',
    source: 'graviton-guide',
    dissent: [{ value: 2.7, unit: 'GHz', printed: '2700MHz for 48xlarge', source: 'graviton-guide' }],
    why: '2.8 GHz holds for every size on one socket; the two-socket 48xlarge runs at 2.7 GHz.',
  }),
  cache: {
    l1i: reading('bytes', 64, 'KiB', { printed: '64kB inst / 64kB data', source: 'graviton-guide' }),
    l1d: reading('bytes', 64, 'KiB', { printed: '64kB inst / 64kB data', source: 'graviton-guide' }),
    l2: reading('bytes', 2, 'MiB', { printed: '2MB', source: 'graviton-guide' }),
    l3: reading('bytes', 36, 'MiB', { printed: '36MB', source: 'graviton-guide' }),
  },
  simd: {
    units: wording('4 × 128-bit Neon, SVE and SVE2', {
      printed: '4x Neon/SVE 128bit vectors',
      source: 'graviton-guide',
      dissent: [{ printed: '2x256b SVE support', source: 'wikichip-graviton4' }],
      why: 'The guide of AWS says 4 × 128 bits, and WikiChip corrected itself to that in a later revision.',
    }),
    flopPerCycle: reading('count', 32, '', {
      printed: '4x Neon/SVE 128bit vectors',
      source: 'graviton-guide',
      kind: 'derived',
      note: 'FP32 in one core: 4 pipes × 4 lanes × 2 for a fused multiply-add, if every pipe can issue one. AWS prints no such number.',
    }),
    bf16: wording('yes', { printed: 'HWCAP2_BF16', source: 'graviton-guide-features' }),
    int8: wording('yes', { printed: 'HWCAP2_I8MM', source: 'graviton-guide-features' }),
  },
  memory: {
    type: wording('DDR5-5600', { printed: 'up to 5600 MT/s', source: 'wikichip-graviton4' }),
    channels: reading('count', 12, '', { printed: '12x DDR5', source: 'graviton-guide' }),
    bandwidth: reading('memoryBandwidth', 537.6, 'GB/s', {
      printed: 'up to 5600 MT/s',
      source: 'wikichip-graviton4',
      kind: 'derived',
      note: '12 channels × 5,600 MT/s × 8 bytes, per socket. A study of September 2026 prints the same number.',
    }),
  },
  measured: { misses: reading('count', 18, '', { printed: '18', source: 'lemire-graviton5', note: 'On one core.' }) },
  pcie: wording('96 lanes PCIe 5.0', { printed: '96 lanes of PCIe 5.0', source: 'wikichip-graviton4' }),
  mesh: wording('CMN-700', { source: 'graviton-guide' }),
  claims: {
    compute: reading('ratio', 1.3, '×', {
      printed: '30 percent performance increase',
      source: 'sipoch-graviton4',
      note: 'Up to.',
    }),
    cores: reading('ratio', 1.5, '×', { printed: '50 percent more cores', source: 'sipoch-graviton4' }),
    memoryBandwidth: reading('ratio', 1.75, '×', {
      printed: 'up to 75 percent more memory bandwidth',
      source: 'sipoch-graviton4',
      note: 'Up to.',
    }),
    webApplications: reading('ratio', 1.3, '×', {
      printed: 'up to 30% faster for web applications',
      source: 'whats-new-r8g',
      note: 'Up to, R8g against R7g.',
    }),
    databases: reading('ratio', 1.4, '×', {
      printed: '40% faster for databases',
      source: 'whats-new-r8g',
      note: 'Up to, R8g against R7g.',
    }),
    largeJava: reading('ratio', 1.45, '×', {
      printed: '45% faster for large Java applications',
      source: 'whats-new-r8g',
      note: 'Up to, R8g against R7g.',
    }),
    instanceSize: reading('ratio', 3, '×', {
      printed: 'up to 3x more vCPU',
      source: 'whats-new-r8g',
      note: 'vCPU and memory of the largest R8g against the largest R7g.',
    }),
  },
  notPublished: ['transistors', 'power', 'die sizes', 'process, by AWS'],
  lookedFor: '2026-11-23',
};
