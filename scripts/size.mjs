// `npm run size`: builds what has changed, then counts what a learner's browser loads.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, environment, node24 } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
const ended = spawnSync(node24(), ['--disable-warning=ExperimentalWarning', 'bench/build/size.ts', ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
process.exit(ended.status ?? 1);
