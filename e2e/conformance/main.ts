// `npm run conformance -- DIR [--only CASE] [--json] [--trace]`: ADL's SCORM 2004 4th edition cases against the real player.
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.mjs';
import { ensureBuilt } from '../../scripts/prepare.mjs';
import { readCases } from './cases.ts';
import { linesOf, summaryOf } from './report.ts';
import { runCase, type CaseResult } from './run-case.ts';
import { startSites } from './sites.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, json: { type: 'boolean', default: false }, trace: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (!folder) {
  console.error('Name a folder with ADL’s packages and scripts: npm run conformance -- DIR');
  process.exit(2);
}
const executablePath = ensureChromium();
ensureBuilt();
const { cases, words } = await readCases(folder);
const only = new RegExp(`^(?:${values.only ?? '.*'})$`);
const waiting = cases.filter(({ name, packages }) => only.test(name) || packages.some((one) => only.test(one)));
const sites = await startSites(folder);
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
const results: CaseResult[] = [];
/** Two learners side by side, each with a browser context of their own. */
const learn = async (): Promise<void> => {
  const context = await browser.newContext();
  for (let testCase = waiting.shift(); testCase; testCase = waiting.shift()) {
    const lines: string[] = [];
    const result = await runCase({ context, sites, words, trace: values.trace ? (line) => lines.push(line) : undefined }, testCase);
    results.push(result);
    for (const line of [...lines, ...linesOf(result, values.json)]) console.log(line);
  }
  await context.close();
};
try {
  await Promise.all([learn(), learn()]);
} finally {
  await browser.close();
  sites.remove();
}
const { line, isGood } = summaryOf(results, values.json);
console.log(line);
process.exit(isGood && results.length > 0 ? 0 : 1);
