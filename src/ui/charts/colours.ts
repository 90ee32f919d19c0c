/** Families that have a colour of their own, the same in every chart; styles/ says which in each theme. */
const FAMILIES = new Set([
  'trainium1',
  'trainium2',
  'trainium3',
  'inferentia2',
  'graviton',
  'nvidia',
  'tpu',
  'instinct',
  'reader',
]);

/** The colour of a family; anything else is drawn in the colour of the text. */
export function colour(family: string): string {
  return FAMILIES.has(family) ? `var(--family-${family})` : 'var(--ink-soft, currentColor)';
}
