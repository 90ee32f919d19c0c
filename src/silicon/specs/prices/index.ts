import type { PriceRecord } from '../record.ts';

export const prices: readonly PriceRecord[] = [];
