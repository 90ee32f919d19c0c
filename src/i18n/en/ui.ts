/** Texts that every calculator shows. */
export const ui = {
  notPublished: 'not published',
} as const;
