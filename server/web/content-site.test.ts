import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContentSite } from './content-site.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haversack-content-'));
  await mkdir(join(folder, 'player'));
  for (const name of ['index.html', 'worker.js', 'inject.js']) await writeFile(join(folder, 'player', name), name);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const site = (content?: string, app?: string) => createContentSite({ origins: { app, content, appPort: 4173, contentPort: 4174 }, folder });
const perPackage = () => site('http://{package}.haversack.localhost:4174', 'http://haversack.localhost:4173');

test('with a host for each course the player is served to those hosts alone, and framed by the app alone', async () => {
  const answer = await perPackage().request('http://c0a1.haversack.localhost:4174/player/');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Security-Policy')).toBe('frame-ancestors http://haversack.localhost:4173');
  const others = ['haversack.localhost', 'a.b.haversack.localhost', 'localhost', 'c0a1.haversackxlocalhost', 'c0a1.haversack.localhost.example.org'];
  const answers = await Promise.all(others.map(async (host) => (await perPackage().request(`http://${host}:4174/player/`)).status));
  expect(answers).toEqual(others.map(() => 404));
});

test('no script but the content worker’s can be made a service worker', async () => {
  const asked = async (path: string, headers: Record<string, string> = {}) => (await site().request(`http://localhost:4174${path}`, { headers })).status;
  expect(await asked('/player/inject.js')).toBe(200);
  expect(await asked('/player/worker.js', { 'Service-Worker': 'script' })).toBe(200);
  const others = ['/player/inject.js', '/player/./inject.js', '/player/index.html', '/player/c/t/sw.js'];
  expect(await Promise.all(others.map((path) => asked(path, { 'Service-Worker': 'script' })))).toEqual([404, 404, 404, 404]);
});
