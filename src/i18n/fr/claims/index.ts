import type { ClaimWords } from '../../claim-words.ts';
import { comparators } from './comparators.ts';
import { graviton } from './graviton.ts';
import { rainier } from './rainier.ts';
import { story } from './story.ts';
import { trainium } from './trainium.ts';
import { trainium3 } from './trainium3.ts';

/** Every claim in French, by its id. A test finds those that are missing, and those that no record has. */
export const claims: Readonly<Record<string, ClaimWords>> = {
  ...story,
  ...trainium,
  ...trainium3,
  ...graviton,
  ...rainier,
  ...comparators,
};
