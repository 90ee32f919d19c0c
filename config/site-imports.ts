import { readFileSync } from 'node:fs';
import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Prose writes `import { Spec, Claim } from '@site';`. Astro gives a page the styles of everything that it imports,
 * used or not, and the list behind `@site` names all components; so the import is turned into one of each file.
 */
export function siteImports(barrel: URL): Plugin {
  const files = new Map(
    [...readFileSync(barrel, 'utf8').matchAll(/export \{ default as (\w+) \} from '\.\/(.+)';/g)].map(
      ([, name, file]) => [name, file] as const,
    ),
  );
  return {
    name: 'site-imports',
    enforce: 'pre',
    transform(code: string, id: string) {
      if (!/\.mdx(?:\?|$)/.test(id) || !code.includes('@site')) return undefined;
      return code.replace(/^import\s*\{([^}]*)\}\s*from\s*['"]@site['"];?/gm, (_, names: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean)
          .map((entry) => {
            const [name = '', local = name] = entry.split(/\s+as\s+/);
            const file = files.get(name);
            if (!file) throw new Error(`@site has no "${name}"; it has ${[...files.keys()].join(', ')}.`);
            return `import ${local} from '@site/${file}';`;
          })
          .join(' '),
      );
    },
  };
}
