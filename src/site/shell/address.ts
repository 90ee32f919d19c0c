import type { Locale } from '../../silicon/units/index.ts';

/** The base that the site is served from, with one slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The path of a page without base or locale, `trainium2/` say, and its locale. */
export function splitPath(pathname: string): { readonly locale: Locale; readonly path: string } {
  const rest = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.replace(/^\//, '');
  const french = /^fr(\/|$)/.exec(rest);
  return french ? { locale: 'fr', path: rest.slice(french[0].length) } : { locale: 'en', path: rest };
}

/** The address of a page in a locale: English at the root, the others in a folder. */
export function addressOf(path: string, locale: Locale): string {
  return base + (locale === 'en' ? '' : `${locale}/`) + path.replace(/^\//, '');
}
