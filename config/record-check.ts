import type { AstroIntegration } from 'astro';

/** Refuses to build the site from a record that is not well-formed, and says which, where and why. */
export function recordCheck(): AstroIntegration {
  return {
    name: 'record-check',
    hooks: {
      'astro:build:start': async () => {
        const { catalogueFaults } = await import('../src/silicon/specs/schema.ts');
        const faults = catalogueFaults();
        if (faults.length === 0) return;
        const lines = faults.map(({ record, path, message }) => `  ${record}: ${path}: ${message}`);
        throw new Error(`Records that are not well-formed:\n${lines.join('\n')}`);
      },
    },
  };
}
