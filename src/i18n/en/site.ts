/** Texts of the shell and the generated pages. */
export const site = {
  name: 'Silicon by the Numbers',
} as const;
