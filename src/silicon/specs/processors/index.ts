import type { ProcessorRecord } from '../record.ts';
import { graviton1 } from './graviton1.ts';
import { graviton2 } from './graviton2.ts';
import { graviton3 } from './graviton3.ts';
import { graviton3e } from './graviton3e.ts';
import { graviton4 } from './graviton4.ts';
import { graviton5 } from './graviton5.ts';

export const processors: readonly ProcessorRecord[] = [
  graviton1,
  graviton2,
  graviton3,
  graviton3e,
  graviton4,
  graviton5,
];
