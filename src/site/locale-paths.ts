import type { Locale } from '../silicon/units/index.ts';

/** Both locales of a generated page under `src/pages/[...locale]/`: English at the root, French in its folder. */
export function localePaths(): { params: { locale: string | undefined } }[] {
  return [{ params: { locale: undefined } }, { params: { locale: 'fr' } }];
}

/** The same for a page of each record of a list, under `src/pages/[...locale]/<list>/[id].astro`. */
export function recordPaths(
  records: readonly { readonly id: string }[],
): { params: { locale: string | undefined; id: string } }[] {
  return localePaths().flatMap(({ params }) => records.map(({ id }) => ({ params: { ...params, id } })));
}

/** The locale that a `[...locale]` parameter stands for. */
export function localeOf(param: string | undefined): Locale {
  return param === 'fr' ? 'fr' : 'en';
}
