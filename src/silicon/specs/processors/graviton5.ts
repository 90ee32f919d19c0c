import { reading, wording, type ProcessorRecord } from '../record.ts';

export const graviton5: ProcessorRecord = {
  id: 'graviton5',
  name: 'Graviton5',
  follows: 'graviton4',
  summary:
    'Twice the cores in one socket, four chiplets, and an L3 more than five times that of the generation before.',
  announced: wording('2025-12-04', {
    printed: 'preview announced at re:Invent 2025',
    source: 'news-blog-m9g',
    note: 'As a preview.',
  }),
  available: wording('2026-06-10', {
    printed: 'M9g instances are generally available, alongside M9gd',
    source: 'news-blog-m9g',
    note: 'C9g and C9gd followed on 2026-06-30, R9g and R9gd on 2026-08-31.',
  }),
  firstInstance: wording('M9g and M9gd', { source: 'news-blog-m9g' }),
  process: wording('3 nm', { printed: 'adopts the latest 3nm technology', source: 'about-amazon-graviton5' }),
  dies: wording('4 chiplets of 48 cores', { printed: 'built from four chiplets', source: 'ithome-graviton5' }),
  chiplets: {
    count: reading('count', 4, '', { printed: 'built from four chiplets', source: 'ithome-graviton5' }),
    cores: reading('count', 48, '', {
      printed: 'built from four chiplets',
      source: 'ithome-graviton5',
      kind: 'derived',
      note: '192 cores ÷ 4 chiplets.',
    }),
  },
  core: wording('Neoverse V3', { source: 'graviton-guide' }),
  isa: wording('Armv9.2-A', { source: 'graviton-guide' }),
  cores: reading('count', 192, '', { printed: '192', source: 'graviton-guide' }),
  sockets: reading('count', 1, '', {
    printed: '2 for 16xlarge and 48xlarge',
    source: 'graviton-guide',
    note: 'The 16xlarge and 48xlarge show two NUMA nodes, yet are one socket.',
  }),
  clock: reading('frequency', 3.3, 'GHz', {
    printed: '3300MHz',
    source: 'graviton-guide',
    dissent: [
      {
        value: 2.8,
        unit: 'GHz',
        printed: 'cpu-sustained-clock-speed-mhz 2800',
        source: 'karpenter-instance-types',
        note: 'EC2 API in July 2026.',
      },
    ],
    why: 'The guide says 3.3 GHz, and so did the EC2 API by 2026-09-29; 2.8 GHz looks like a value left over at launch.',
  }),
  cache: {
    l1i: reading('bytes', 64, 'KiB', { printed: '64kB inst / 64kB data', source: 'graviton-guide' }),
    l1d: reading('bytes', 64, 'KiB', { printed: '64kB inst / 64kB data', source: 'graviton-guide' }),
    l2: reading('bytes', 2, 'MiB', {
      printed: '2MB',
      source: 'graviton-guide',
      dissent: [
        {
          value: 1,
          unit: 'MiB',
          printed: '1 MB of dedicated cache',
          source: 'epium-graviton5',
          note: 'Equals the L3 divided by the cores.',
        },
      ],
      why: 'The guide lists 2 MB of L2 in each core; the press figure is a core’s share of the L3.',
    }),
    l3: reading('bytes', 192, 'MiB', {
      printed: '192 MB L3',
      source: 'amazon-science-graviton5',
      note: 'Counted in binary units as every cache here; the guide of AWS prints 36MB and 96MB in the same way.',
      dissent: [
        {
          value: 180,
          unit: 'MiB',
          printed: 'Scaling Graviton4 36 MB yields 180 MB',
          source: 'toms-hardware-graviton5',
          note: 'Worked out from the preview: 5 × 36.',
        },
      ],
      why: 'Amazon Science and iThome print 192 MB, and the guide shows two nodes of 96 MB; 180 MB was inferred from “5x”.',
    }),
    l3Node: reading('bytes', 96, 'MiB', {
      printed: '96MB per NUMA (24xlarge and 48xlarge)',
      source: 'graviton-guide',
    }),
    l3NodeSmall: reading('bytes', 48, 'MiB', { printed: '48MB per NUMA (<= 16xlarge)', source: 'graviton-guide' }),
  },
  simd: {
    units: wording('4 × 128-bit Neon, SVE and SVE2', {
      printed: '4x Neon/SVE 128bit vectors',
      source: 'graviton-guide',
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
    type: wording('DDR5-8800', { printed: 'DDR5 8800MT/s DIMMs', source: 'news-blog-c9g' }),
    channels: reading('count', 12, '', { printed: '12x DDR5', source: 'graviton-guide' }),
    bandwidth: reading('memoryBandwidth', 844.8, 'GB/s', {
      printed: 'DDR5 8800MT/s DIMMs',
      source: 'news-blog-c9g',
      kind: 'derived',
      note: '12 channels × 8,800 MT/s × 8 bytes. A study of September 2026 prints the same number.',
      dissent: [{ value: 800, unit: 'GB/s', printed: 'memory bandwidth of over 800 GB/s', source: 'epium-graviton5' }],
      why: 'The press rounds down; the product of channels and speed is exact.',
    }),
  },
  measured: {
    latency: reading('duration', 96, 'ns', {
      printed: '96 ns',
      source: 'lemire-graviton5',
      note: 'On one core of m9g.large.',
    }),
    bandwidth: reading('memoryBandwidth', 12.0, 'GiB/s', {
      printed: '12.0 GiB/s',
      source: 'lemire-graviton5',
      note: 'On one core of m9g.large.',
    }),
    misses: reading('count', 19, '', { printed: '19', source: 'lemire-graviton5', note: 'On one core of m9g.large.' }),
  },
  pcie: wording('96 lanes PCIe 6.0', {
    printed: '96-lane PCI-Express Gen 6 root complex',
    source: 'epium-graviton5',
    note: 'iThome confirms the generation. CXL 3.0 support is an opinion in the press, not a statement of AWS.',
  }),
  mesh: wording('CMN-S3, 420 GB/s between chiplets', {
    printed: 'CMN-S3',
    source: 'graviton-guide',
    note: 'The 420 GB/s are from iThome, which does not say whether they are one way or both.',
  }),
  claims: {
    compute: reading('ratio', 1.25, '×', {
      printed: 'up to 25% higher performance per vCPU',
      source: 'news-blog-c9g',
      note: 'Up to, per vCPU.',
    }),
    webApplications: reading('ratio', 1.35, '×', {
      printed: 'up to 35% faster performance for web applications',
      source: 'news-blog-m9g',
      note: 'Up to, M9g against M8g.',
    }),
    machineLearning: reading('ratio', 1.35, '×', {
      printed: 'up to 35% for machine learning inference',
      source: 'news-blog-m9g',
      note: 'Up to, M9g against M8g.',
    }),
    databases: reading('ratio', 1.3, '×', {
      printed: 'up to 30% for databases',
      source: 'news-blog-m9g',
      note: 'Up to, M9g against M8g.',
    }),
    l3: reading('ratio', 5, '×', { printed: '5x more L3 cache', source: 'news-blog-c9g' }),
    l3PerCore: reading('ratio', 2.6, '×', {
      printed: '2.6x more L3 cache than Graviton4',
      source: 'about-amazon-graviton5',
      note: 'Per core.',
    }),
    interCoreLatency: reading('ratio', 0.67, '×', {
      printed: 'up to 33% lower inter-core latency',
      source: 'news-blog-m9g',
      note: 'Up to: 1 − 0.33.',
    }),
    packetRate: reading('ratio', 3, '×', {
      printed: 'up to 3x higher packet-processing performance',
      source: 'news-blog-c9g',
      note: 'Up to.',
    }),
    networkBandwidth: reading('ratio', 1.15, '×', {
      printed: 'up to 15% higher network bandwidth',
      source: 'news-blog-c9g',
      note: 'On average over the sizes.',
    }),
    ebsBandwidth: reading('ratio', 1.2, '×', {
      printed: '20% higher EBS bandwidth on average',
      source: 'news-blog-c9g',
      note: 'On average over the sizes.',
    }),
    largestNetworkAndEbs: reading('ratio', 2, '×', {
      printed: 'a 2x increase',
      source: 'news-blog-c9g',
      note: 'Network and EBS of the 48xlarge.',
    }),
    relationalDatabase: reading('ratio', 1.3, '×', {
      printed: '30% better performance than equivalent Graviton4 RDS',
      source: 'ithome-graviton5',
      note: 'Amazon RDS, up to.',
    }),
    localStorage: reading('ratio', 1.3, '×', {
      printed: 'up to 30% higher storage performance',
      source: 'news-blog-c9g',
      note: 'Local NVMe of the d sizes, up to.',
    }),
  },
  notPublished: ['transistors', 'power', 'die sizes', 'direction of the 420 GB/s between chiplets'],
  lookedFor: '2026-11-23',
};
