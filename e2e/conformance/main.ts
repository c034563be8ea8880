// `npm run conformance -- DIR [--only CASE] [--json] [--trace]`: ADL's SCORM 2004 4th edition cases against the real player.
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.mjs';
import { ensureBuilt } from '../../scripts/prepare.mjs';
import { installApplet } from './applet.ts';
import { readCases } from './cases.ts';
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
const wanted = cases.filter(({ name }) => new RegExp(`^(?:${values.only ?? '.*'})$`).test(name));
const sites = await startSites(folder);
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
const results: CaseResult[] = [];
const waiting = [...wanted];
try {
  const work = async (): Promise<void> => {
    const context = await browser.newContext();
    await context.addInitScript(installApplet);
    for (let testCase = waiting.shift(); testCase; testCase = waiting.shift()) {
      const lines: string[] = [];
      const result = await runCase({ context, sites, words, trace: values.trace ? (line) => lines.push(line) : undefined }, testCase);
      results.push(result);
      for (const line of lines) console.log(line);
      console.log(`${result.faults.length === 0 ? 'passed' : 'FAILED'} ${result.name.padEnd(9)} ${String(result.steps).padStart(5)} steps ${result.seconds.toFixed(1).padStart(6)} s`);
      for (const fault of result.faults) console.log(`    ${fault}`);
    }
    await context.close();
  };
  await Promise.all([work(), work()]);
} finally {
  await browser.close();
  sites.remove();
}
const passed = results.filter(({ faults }) => faults.length === 0);
console.log(`${passed.flatMap(({ packages }) => packages).length} of ${results.flatMap(({ packages }) => packages).length} passed`);
