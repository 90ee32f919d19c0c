import { catalogue } from '../../silicon/specs/catalogue.ts';
import { dataFile } from '../../site/data-file.ts';

export const GET = dataFile(() => ({ migration: catalogue.migration }));
