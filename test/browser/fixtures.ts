/** A page that must stay quiet while a reader works with it: no message, no error, no other host. */
import { expect, test as base } from '@playwright/test';
import { watch } from './watch.ts';

export { expect };

export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const { troubles } = await watch(page, new URL(baseURL!).host);
      await use();
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

// A smooth scroll on its way to a field would be taken for a page that moves.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
