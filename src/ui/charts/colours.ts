/**
 * The colour of a family, the same in every chart; styles/tokens.css says which in each theme. A family without one is
 * drawn in the colour of the text.
 */
export function colour(family: string): string {
  return `var(--family-${family}, var(--ink-soft, currentColor))`;
}
