/** `BASE_PATH` as people write it, `docs`, `/docs` or `/docs/`: always with both slashes. */
const base = `/${process.env.BASE_PATH ?? ''}/`.replaceAll(/\/{2,}/g, '/');

/** What the site is called and where it lives. */
export const site = {
  title: 'Silicon by the Numbers',
  /** Origin of canonical links and of the sitemap. */
  url: process.env.SITE_URL ?? 'https://silicon-by-the-numbers.example',
  /** Folder the site is served from; every internal link respects it. */
  base,
} as const;
