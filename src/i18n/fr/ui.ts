import type { ui as english } from '../en/ui.ts';

export const ui: { readonly [K in keyof typeof english]: string } = {
  notPublished: 'non publié',
};
