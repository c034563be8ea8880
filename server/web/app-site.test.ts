import { expect, test } from 'vitest';
import { createAppSite } from './app-site.ts';

const site = (answer: () => Response, content = 'http://localhost:4174') =>
  createAppSite({
    lms: { fetch: () => Promise.resolve(answer()) },
    addressOf: () => ({}),
    origins: { app: 'http://localhost:4173', content, appPort: 4173, contentPort: 4174 },
    config: { organisation: { name: 'Test' } },
    folder: '.',
  });
const policyOf = async (answer: () => Response): Promise<string | null> => (await site(answer).request('http://localhost:4173/ekp/api/resource')).headers.get('Content-Security-Policy');

test('the app’s policy is on every answer, and what the LMS says of a file holds beside it', async () => {
  const own = await policyOf(() => new Response('{}'));
  expect(own).toMatch(/^default-src 'self';/);
  expect(await policyOf(() => new Response('<p>', { headers: { 'Content-Security-Policy': 'sandbox' } }))).toBe(`${own}, sandbox`);
});

test('where each course has a host of its own the app may frame all of them, and nothing else', async () => {
  const content = 'https://{package}.content.example.org';
  const answer = await site(() => new Response(), content).request('http://localhost:4173/config.json');
  expect(await answer.json()).toMatchObject({ contentOrigin: content });
  expect(answer.headers.get('Content-Security-Policy')).toContain('; frame-src https://*.content.example.org;');
});
