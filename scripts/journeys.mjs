// `npm run journeys [-- NAME …]`: builds what has changed, then walks all journeys, also those that are too long for `npm test` (@long).
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled, environment, node24 } from './prepare.mjs';

ensureInstalled();
process.env['CHROMIUM_PATH'] = ensureChromium();
process.env['EVERYTHING'] = 'yes';
ensureBuilt();
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'];
const ended = spawnSync(node24(), [...playwright, ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
process.exit(ended.status ?? 1);
