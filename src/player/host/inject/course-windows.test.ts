import { expect, test } from 'vitest';
import type { CourseServices } from '../course-services.ts';
import { keepWindowsInPlayer } from './course-windows.ts';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';

const course = 'https://content.example/course/';

interface Page {
  readonly window: Window & typeof globalThis;
  /** What the player was asked to do. */
  readonly did: unknown[];
  /** What went on to the browser itself. */
  readonly browser: unknown[];
}

async function aPage(html = '', more: Partial<CourseServices> = {}): Promise<Page> {
  const did: unknown[] = [];
  const browser: unknown[] = [];
  const { window } = await aCoursePage(`<!doctype html><base href="${course}">${html}`);
  window.open = (...values: unknown[]) => {
    browser.push(values);
    return null;
  };
  const opened = {} as Window;
  keepWindowsInPlayer(
    window,
    someServices({
      openWindow: (address, name, opener) => {
        did.push(['open', address, name, opener === window]);
        return opened;
      },
      showInItem: (address) => void did.push(['in item', address]),
      closeWindow: (closing) => void did.push(['close', closing === window]),
      ...more,
    }),
  );
  return { window, did, browser };
}

/** Clicks a link; true when the browser would follow it itself. */
function follows(window: Window & typeof globalThis, selector: string, more: MouseEventInit = {}): boolean {
  const click = new window.MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...more });
  let isLeft = true;
  // Looked at last, and then kept from happening in the test.
  window.addEventListener('click', (event) => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  }, { once: true });
  window.document.querySelector(selector)?.dispatchEvent(click);
  return isLeft;
}

test('a course that opens its own page gets a window in the player', async () => {
  const { window, did, browser } = await aPage();
  expect(window.open('player.html?x=1', 'course', 'width=800')).not.toBeNull();
  expect(window.open('other.html')).not.toBeNull();
  expect(window.open('', 'print')).not.toBeNull();
  expect(did).toEqual([
    ['open', `${course}player.html?x=1`, 'course', true],
    ['open', `${course}other.html`, '', true],
    ['open', 'about:blank', 'print', true],
  ]);
  expect(browser).toEqual([]);
});

test('a page elsewhere opens outside, cannot reach back, and does not look like a blocked popup', async () => {
  const { window, did, browser } = await aPage();
  const away = window.open('https://example.org/', 'news', 'width=100');
  expect(browser).toEqual([['https://example.org/', '_blank', 'noopener']]);
  away?.focus();
  expect(away?.closed).toBe(false);
  window.open('mailto:help@example.org');
  expect(browser[1]).toEqual(['mailto:help@example.org', '_blank', '']);
  expect(did).toEqual([]);
});

test('the top window means the place of the item', async () => {
  const { window, did } = await aPage('<a href="menu.html" target="_top">Menu</a><a id="p" href="menu.html" target="_parent">Menu</a>');
  window.open('start.html', '_top');
  expect(follows(window, 'a')).toBe(false);
  expect(follows(window, '#p')).toBe(false);
  expect(did).toEqual([['in item', `${course}start.html`], ['in item', `${course}menu.html`], ['in item', `${course}menu.html`]]);
});

test('a frame that the course has itself is the browser’s to find', async () => {
  const { window, did, browser } = await aPage('<a href="page2.html" target="content">2</a>', { hasFrame: (name) => name === 'content' });
  window.open('page2.html', 'content');
  window.open('page2.html', '_self');
  expect(browser).toEqual([['page2.html', 'content'], ['page2.html', '_self']]);
  expect(follows(window, 'a')).toBe(true);
  expect(did).toEqual([]);
});

test('a link into a new window opens in the player; others are followed as ever', async () => {
  const { window, did } = await aPage(
    '<a id="new" href="glossary.html" target="_blank"><b>G</b></a><a id="named" href="help.html" target="help">H</a><a id="in" href="next.html">N</a><a id="out" href="https://example.org/" target="_blank">E</a><a id="file" href="a.pdf" target="_blank" download>D</a>',
  );
  expect(['#new b', '#named', '#in', '#out', '#file'].map((link) => follows(window, link))).toEqual([false, false, true, true, true]);
  expect(follows(window, '#new', { ctrlKey: true })).toBe(true);
  expect(did).toEqual([['open', `${course}glossary.html`, '', true], ['open', `${course}help.html`, 'help', true]]);
});

test('a link that the course handles itself is left alone', async () => {
  const { window, did } = await aPage('<a href="x.html" target="_blank">x</a>');
  window.document.querySelector('a')?.addEventListener('click', (event) => event.preventDefault());
  follows(window, 'a');
  expect(did).toEqual([]);
});

test('a page that closes itself closes its window; a frame within a page closes nothing', async () => {
  const outermost = await aPage();
  outermost.window.close();
  expect(outermost.did).toEqual([['close', true]]);
  const inner = await aPage('', { isOutermost: () => false });
  inner.window.close();
  expect(inner.did).toEqual([]);
});

test('a page that was opened knows who opened it', async () => {
  const { window } = await aPage('', { openerOf: () => globalThis.window });
  expect(window.opener).toBe(globalThis.window);
});
