import type { PriceRecord } from '../record.ts';
import { gpuPrices } from './gpu.ts';
import { gravitonPrices } from './graviton.ts';

export const prices: readonly PriceRecord[] = [...gpuPrices, ...gravitonPrices];
