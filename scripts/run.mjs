// Runs a TypeScript file of the project on Node 24, whatever the machine's own Node is: `node scripts/run.mjs FILE WORDS…`.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, environment, node24 } from './prepare.mjs';

ensureInstalled();
const ended = spawnSync(node24(), ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
process.exit(ended.status ?? 1);
