// Runs a TypeScript file of the project on Node 24, whatever the machine's own Node is: `node scripts/run.mjs FILE WORDS…`.
import { spawn } from 'node:child_process';
import { ensureInstalled, environment, node24 } from './prepare.mjs';

ensureInstalled();
const program = spawn(node24(), ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
// Whoever ends this ends the program too. From the keyboard it hears of it by itself, and may have something to tidy up.
process.on('SIGINT', () => undefined);
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => program.kill(signal));
program.on('exit', (code) => process.exit(code ?? 1));
