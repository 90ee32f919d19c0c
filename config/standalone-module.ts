import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/silicon/index.ts', import.meta.url));
const PROJECT = fileURLToPath(new URL('../tsconfig.module.json', import.meta.url));

/** Writes the silicon module as one ES module beside the site, with the types of each of its files. */
export function standaloneModule(): AstroIntegration {
  return {
    name: 'standalone-module',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(new URL('module/', dir));
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        await build({
          configFile: false,
          logLevel: 'warn',
          build: {
            outDir: folder,
            emptyOutDir: false,
            copyPublicDir: false,
            minify: false,
            lib: { entry: ENTRY, formats: ['es'], fileName: () => 'silicon.js' },
          },
        });
        execFileSync(
          process.execPath,
          [
            fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url)),
            '-p',
            PROJECT,
            '--outDir',
            folder,
          ],
          { stdio: 'inherit' },
        );
      },
    },
  };
}
