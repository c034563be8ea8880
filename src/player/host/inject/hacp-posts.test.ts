import { expect, test } from 'vitest';
import { aCoursePage, someServices } from '../../../test/player/course-page.ts';
import { answerHacpPosts } from './hacp-posts.ts';

const hacp = 'https://content.example/course/.haversack/hacp';

async function aPage({ isLeaving = false } = {}) {
  const heard: string[] = [];
  const { window } = await aCoursePage('<!doctype html><title>AU</title><form><input name="command" value="ExitAU"><input name="action" value="hidden"><input name="session_id" value="s 1"></form>');
  answerHacpPosts(window, someServices({ isLeaving: () => isLeaving, isHacp: (address) => address === hacp, hacpNow: (_, body) => `error=0\r\nheard=${heard.push(body)}` }));
  return { window, heard };
}

test('fetch is heard at once, with a body of any kind that can be read at once', async () => {
  const { window, heard } = await aPage();
  const form = new window.FormData();
  form.append('command', 'c');
  const answers = ['command=a', new window.URLSearchParams({ command: 'b' }), form, new TextEncoder().encode('command=d')].map((body) => window.fetch(hacp, { method: 'post', body }));
  expect(heard).toEqual(['command=a', 'command=b', 'command=c', 'command=d']);
  expect(await (await answers[3])?.text()).toBe('error=0\r\nheard=4');
});

test('a beacon is heard at once, also by a page that goes away', async () => {
  const { window, heard } = await aPage();
  expect(window.navigator.sendBeacon(hacp, 'command=ExitAU')).toBe(true);
  expect(heard).toEqual(['command=ExitAU']);
});

test('a form goes its own way, until the item is left: then it is heard here', async () => {
  const { window, heard } = await aPage({ isLeaving: true });
  const form = window.document.querySelector('form');
  form?.setAttribute('action', hacp);
  if (form) window.HTMLFormElement.prototype.submit.call(form);
  expect(heard).toEqual(['command=ExitAU&action=hidden&session_id=s+1']);
});

test('what is for elsewhere is left alone', async () => {
  const { window, heard } = await aPage();
  const answer = await window.fetch('data:text/plain,elsewhere', { method: 'GET' });
  expect(await answer.text()).toBe('elsewhere');
  expect(heard).toEqual([]);
});
