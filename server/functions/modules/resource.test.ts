import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { putResource } from '../../store/resources.ts';
import { resources } from '../../store/tables/catalog-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  return () => lms.close();
});

const text = (of: string): Uint8Array => new TextEncoder().encode(of);

async function aResource(given: Partial<Parameters<typeof putResource>[1]> & { readonly url: string }): Promise<string> {
  await putResource(lms.store.db, { id: given.url, title: 'Title', contentType: 'text/plain', bytes: text('Hello'), updatedAt: lms.clock.now(), ...given });
  lms.clock.advance(1000);
  return given.url;
}

const get = (url: string, headers: Readonly<Record<string, string>> = {}, as = 'ada') => lms.request(`ekp/api/resource?${new URLSearchParams({ url }).toString()}`, { as, headers });

describe('the library', () => {
  test('lists its files, the newest first, in JSON and XML alike', async () => {
    await aResource({ url: 'plans/quay.pdf', id: 'R1', title: 'Quay 5 & 6', description: 'Where to moor', contentType: 'application/pdf', bytes: text('%PDF-') });
    await aResource({ url: 'new.txt', id: 'R2' });
    const expected = {
      resources: [
        { id: 'R2', title: 'Title', url: 'new.txt', contentType: 'text/plain', size: 5, updated: '2026-01-05T09:00:01.000+00:00' },
        { id: 'R1', title: 'Quay 5 & 6', description: 'Where to moor', url: 'plans/quay.pdf', contentType: 'application/pdf', size: 5, updated: '2026-01-05T09:00:00.000+00:00' },
      ],
    };
    expect(await lms.call(contract.resources, {}, 'ada')).toEqual(expected);
    expect(await lms.call(contract.resources, { format: 'xml' }, 'ada')).toEqual(expected);
  });

  test('finds all the words in title and description, and no pattern', async () => {
    await aResource({ url: 'a', title: 'Mooring plan', description: 'Quay 5' });
    await aResource({ url: 'b', title: 'Mooring lines' });
    const found = async (keywords: string, max?: number) => (await lms.call(contract.resources, { keywords, ...(max !== undefined && { max }) }, 'ada')).resources.map(({ url }) => url);
    expect(await found('moor')).toEqual(['b', 'a']);
    expect(await found('moor', 1)).toEqual(['b']);
    expect(await found('QUAY mooring')).toEqual(['a']);
    expect(await found('%')).toEqual([]);
    expect(await found('moor x%')).toEqual([]);
  });

  test('gives anybody what is public, listed and opened, and hides the rest as if it were not', async () => {
    await aResource({ url: 'open.txt', isPublic: true });
    await aResource({ url: 'ours.txt' });
    expect((await lms.call(contract.resources, {})).resources.map(({ url }) => url)).toEqual(['open.txt']);
    expect((await lms.ask(contract.resource, { url: 'open.txt' })).status).toBe(200);
    expect(await lms.refusal(contract.resource, { url: 'ours.txt' })).toEqual({ status: 404, code: 'not-found', message: 'There is no resource ours.txt.' });
    expect(await lms.refusal(contract.resource, { url: 'none.txt' })).toEqual({ status: 404, code: 'not-found', message: 'There is no resource none.txt.' });
    expect((await get('ours.txt')).status).toBe(200);
  });
});

test('a file of more than a piece arrives whole, byte by byte', async () => {
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => (at * 31 + (at >> 8)) & 255);
  await aResource({ url: 'plans/quay 5.pdf', contentType: 'application/pdf', bytes });
  const response = await get('plans/quay 5.pdf');
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '2500000',
    'content-disposition': 'inline; filename="quay 5.pdf"',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'last-modified': 'Mon, 05 Jan 2026 09:00:00 GMT',
  });
  // Byte by byte, but not by `toEqual`, which takes seconds for millions.
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  const part = await get('plans/quay 5.pdf', { Range: 'bytes=1048570-1048585' });
  expect(part.status).toBe(206);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(1_048_570, 1_048_586));
});

test('who has it already is told so; a new one has another tag', async () => {
  const url = await aResource({ url: 'a.txt' });
  const etag = (await get(url)).headers.get('ETag') ?? '';
  const same = await get(url, { 'If-None-Match': etag });
  expect([same.status, await same.text()]).toEqual([304, '']);
  await aResource({ url, bytes: text('Other') });
  expect((await get(url, { 'If-None-Match': etag })).status).toBe(200);
});

test('HEAD tells its length and sends nothing; an empty file is one', async () => {
  await aResource({ url: 'a.txt', bytes: new Uint8Array() });
  const response = await lms.request('ekp/api/resource?url=a.txt', { as: 'ada', method: 'HEAD' });
  expect([response.status, response.headers.get('Content-Length')]).toEqual([200, '0']);
  expect(await (await get('a.txt')).text()).toBe('');
});

test('a file that is replaced on its way breaks off instead of ending', async () => {
  const url = await aResource({ url: 'a.bin', bytes: new Uint8Array(3_000_000) });
  const response = await get(url);
  const reader = response.body?.getReader();
  await reader?.read();
  await aResource({ url, bytes: new Uint8Array(3_000_000).fill(1) });
  const rest = async (): Promise<void> => {
    while ((await reader?.read())?.done === false);
  };
  await expect(rest()).rejects.toThrow('no longer what it was');
});

describe('a file does nothing on the app’s origin', () => {
  test.each(['text/html', 'text/html; charset=utf-8', 'TEXT/HTML', 'application/xhtml+xml', 'image/svg+xml', 'text/xml', 'application/x-unheard-of', 'text/javascript', 'multipart/related'])(
    '%s: opened by itself it has no origin and no script',
    async (contentType) => {
      const { headers } = await get(await aResource({ url: 'page', contentType, bytes: text('<script>alert(document.domain)</script>') }));
      expect(headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none';/);
      expect(headers.get('Content-Security-Policy')).not.toContain('allow-scripts');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    },
  );

  test.each([
    ['application/pdf', 'inline'],
    ['image/png', 'inline'],
    ['text/html', 'inline'],
    ['application/zip', 'attachment'],
    ['text/javascript', 'attachment'],
    ['application/x-unheard-of', 'attachment'],
  ])('%s is %s', async (contentType, disposition) => {
    expect((await get(await aResource({ url: 'a/file.x', contentType }))).headers.get('Content-Disposition')).toBe(`${disposition}; filename="file.x"`);
  });

  test.each(['', 'html', 'text/html\r\nSet-Cookie: a=b', 'text/html, text/plain', 'text/plain; charset="\u2028"'])('what is no media type is bytes: %j', async (contentType) => {
    const { headers } = await get(await aResource({ url: 'a', contentType }));
    expect(headers.get('Content-Type')).toBe('application/octet-stream');
    expect(headers.has('Set-Cookie')).toBe(false);
  });

  test('its name writes no header', async () => {
    const { headers } = await get(await aResource({ url: 'a/\u{1F6A2} "x"; filename=y.exe' }));
    expect(headers.get('Content-Disposition')).toMatch(/^inline; filename="__ _x_; filename=y.exe"; filename\*=UTF-8''%F0%9F%9A%A2/);
  });
});

test.each([
  '/etc/passwd',
  '../../server/main.ts',
  'file:///etc/passwd',
  'http://localhost:4173/ekp/api/me',
  'http://169.254.169.254/latest/meta-data',
  'javascript:alert(1)',
  "x' or '1'='1",
  'a.tx_',
  'A.TXT',
])('a URL that is not in the library leads nowhere: %s', async (url) => {
  await aResource({ url: 'a.txt' });
  expect((await get(url)).status).toBe(404);
  expect(await lms.store.db.select({ id: resources.id }).from(resources)).toHaveLength(1);
});
