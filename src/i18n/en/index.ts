import { ui } from './ui.ts';
import { site } from './site.ts';

export const en = { ui, site } as const;
