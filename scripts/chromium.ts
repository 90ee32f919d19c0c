/**
 * Finds a Chromium for the browser tests, or installs one: Debian's package when root, Playwright's
 * own build otherwise. Says plainly what to do when neither works.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return isExecutable(path) ? path : undefined;
}

/** The path of an installed Chromium or Chrome; undefined when there is none. CHROMIUM_PATH comes first. */
export async function findChromium(): Promise<string | undefined> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`CHROMIUM_PATH is "${asked}", which cannot be run.`);
    return asked;
  }
  for (const name of NAMES) {
    const found = onPath(name);
    if (found) return found;
  }
  return MAC_APPLICATIONS.find(isExecutable) ?? (await playwrightsOwn());
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, installed now if need be. Throws an explanation when it cannot be had. */
export async function ensureChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && onPath('apt-get')) {
    console.log("No Chromium found; installing Debian's package.");
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else {
    console.log("No Chromium found; installing Playwright's own.");
    run(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed here. ' +
      'Install one (Debian: "apt-get install chromium" as root; macOS: "brew install --cask chromium"), ' +
      'or set CHROMIUM_PATH to its executable, and run the tests again.',
  );
}

if (process.argv[1] === import.meta.filename) {
  console.log(await ensureChromium());
}
