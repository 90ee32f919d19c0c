/** Makes `client:touch` known to Astro; src/site/touch.ts is what it does in the browser. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export function clientTouch(): AstroIntegration {
  return {
    name: 'client-touch',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) =>
        addClientDirective({
          name: 'touch',
          entrypoint: fileURLToPath(new URL('../src/site/touch.ts', import.meta.url)),
        }),
    },
  };
}
