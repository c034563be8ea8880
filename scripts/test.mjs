// `npm test`: everything that must hold before a change lands. Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { startPostgres } from './postgres.mjs';
import { ensureBuilt, ensureInstalled, environment, node24 } from './prepare.mjs';

/** `npm run test:postgres`: nothing but the server's tests, all of them, on PostgreSQL. */
const wantsAllOnPostgres = process.argv.includes('--all-on-postgres');
/** `npm run test:everything`: also what is too long for a quarter of an hour. */
if (process.argv.includes('--everything')) process.env['EVERYTHING'] = 'yes';
const results = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {string} title
 * @param {string[]} words the program of node_modules and its arguments
 * @param {() => { passed: number, failed: number, skipped: number }} [count]
 * @param {NodeJS.ProcessEnv} [more] environment variables beside the usual ones
 */
function step(title, [program = '', ...words], count, more = {}) {
  console.log(`\n— ${title}`);
  const startedAt = Date.now();
  const ended = spawnSync(node24(), [program, ...words], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment(), ...more } });
  const isOk = ended.status === 0;
  const counted = count?.() ?? { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 };
  if (!isOk && counted.failed === 0) counted.failed = 1;
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) results[key] += counted[key];
  console.log(`  ${isOk ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - startedAt) / 1000)} s`);
}

/** @param {string} file */
const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

ensureInstalled();
process.env['CHROMIUM_PATH'] = ensureChromium();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

if (!wantsAllOnPostgres) {
  step('Types', ['node_modules/typescript/bin/tsc', '-b']);
  step('Lint, import arrows', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
  step('Unused files, exports and dependencies', ['node_modules/knip/bin/knip.js', '--no-progress']);
}
/** @param {string} name */
const unitCount = (name) => () => {
  const unit = report(`test-results/${name}.json`);
  return { passed: unit?.numPassedTests ?? 0, failed: unit ? unit.numFailedTests : 1, skipped: unit?.numPendingTests ?? 0 };
};
/** @param {string} name */
const vitest = (name) => ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=test-results/${name}.json`];

const postgres = await startPostgres();
// Where what a server of its own does differently would show: locks, types, transactions. All of them run there with `npm run test:postgres`.
const onPostgres = wantsAllOnPostgres ? [] : ['server/store', 'server/enrolling', 'server/bulk/load-rows', 'server/functions/records/enroll'];
try {
  if (!wantsAllOnPostgres) step('Unit tests: Node and Chromium', vitest('unit'), unitCount('unit'), postgres && { DATABASE_URL: postgres.url });
  if (postgres) step('The server’s tests on PostgreSQL', [...vitest('postgres'), '--project', 'server', ...onPostgres], unitCount('postgres'), { DATABASE_URL: postgres.url, TEST_STORES: 'postgres' });
  else console.log('\nNothing was tested on PostgreSQL: no server is installed (Debian: apt-get install postgresql), and DATABASE_URL names none.');
} finally {
  postgres?.stop();
}
if (!wantsAllOnPostgres) {
  ensureBuilt();
  step('Journeys in Chromium', ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'], () => {
    const stats = report('test-results/journeys.json')?.stats;
    return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats ? stats.unexpected : 1, skipped: stats?.skipped ?? 0 };
  });
}

if (results.skipped > 0) console.log(`\n${results.skipped} skipped: their titles say what they need.`);
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed > 0 ? 1 : 0);
