import { ui } from './ui.ts';
import { figures } from './figures.ts';
import { roofline } from './roofline.ts';
import { site } from './site.ts';

export const fr = { figures, roofline, site, ui } as const;
