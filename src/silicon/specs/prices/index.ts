import type { PriceRecord } from '../record.ts';
import { gpuPrices } from './gpu.ts';
import { gravitonPrices } from './graviton.ts';
import { trainiumPrices } from './trainium.ts';

export const prices: readonly PriceRecord[] = [...trainiumPrices, ...gpuPrices, ...gravitonPrices];
