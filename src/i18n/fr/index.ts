import { ui } from './ui.ts';
import { site } from './site.ts';

export const fr = { ui, site } as const;
