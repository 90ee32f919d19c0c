import { reading, wording, type ProcessorRecord } from '../record.ts';

export const graviton3e: ProcessorRecord = {
  id: 'graviton3e',
  name: 'Graviton3E',
  follows: 'graviton3',
  summary: 'Graviton3 tuned for vector work and for the network: the processor of the HPC instances.',
  available: wording('2023-07-13', {
    printed: 'adds support for the C7gn and Hpc7g',
    source: 'aws-sdk-ec2-changelog',
    note: 'Day of the API launch note. The note calls the C7gn processor plain Graviton3; the HPC guide of AWS calls it Graviton3E.',
  }),
  firstInstance: wording('C7gn and Hpc7g', { source: 'aws-sdk-ec2-changelog' }),
  core: wording('Neoverse V1', { source: 'graviton-guide' }),
  cores: reading('count', 64, '', {
    printed: 'hpc7g.16xlarge, 64 vCPU',
    source: 'karpenter-instance-types',
    kind: 'derived',
    note: 'One vCPU is one core, and the largest Hpc7g size has 64.',
  }),
  claims: {
    vectorInstructions: reading('ratio', 1.35, '×', {
      printed: 'up to 35% higher vector-instruction performance',
      source: 'ec2-graviton-page',
      note: 'Up to, against Graviton3.',
    }),
  },
  notPublished: [
    'day of the announcement',
    'process',
    'dies',
    'clock',
    'caches and memory, taken to be those of Graviton3',
    'transistors',
    'power',
  ],
};
