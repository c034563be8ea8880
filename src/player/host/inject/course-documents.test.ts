import { expect, test } from 'vitest';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';
import { showDocumentsInFrames } from './course-documents.ts';

const base = '<!doctype html><base href="https://content.example/course/">';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What the page shows: each frame's address and attributes, and what stayed as it was. */
async function shown(html: string, later?: (document: Document) => void): Promise<string> {
  const { window } = await aCoursePage(base);
  const { document } = window;
  showDocumentsInFrames(window, someServices());
  document.body.innerHTML = html;
  await nextTask();
  later?.(document);
  await nextTask();
  return document.body.innerHTML;
}

test('a PDF in an object or embed is shown in a frame of the same size and name', async () => {
  expect(await shown('<p><object data="pdf/a.pdf#page=3" type="application/pdf" width="100%" height="600" id="paper"><a href="pdf/a.pdf">download</a></object></p>')).toBe(
    '<p><iframe id="paper" width="100%" height="600" src="https://content.example/course/pdf/a.pdf#page=3" style="border: 0px;"></iframe></p>',
  );
  expect(await shown('<embed src="B.PDF" class="wide">')).toContain('<iframe class="wide" src="https://content.example/course/B.PDF" style="border: 0px;">');
});

test('also one that a script fills in later', async () => {
  expect(await shown('<object id="later"></object>', (document) => document.querySelector('object')?.setAttribute('data', 'c.pdf'))).toContain('src="https://content.example/course/c.pdf"');
});

test('what is no PDF, or lies elsewhere, stays as it is', async () => {
  for (const html of ['<object data="game.html"></object>', '<embed src="https://example.org/x.pdf">', '<object type="application/pdf"></object>']) expect(await shown(html)).toBe(html);
});
