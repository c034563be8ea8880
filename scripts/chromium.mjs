// Finds a Chromium, installs one where that is possible, or says in one sentence how. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** For tests only: no sandbox (they may run as root), no graphics card, and no connections of Chromium's own. */
export const chromiumArguments = /** @type {const} */ ([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/**
 * The path of an installed Chromium or Chrome, or undefined.
 * @returns {string | undefined}
 */
export function findChromium() {
  return places.find((place) => place && existsSync(place));
}

const advice =
  'No Chromium was found: install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium, or Google Chrome), or set CHROMIUM_PATH to it.';

/**
 * Finds Chromium, or installs it: by apt as root, else Playwright's own.
 * @returns {string} its path
 * @throws {Error} with one sentence that says how to get it
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    /** @type {import('node:child_process').SpawnSyncOptions} */
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
  } else {
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    const own = playwrightsOwn();
    if (own) return own;
  }
  const installed = findChromium();
  if (!installed) throw new Error(advice);
  return installed;
}

function playwrightsOwn() {
  const asked = spawnSync(process.execPath, ['-e', "console.log(require('@playwright/test').chromium.executablePath())"], { encoding: 'utf8' });
  const path = asked.stdout.trim();
  return path && existsSync(path) ? path : undefined;
}
