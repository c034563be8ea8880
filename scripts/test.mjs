// `npm test`: everything that must hold before a change lands. Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt, ensureInstalled, environment, node24 } from './prepare.mjs';

const results = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {string} title
 * @param {string[]} words the program of node_modules and its arguments
 * @param {() => { passed: number, failed: number, skipped: number }} [count]
 */
function step(title, [program = '', ...words], count) {
  console.log(`\n— ${title}`);
  const startedAt = Date.now();
  const ended = spawnSync(node24(), [program, ...words], { stdio: ['ignore', 'inherit', 'inherit'], env: environment() });
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

step('Types', ['node_modules/typescript/bin/tsc', '-b']);
step('Lint, import arrows', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
step('Unused files, exports and dependencies', ['node_modules/knip/bin/knip.js', '--no-progress']);
step(
  'Unit tests: Node and Chromium',
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', '--outputFile.json=test-results/unit.json'],
  () => {
    const unit = report('test-results/unit.json');
    return { passed: unit?.numPassedTests ?? 0, failed: unit ? unit.numFailedTests : 1, skipped: unit?.numPendingTests ?? 0 };
  },
);
ensureBuilt();
step('Journeys in Chromium', ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'], () => {
  const stats = report('test-results/journeys.json')?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats ? stats.unexpected : 1, skipped: stats?.skipped ?? 0 };
});

if (results.skipped > 0) console.log(`\n${results.skipped} skipped: their titles say what they need.`);
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed > 0 ? 1 : 0);
