import { ui } from './ui.ts';
import { figures } from './figures.ts';
import { roofline } from './roofline.ts';
import { scaleOut } from './scale-out.ts';
import { site } from './site.ts';
import { trainingTime } from './training-time.ts';

export const en = { figures, roofline, 'scale-out': scaleOut, site, 'training-time': trainingTime, ui } as const;
