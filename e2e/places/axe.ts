import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { atRest } from '../../src/test/screens/at-rest.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is shown now: rule, element and why, one a line. Put in by the debugger, past the page's CSP. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Runtime.evaluate', { expression: source });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `(${String(atRest)})().then(() => axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: standards } })})).then((found) => JSON.stringify(found.violations))`,
      awaitPromise: true,
    });
    const violations = JSON.parse(String(result.value ?? '[]')) as AxeResults['violations'];
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
  } finally {
    await session.detach();
  }
}
