import { expect, test } from 'vitest';
import { createArchive } from '#player/host/archive.ts';
import { isContentAsk, serveFile, type FileServing } from '#player/host/serve-files.ts';
import type { ContentAsk } from '#player/content-messages.ts';
import type { FromPlayer, ToPlayer } from '#player/messages.ts';
import { answerCourse } from './answer-course.ts';
import { answerHacp } from './answer-hacp.ts';
import { findPlayer, type Pages } from './find-player.ts';

/** Pages of the content origin, as the worker sees them: each with its address and what it plays, or none. */
function clientsOf(pages: readonly { url: string; serving?: FileServing }[], asked: string[] = []): Pages {
  const clients = pages.map(({ url, serving }, index) => ({
    id: `client-${url}-${index}`,
    url,
    postMessage: (message: ContentAsk, [port]: [MessagePort]) => {
      asked.push(url);
      if (isContentAsk(message)) void serveFile(message, port, serving);
    },
  }));
  return { get: (id: string) => Promise.resolve(clients.find((client) => client.id === id)), matchAll: () => Promise.resolve(clients) };
}

/** A player whose recorder holds these files, stored. */
function aServing(token: string, files: Record<string, string>): FileServing & { missing: string[]; damaged: string[] } {
  const paths = Object.keys(files);
  const bytesOf = (entry: number): Uint8Array => new TextEncoder().encode(files[paths[entry] ?? ''] ?? '');
  const archive = createArchive((question: Extract<FromPlayer, { id: number }>) => {
    const answer = (message: Extract<ToPlayer, { id: number }>): void => void Promise.resolve().then(() => archive.answered(message));
    if (question.type === 'ask-file') {
      const entry = paths.indexOf(question.path);
      const size = bytesOf(entry).length;
      answer({ type: 'file', id: question.id, file: entry < 0 ? null : { entry, path: question.path, method: 0, compressedSize: size, size } });
    } else if (question.type === 'read') {
      answer({ type: 'bytes', id: question.id, bytes: bytesOf(question.entry).slice(question.start, question.start + question.length).buffer });
    }
  });
  const missing: string[] = [];
  const damaged: string[] = [];
  return { token, archive, missing, damaged, onMissing: (path) => missing.push(path), onDamaged: (path) => damaged.push(path), hacp: (body) => (token === 'silent' ? null : `${token} heard ${body}`) };
}

const request = { method: 'GET', headers: new Headers(), mode: 'no-cors', destination: '' } as const;
const player = 'https://content.example/player/';

test('of several open players the one with the course’s token serves it, page of a course or not', async () => {
  const asked: string[] = [];
  const mine = aServing('mine', { 'a.txt': 'from mine' });
  const clients = clientsOf(
    [
      { url: `${player}?x`, serving: aServing('other', { 'a.txt': 'from other' }) },
      { url: player },
      { url: `${player}c/mine/index.html`, serving: mine },
      { url: player, serving: mine },
    ],
    asked,
  );
  const line = await findPlayer(clients, { token: 'mine', paths: ['a.txt'] });
  expect(await (await answerCourse(request, line)).text()).toBe('from mine');
  expect(asked).not.toContain(`${player}c/mine/index.html`);
});

test('a player that was found is asked first the next time, and a new one is found when it has gone', async () => {
  const asked: string[] = [];
  const open = [{ url: `${player}?1`, serving: aServing('t', { 'a.txt': 'one' }) }, { url: `${player}?2` }];
  const first = clientsOf(open, asked);
  await findPlayer(first, { token: 't', paths: ['a.txt'] });
  asked.length = 0;
  await findPlayer(first, { token: 't', paths: ['a.txt'] });
  expect(asked).toEqual([`${player}?1`]);
  const line = await findPlayer(clientsOf([{ url: `${player}index.html`, serving: aServing('t', { 'a.txt': 'two' }) }]), { token: 't', paths: ['a.txt'] });
  expect(await (await answerCourse(request, line)).text()).toBe('two');
});

test('a token that nobody plays finds nobody', async () => {
  expect(await findPlayer(clientsOf([{ url: player }, { url: player, serving: aServing('other', {}) }]), { token: 'stolen', paths: ['a.txt'] })).toBeUndefined();
  expect(await findPlayer(clientsOf([]), { token: 'none', paths: ['a.txt'] })).toBeUndefined();
});

test('the first of the meant paths that exists is served; a file that does not exist is counted once', async () => {
  const serving = aServing('f', { 'lesson/index.htm': 'first page' });
  const clients = clientsOf([{ url: player, serving }]);
  const line = await findPlayer(clients, { token: 'f', paths: ['lesson/index.html', 'lesson/index.htm'] });
  expect(await (await answerCourse(request, line)).text()).toBe('first page');
  const none = await findPlayer(clients, { token: 'f', paths: ['nope/index.html', 'nope/index.htm'] });
  expect((await answerCourse(request, none)).status).toBe(404);
  expect(serving.missing).toEqual(['nope/index.html']);
});

test('a damaged file is told by its name in the archive', async () => {
  const serving = aServing('d', { 'a.js': 'x' });
  const line = await findPlayer(clientsOf([{ url: player, serving }]), { token: 'd', paths: ['a.js'] });
  line?.reportDamage();
  await expect.poll(() => serving.damaged).toEqual(['a.js']);
});

const hacpAddress = `${player}c/h/.haversack/hacp`;

test.each([
  ['a form, a fetch, a request', () => new Request(hacpAddress, { method: 'POST', body: new URLSearchParams({ command: 'GetParam', aicc_data: 'a b' }) }), 'command=GetParam&aicc_data=a+b'],
  ['a beacon', () => new Request(hacpAddress, { method: 'POST', body: 'command=ExitAU&session_id=1' }), 'command=ExitAU&session_id=1'],
  ['a form of many parts', () => { const form = new FormData(); form.append('command', 'PutParam'); form.append('aicc_data', '[Core]'); return new Request(hacpAddress, { method: 'POST', body: form }); }, 'command=PutParam&aicc_data=%5BCore%5D'],
  ['an address that carries it', () => new Request(`${hacpAddress}?command=GetParam`), 'command=GetParam'],
])('what AICC content posts reaches the player that plays it, and its answer the content: %s', async (_, posted, body) => {
  const clients = clientsOf([{ url: player, serving: aServing('other', {}) }, { url: player, serving: aServing('h', {}) }]);
  const answer = await answerHacp(posted(), (hacp) => findPlayer(clients, { token: 'h', paths: [], hacp }));
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await answer.text()).toBe(`h heard ${body}`);
});

test('nobody answers HACP where the course is not open, or speaks none', async () => {
  const clients = clientsOf([{ url: player, serving: aServing('silent', {}) }]);
  for (const token of ['silent', 'gone']) {
    const answer = await answerHacp(new Request(hacpAddress, { method: 'POST', body: 'command=GetParam' }), (hacp) => findPlayer(clients, { token, paths: [], hacp }));
    expect(answer.status).toBe(404);
  }
});
