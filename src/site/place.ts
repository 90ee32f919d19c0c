import type { Locale } from '../silicon/units/index.ts';

/**
 * The locale that texts and numbers are written in here, and the one that links lead to. They differ
 * on a page shown in English because it has no translation yet.
 */
export interface Place {
  readonly locale: Locale;
  readonly links: Locale;
}

interface PageContext {
  readonly currentLocale?: string | undefined;
  readonly locals: object;
}

export function placeOf({ currentLocale, locals }: PageContext): Place {
  const links = known(currentLocale);
  return { locale: contentLanguage(locals) ?? links, links };
}

function contentLanguage(locals: object): Locale | undefined {
  try {
    const { starlightRoute } = locals as { starlightRoute?: { entryMeta: { lang: string } } };
    return starlightRoute && known(starlightRoute.entryMeta.lang);
  } catch {
    // Starlight's accessor throws outside of its own pages (an embed, a test).
    return undefined;
  }
}

function known(language: string | undefined): Locale {
  return language?.startsWith('fr') ? 'fr' : 'en';
}
