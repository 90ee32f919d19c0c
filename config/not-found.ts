import { rename, rm } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * Hosts answer an unknown address with the `404.html` of the nearest folder above it. Astro writes one for the root
 * alone, so that of each other language is put where hosts look.
 */
export function notFoundPages(...languages: readonly string[]): AstroIntegration {
  return {
    name: 'not-found-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const language of languages) {
          await rename(new URL(`${language}/404/index.html`, dir), new URL(`${language}/404.html`, dir));
          await rm(new URL(`${language}/404/`, dir), { recursive: true });
        }
      },
    },
  };
}
