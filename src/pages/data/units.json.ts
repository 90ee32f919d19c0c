import { KINDS } from '../../silicon/units/index.ts';
import { dataFile } from '../../site/data-file.ts';

export const GET = dataFile(() => ({ kinds: KINDS }));
