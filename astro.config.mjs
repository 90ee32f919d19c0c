import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { clientTouch } from './config/client-touch.ts';
import { contentSecurityPolicy, policy } from './config/content-security-policy.ts';
import { processor } from './config/markdown.ts';
import { notFoundPages } from './config/not-found.ts';
import { recordCheck } from './config/record-check.ts';
import { sidebar } from './config/sidebar.ts';
import { siteImports } from './config/site-imports.ts';
import { site } from './config/site.ts';
import { standaloneModule } from './config/standalone-module.ts';
import { withoutStarlightStyles } from './config/starlight-styles.ts';

/** A component of ours in the place of Starlight's of the same name. */
const ours = (name) => [name, `./src/site/shell/${name}.astro`];

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // Starlight fetches every page in sight when nothing is said.
  prefetch: false,
  // A <style> that Astro inlines from CSS imported in MDX has no hash in the Content-Security-Policy.
  build: { inlineStylesheets: 'never' },
  security: { csp: policy },
  markdown: {
    processor: processor(site.base),
    shikiConfig: {
      themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      defaultColor: 'light-dark()',
    },
  },
  integrations: [
    recordCheck(),
    starlight({
      title: site.title,
      description: 'An independent reference, with live calculators, on the chips that AWS designs.',
      favicon: '/favicon.svg',
      defaultLocale: 'root',
      locales: {
        root: { label: 'English', lang: 'en' },
        fr: { label: 'Français', lang: 'fr' },
      },
      sidebar,
      // config/markdown.ts has lighter heading links.
      markdown: { headingLinks: false, processedDirs: ['./content/'] },
      // Shiki alone colours code as well, in a quarter of the bytes and without a script.
      expressiveCode: false,
      lastUpdated: true,
      routeMiddleware: './src/site/shell/route.ts',
      customCss: ['./src/styles/tokens.css', './src/styles/base.css', './src/styles/shell.css'],
      components: Object.fromEntries(
        [
          'ContentPanel',
          'Footer',
          'Header',
          'MarkdownContent',
          'PageFrame',
          'PageSidebar',
          'PageTitle',
          'Sidebar',
          'ThemeProvider',
          'TwoColumnContent',
        ].map(ours),
      ),
    }),
    preact(),
    clientTouch(),
    standaloneModule(),
    notFoundPages('fr'),
    // Last: it reads what all the others have written.
    contentSecurityPolicy(site.base),
  ],
  vite: {
    plugins: [
      siteImports(new URL('src/site/index.ts', import.meta.url)),
      withoutStarlightStyles(fileURLToPath(new URL('src/styles/print.css', import.meta.url))),
    ],
    build: {
      // The first versions that know light-dark(): it need not be compiled away.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // Preact and its hooks are wanted together: one request instead of three.
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [{ name: 'preact', test: /node_modules\/(preact\/|@astrojs\/preact\/)/ }] },
        },
      },
    },
  },
});
