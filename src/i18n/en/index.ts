import { ui } from './ui.ts';
import { figures } from './figures.ts';
import { site } from './site.ts';

export const en = { figures, site, ui } as const;
