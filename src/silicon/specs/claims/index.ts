import type { ClaimRecord } from '../record.ts';
import { comparatorClaims } from './comparators.ts';
import { gpuPriceClaims } from './gpu-prices.ts';
import { gravitonPriceClaims } from './graviton-prices.ts';
import { gravitonSizeClaims } from './graviton-sizes.ts';
import { gravitonWorkloadClaims } from './graviton-workloads.ts';
import { gravitonClaims } from './graviton.ts';
import { rackClaims } from './racks.ts';
import { furtherRainierClaims } from './rainier-more.ts';
import { rainierClaims } from './rainier.ts';
import { storyClaims } from './story.ts';
import { furtherTrainiumClaims } from './trainium-more.ts';
import { trainiumClaims } from './trainium.ts';

export const claims: readonly ClaimRecord[] = [
  ...storyClaims,
  ...trainiumClaims,
  ...furtherTrainiumClaims,
  ...gravitonClaims,
  ...gravitonSizeClaims,
  ...gravitonWorkloadClaims,
  ...gravitonPriceClaims,
  ...rainierClaims,
  ...furtherRainierClaims,
  ...comparatorClaims,
  ...rackClaims,
  ...gpuPriceClaims,
];
