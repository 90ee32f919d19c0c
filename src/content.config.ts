import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = {
  // Starlight's own loader reads src/content/docs only; this one reads content/ at the top level. Its price is
  // `markdown.processedDirs` in astro.config.mjs: without it asides and heading links vanish silently.
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/[^_]*.mdx' }),
    schema: docsSchema({
      extend: z.object({
        /** For calculators and tables: no table of contents, and the whole width of the window. */
        wide: z.boolean().default(false),
      }),
    }),
  }),
};
