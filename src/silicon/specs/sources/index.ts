import type { Source } from '../record.ts';
import { awsGraviton } from './aws-graviton.ts';
import { awsNeuron } from './aws-neuron.ts';
import { awsWeb } from './aws-web.ts';
import { pressGraviton } from './press-graviton.ts';
import { energySources } from './energy.ts';
import { failureSources } from './failures.ts';
import { migrationSources } from './migration.ts';
import { modelSources } from './models.ts';
import { comparatorSources } from './comparators.ts';
import { performanceModels } from './performance-models.ts';
import { pressTrainium } from './press-trainium.ts';
import { rainierSources } from './rainier.ts';

/** Every publication that a record cites. One file for each kind of publisher; ids are unique over all. */
export const sources = {
  ...awsNeuron,
  ...awsWeb,
  ...pressTrainium,
  ...awsGraviton,
  ...pressGraviton,
  ...comparatorSources,
  ...energySources,
  ...failureSources,
  ...migrationSources,
  ...modelSources,
  ...performanceModels,
  ...rainierSources,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
