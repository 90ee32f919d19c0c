import { catalogue } from '../../silicon/specs/catalogue.ts';
import { dataFile } from '../../site/data-file.ts';

/** How each kind of hardware and stack turns work into time; shares, seconds and bytes. */
export const GET = dataFile(() => ({ calibrations: catalogue.calibrations }));
