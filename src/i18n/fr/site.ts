import type { site as english } from '../en/site.ts';

export const site: { readonly [K in keyof typeof english]: string } = {
  name: 'Silicon by the Numbers',
};
