import type { Locale } from '../silicon/units/index.ts';
import { splitPath } from './shell/address.ts';

/**
 * The locale that texts and numbers are written in here, and the one that links lead to. They differ
 * on a page shown in English because it has no translation yet.
 */
export interface Place {
  readonly locale: Locale;
  readonly links: Locale;
}

export function placeOf({ url, locals }: { readonly url: URL; readonly locals: object }): Place {
  const links = splitPath(url.pathname).locale;
  return { locale: contentLanguage(locals) ?? links, links };
}

function contentLanguage(locals: object): Locale | undefined {
  try {
    const { starlightRoute } = locals as { starlightRoute?: { entryMeta: { lang: string } } };
    return starlightRoute && (starlightRoute.entryMeta.lang.startsWith('fr') ? 'fr' : 'en');
  } catch {
    // Starlight's accessor throws outside of its own pages (an embed, a test).
    return undefined;
  }
}
