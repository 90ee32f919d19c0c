import type { SystemRecord } from '../record.ts';
import { inf224xlarge } from './inf2-24xlarge.ts';
import { inf248xlarge } from './inf2-48xlarge.ts';
import { inf28xlarge } from './inf2-8xlarge.ts';
import { inf2Xlarge } from './inf2-xlarge.ts';
import { trn12xlarge } from './trn1-2xlarge.ts';
import { trn132xlarge } from './trn1-32xlarge.ts';
import { trn1n32xlarge } from './trn1n-32xlarge.ts';
import { trn23xlarge } from './trn2-3xlarge.ts';
import { trn248xlarge } from './trn2-48xlarge.ts';
import { trn2Ultraserver } from './trn2-ultraserver.ts';
import { trn2u48xlarge } from './trn2u-48xlarge.ts';
import { trn3Gen1Ultraserver } from './trn3-gen1-ultraserver.ts';
import { trn3Gen2Ultraserver } from './trn3-gen2-ultraserver.ts';

/** The instances and UltraServers of Inferentia2 and Trainium, smallest first in each family. */
export const trainiumSystems: readonly SystemRecord[] = [
  inf2Xlarge,
  inf28xlarge,
  inf224xlarge,
  inf248xlarge,
  trn12xlarge,
  trn132xlarge,
  trn1n32xlarge,
  trn23xlarge,
  trn248xlarge,
  trn2u48xlarge,
  trn2Ultraserver,
  trn3Gen1Ultraserver,
  trn3Gen2Ultraserver,
];
