/** What the site is called, where it lives and which languages it speaks. */
export const site = {
  title: 'Silicon by the Numbers',
  /** Origin of canonical links and of the sitemap. */
  url: process.env.SITE_URL ?? 'https://silicon-by-the-numbers.example',
  /** Folder the site is served from; every internal link respects it. */
  base: process.env.BASE_PATH ?? '/',
} as const;
