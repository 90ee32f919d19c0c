import { ui } from './ui.ts';
import { figures } from './figures.ts';
import { site } from './site.ts';

export const fr = { figures, site, ui } as const;
