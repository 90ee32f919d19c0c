import type { Source } from '../record.ts';

const READ = '2026-11-23';
const DOCS = 'https://awsdocs-neuron.readthedocs-hosted.com/en/latest';

/** The AWS Neuron documentation, the driver and the SDK repository: what AWS itself writes for engineers. */
export const awsNeuron = {
  'neuron-trainium2': {
    title: 'AWS Neuron docs: Trainium2 Architecture',
    publisher: 'AWS',
    url: `${DOCS}/about-neuron/arch/neuron-hardware/trainium2.html`,
    kind: 'primary',
    date: '2025-12-01',
    read: READ,
  },
} as const satisfies Record<string, Source>;
