// `npm start`: from a fresh clone to a running Haversack with its reference LMS. Everything heavy is done once.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, environment, node24 } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
const server = spawn(node24(), ['--disable-warning=ExperimentalWarning', 'server/main.ts', ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
