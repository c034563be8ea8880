// `npm run check`: types, lint with arrows, unused code. The same three steps that `npm test` begins with.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, environment, node24 } from './prepare.mjs';

ensureInstalled();
let hasFailed = false;
for (const words of [
  ['node_modules/typescript/bin/tsc', '-b'],
  ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['node_modules/knip/bin/knip.js', '--no-progress'],
]) {
  const ended = spawnSync(node24(), words, { stdio: ['ignore', 'inherit', 'inherit'], env: environment() });
  hasFailed ||= ended.status !== 0;
}
process.exit(hasFailed ? 1 : 0);
