import { defineConfig, devices } from '@playwright/test';

/** Another checkout on the machine needs another port: a server that is already there is used as it is. */
const PORT = Number(process.env['BROWSER_TEST_PORT'] ?? 4391);

/** Journeys through the built site in the system's Chromium; `npm test` says where that is. */
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: 0,
  // The longest tests type dozens of values; a busy machine of two cores takes its time over each.
  timeout: 180_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node scripts/serve.ts --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: !process.env['CI'],
  },
});
