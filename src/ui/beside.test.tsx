import { expect, test } from 'vitest';
import { renderPage } from '../test/screens/render-page.tsx';
import { Beside } from './beside.tsx';
import { Page } from './page.tsx';

/** What a screen reader finds as headings of the first level. */
const firstLevel = (): readonly string[] => [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).map((one) => one.textContent);

test.for([
  ['still to come', <p key="coming" aria-busy="true" />, ['Letters']],
  ['an answer with a heading of its own', <article key="here"><header><h1>A letter</h1></header></article>, ['A letter']],
  ['a failure', <h2 key="failed">It did not come</h2>, ['Letters']],
] as const)('a screen has one heading of the first level while what was opened is %s', async ([, detail, headings]) => {
  await renderPage(<Beside title="Letters" list={<Page title="Inbox">–</Page>} detail={detail} shows="detail" />);
  expect(firstLevel()).toEqual(headings);
});

test('before something is opened, the heading of the first level is the list’s', async () => {
  await renderPage(<Beside title="Letters" list={<Page title="Inbox">–</Page>} detail={<h2>Choose one</h2>} shows="list" />);
  expect(firstLevel()).toEqual(['Inbox']);
});
