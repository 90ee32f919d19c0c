import { reading, wording, type SystemRecord } from '../record.ts';

/** Not sold on demand in us-east-1, hence absent from the tables that the other instances are read from. */
export const p5e48xlarge: SystemRecord = {
  id: 'p5e-48xlarge',
  name: 'p5e.48xlarge',
  type: 'instance',
  family: 'p5',
  chip: 'h200',
  chips: reading('count', 8, '', {
    printed: 'gpu-count 8',
    source: 'karpenter-instance-types',
    note: 'From the reading that H200 comes in boards of eight.',
  }),
  available: wording('2024-09-09', { printed: 'P5e 2024-09-09', source: 'ec2-p6-page' }),
  notPublished: ['network rate, processor and memory: no reading was found'],
};
