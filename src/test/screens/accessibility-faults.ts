import axe from 'axe-core';
import { atRest } from './at-rest.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Parts of pages are rendered without the frame that holds the landmarks and the page's one heading.
const ofWholePages = ['region', 'landmark-one-main', 'page-has-heading-one', 'landmark-main-is-top-level'];

/** What axe finds against WCAG 2.2 AA on what is shown now: rule and element, one a line. */
export async function accessibilityFaults(): Promise<readonly string[]> {
  await atRest();
  const { violations } = await axe.run(document.body, {
    runOnly: { type: 'tag', values: standards },
    rules: Object.fromEntries(ofWholePages.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
}
