import { equations } from '../../silicon/scaling/equations.ts';
import { dataFile } from '../../site/data-file.ts';

export const GET = dataFile(() => ({ equations }));
