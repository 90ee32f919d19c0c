import { getViteConfig } from 'astro/config';
import type { ViteUserConfig } from 'vitest/config';

const test: ViteUserConfig['test'] = {
  include: ['test/**/*.test.{ts,tsx}'],
  // Playwright's own.
  exclude: ['test/browser/**', 'node_modules/**'],
  // A test that wants a document says so in its first line: `// @vitest-environment happy-dom`.
  environment: 'node',
  // Properties try hundreds of cases, and no test judges speed: a busy machine must not fail one.
  testTimeout: 60_000,
};

export default getViteConfig({ test } as Parameters<typeof getViteConfig>[0]);
