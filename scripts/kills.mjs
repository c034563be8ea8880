// `npm run kills`: builds what has changed, then kills the processes of real content that is driven.
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled, environment, node24 } from './prepare.mjs';

ensureInstalled();
process.env['CHROMIUM_PATH'] = ensureChromium();
ensureBuilt();
const ended = spawnSync(node24(), ['--disable-warning=ExperimentalWarning', 'e2e/kills/main.ts', ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
process.exit(ended.status ?? 1);
