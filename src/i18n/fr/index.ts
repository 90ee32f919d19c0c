import { ui } from './ui.ts';
import { figures } from './figures.ts';
import { roofline } from './roofline.ts';
import { site } from './site.ts';
import { trainingTime } from './training-time.ts';

export const fr = { figures, roofline, site, ui, 'training-time': trainingTime } as const;
