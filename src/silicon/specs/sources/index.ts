import type { Source } from '../record.ts';
import { awsNeuron } from './aws-neuron.ts';

/** Every publication that a record cites. One file for each kind of publisher; ids are unique over all. */
export const sources = {
  ...awsNeuron,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
