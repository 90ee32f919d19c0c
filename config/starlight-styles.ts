import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Starlight imports six stylesheets of its own on every page, 4 KB compressed, and has no switch for them. Nearly all
 * of their rules are for parts that src/site/shell replaces, so they are left out here; src/styles has what remains
 * in use. Its print sheet is a link of its own: that one is answered with ours.
 */
export function withoutStarlightStyles(printSheet: string): Plugin {
  const ownStyle = /^\.\.\/style\/(props|reset|asides|util|layers)\.css$/;
  return {
    name: 'without-starlight-styles',
    enforce: 'pre',
    resolveId(source: string, importer: string | undefined) {
      if (!importer?.includes('/@astrojs/starlight/')) return undefined;
      if (ownStyle.test(source)) return '\0no-styles';
      if (source.startsWith('../style/print.css')) return `${printSheet}?url&no-inline`;
      // Remembers which groups of Starlight's own menu are folded; ours does not fold.
      if (source.endsWith('/SidebarPersistState')) return '\0no-styles';
      return undefined;
    },
    load(id: string) {
      return id === '\0no-styles' ? 'export {};' : undefined;
    },
  };
}
