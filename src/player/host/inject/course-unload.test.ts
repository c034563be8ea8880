import { expect, test } from 'vitest';
import { keepUnload, unloadByPagehide } from './course-unload.ts';
import { aCoursePage } from '../../../test/player/course-page.ts';

async function whatRuns(html: string, prepare: (window: Window & typeof globalThis, ran: string[]) => void): Promise<readonly string[]> {
  const { window, frame } = await aCoursePage(html);
  const ran: string[] = [];
  Object.assign(window, { ran });
  prepare(window, ran);
  const isGone = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  window.location.replace('about:blank');
  await isGone;
  return ran;
}

test('where the browser withholds unload, a course that finishes there finishes all the same', async () => {
  const ran = await whatRuns('<!doctype html><body></body>', (window, ran) => {
    unloadByPagehide(window);
    window.addEventListener('unload', ({ type }) => ran.push(`listener of ${type}`));
    const taken = (): number => ran.push('removed');
    window.addEventListener('unload', taken);
    window.removeEventListener('unload', taken);
    Object.assign(window, { onunload: () => ran.push('property') });
  });
  expect([...ran].sort()).toEqual(['listener of pagehide', 'property']);
});

test('a handler written on the body counts, unless the script took it away', async () => {
  const page = '<!doctype html><body onunload="ran.push(\'attribute\')"></body>';
  // The browser of this test does give unload, so the attribute's own run is taken away first.
  const withheld = (window: Window & typeof globalThis): void => {
    Object.assign(window, { onunload: null });
    unloadByPagehide(window);
  };
  expect(await whatRuns(page, withheld)).toEqual(['attribute']);
  expect(
    await whatRuns(page, (window) => {
      withheld(window);
      Object.assign(window, { onunload: null });
    }),
  ).toEqual([]);
});

test('where the browser gives unload, nothing is touched', async () => {
  const { window } = await aCoursePage();
  const before = window.addEventListener;
  keepUnload(window);
  expect(window.addEventListener).toBe(before);
});
