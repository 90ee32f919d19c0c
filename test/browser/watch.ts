import type { Page } from '@playwright/test';

/** What a page did that no page of ours may do. Call before navigation; read `troubles` afterwards. */
export async function watch(page: Page, host: string): Promise<{ readonly troubles: string[] }> {
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) troubles.push(`request to ${url.host}`);
  });
  page.on('response', (response) => {
    // The 404 page is served with its own status; anything else that fails is a broken link of ours.
    if (response.status() >= 400 && !response.url().endsWith('/404.html'))
      troubles.push(`${response.status()} ${response.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => troubles.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { troubles };
}
