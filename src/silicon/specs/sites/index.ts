import type { SiteRecord } from '../record.ts';

export const sites: readonly SiteRecord[] = [];
