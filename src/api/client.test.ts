import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeFeed } from './contract/feed/encode-feed.ts';
import type { Feed } from './contract/feed/feed.ts';
import { contentPackageImporter, module, modules, resource } from './contract/modules.ts';
import { article, userNews } from './contract/news.ts';
import { contentPackage, enrollments, enrollUser, launchTracker, record } from './contract/records.ts';
import { me } from './contract/users.ts';
import { ApiError, type ApiErrorReason } from './api-error.ts';
import { createLmsClient, type LmsClient, type LmsClientEnv } from './client.ts';

const baseUrl = 'https://app.example/ekp/';
const jane = { id: 'jdoe', given: 'Jane', family: 'Doe', attributes: [] };
const launch = { enrollmentId: 'E1', datetime: '2026-01-05T09:30Z' };

/** A client whose network is the function given, and the requests that it made. */
function clientOn(answer: (request: Request) => Response | Promise<Response>, env: Partial<LmsClientEnv> = {}) {
  const requests: { url: string; init: RequestInit; request: Request }[] = [];
  const fetch: LmsClientEnv['fetch'] = async (input, init = {}) => {
    const request = new Request(input, init);
    requests.push({ url: input instanceof Request ? input.url : input.toString(), init, request: request.clone() });
    return answer(request);
  };
  const client = createLmsClient({ baseUrl, fetch, token: () => Promise.resolve('half-a-session'), ...env });
  return { client, requests };
}
const json = (body: unknown, init: ResponseInit = {}): Response => Response.json(body, init);
const page = (html: string, status = 200): Response => new Response(html, { status, headers: { 'content-type': 'text/html' } });
const signInPage = '<!doctype html><html><body><form><input name=u><input name="p" type="password"></form></body></html>';

/** What a call fails with. */
const failure = async (call: Promise<unknown>): Promise<ApiError> => {
  const outcome: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof ApiError) return outcome;
  throw new Error(`Not an ApiError: ${String(outcome)}`);
};

describe('a call speaks as the LMS expects', () => {
  test('a read asks in its address, with the session half, no cache and no redirect', async () => {
    const { client, requests } = clientOn(() => json(jane));
    expect(await client.call(me, { assignmentId: '' })).toEqual({ value: jane, problems: [] });
    const [{ url, init, request }] = requests as [(typeof requests)[0]];
    expect(url).toBe('https://app.example/ekp/api/me?format=json');
    expect(request.method).toBe('GET');
    expect(request.headers.get('x-haversack-token')).toBe('half-a-session');
    expect(request.headers.get('accept')).toMatch(/^application\/json/);
    expect(init).toMatchObject({ credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
  });

  test('without a session there is no header', async () => {
    const { client, requests } = clientOn(() => json(jane), { token: () => Promise.resolve(undefined) });
    await client.call(me, {});
    expect(requests[0]?.request.headers.has('x-haversack-token')).toBe(false);
  });

  test('[S3] each write has a number of its own, the same write said once more too: by it our server knows what a browser sends again below the app', async () => {
    const { client, requests } = clientOn(({ url }) => (url.endsWith('/hacp') ? new Response('error=0\r\n') : json({ status: 'ok' })));
    await client.call(launchTracker, launch);
    await client.call(launchTracker, launch);
    await client.hacp('/ekp/hacp', 'command=ExitAU');
    const numbers = requests.map(({ request }) => request.headers.get('x-haversack-request') ?? '');
    expect(numbers).toEqual(numbers.map(() => expect.stringMatching(/^\d+(?:-\d+){3}$/u)));
    expect(new Set(numbers).size).toBe(3);
  });

  test('what only asks has no number; and without a session of ours nothing has one, so that another LMS sees nothing new', async () => {
    const asking = clientOn(() => json(jane));
    await asking.client.call(me, {});
    const elsewhere = clientOn(() => json({ status: 'ok' }), { token: () => Promise.resolve(undefined) });
    await elsewhere.client.call(launchTracker, launch);
    expect([...asking.requests, ...elsewhere.requests].map(({ request }) => request.headers.has('x-haversack-request'))).toEqual([false, false]);
  });

  test('the surer encoding is asked for, and another one is read as well', async () => {
    const { client, requests } = clientOn(() => json({ id: 'E 1', learningModule: { id: 'm', title: 'T' }, overallStatus: 'completed' }));
    const { value, problems } = await client.call(record, { id: 'E 1' });
    expect(value).toMatchObject({ id: 'E 1', overallStatus: { code: 'completed' } });
    expect(problems.map(({ path }) => path)).toContain('trainingRecord.downloadable');
    expect(requests[0]?.url).toBe('https://app.example/ekp/api/record?format=xml&id=E+1');
    await client.call(enrollments, {}).catch(() => undefined);
    expect(requests[1]?.url).toBe('https://app.example/ekp/api/enrollments');
  });

  test("a write posts a form with the API's own names", async () => {
    const { client, requests } = clientOn(() => json({ id: 'E1', learningModule: { id: 'm', title: 'T' } }));
    await client.call(enrollUser, { 'learning-id': 'a b&c', 'session-code': undefined, reason: '' });
    const request = requests[0]?.request;
    expect(request?.method).toBe('POST');
    expect(request?.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/);
    expect(await request?.text()).toBe('learning-id=a+b%26c');
  });

  test('an upload is a multipart form with the file in it', async () => {
    const { client, requests } = clientOn(() => json({ status: 'ok', modules: [] }));
    const name = 'fire.zip';
    await client.call(contentPackageImporter, { package: new File(['PK'], name), versioning: 'none' });
    const bytes = new TextEncoder().encode('PK2').buffer;
    await client.call(contentPackageImporter, { package: { size: 3, type: 'application/zip', arrayBuffer: () => Promise.resolve(bytes) }, versioning: 'none' });
    const [first, second] = await Promise.all(requests.map(({ request }) => request.formData()));
    expect(first?.get('package')).toMatchObject({ name, size: 2 });
    expect(first?.get('format')).toBe('json');
    expect(second?.get('package')).toMatchObject({ name: 'package.zip', size: 3, type: 'application/zip' });
  });

  test("the LMS's clock is told with each answer, good or bad, unless a cache kept it", async () => {
    const dates: number[] = [];
    const answers: [status: number, headers: Record<string, string>][] = [
      [200, { date: 'Mon, 05 Jan 2026 09:00:00 GMT' }],
      [500, { date: 'Mon, 05 Jan 2026 09:00:01 GMT' }],
      [200, { date: 'Mon, 05 Jan 2026 08:00:00 GMT', age: '3600' }],
      [200, { date: 'soon' }],
      [200, {}],
    ];
    for (const [status, headers] of answers) {
      const { client } = clientOn(() => json(jane, { status, headers }), { onServerDate: (at) => dates.push(at) });
      await client.call(me, {}).catch(() => undefined);
    }
    expect(dates).toEqual([Date.parse('2026-01-05T09:00:00Z'), Date.parse('2026-01-05T09:00:01Z')]);
  });

  test('the base address may lack its last slash, and must be whole', async () => {
    const { client, requests } = clientOn(() => json(jane), { baseUrl: 'https://app.example/ekp' });
    await client.call(me, {});
    expect(requests[0]?.url).toMatch(/^https:\/\/app\.example\/ekp\/api\/me/);
    expect(() => clientOn(() => json(jane), { baseUrl: '/ekp/' })).toThrow(TypeError);
  });
});

describe('a feed', () => {
  const feed: Feed = { id: 'urn:x:news', title: 'News', link: 'https://lms.example/', items: [{ id: 'urn:x:1', title: 'Quay 5', summary: 'Closed', categories: [], enclosures: [] }] };
  const written = (format: 'rssfull' | 'atom' | 'atom-entry'): Response => {
    const { body, contentType } = encodeFeed(feed, format);
    return new Response(body, { headers: { 'content-type': contentType } });
  };

  test('is asked in the format that tells most, unless another one is wanted', async () => {
    const { client, requests } = clientOn(() => written('atom'));
    expect((await client.feed(userNews, { format: 'atom', categoryId: 'a&b' })).items[0]).toMatchObject({ id: 'urn:x:1', title: 'Quay 5', summary: 'Closed' });
    await client.feed(userNews, { format: 'rssteasers' });
    expect(requests.map(({ url }) => url)).toEqual([
      'https://app.example/ekp/api/userNews?format=atom&categoryId=a%26b',
      'https://app.example/ekp/api/userNews?format=rssteasers',
    ]);
    const headers = requests[0]?.request.headers;
    expect(headers?.get('accept')).toMatch(/^application\/atom\+xml/);
    expect(headers?.get('x-haversack-token')).toBe('half-a-session');
  });

  test('is read as what came, whatever was asked, and an entry alone as a feed of one', async () => {
    expect((await clientOn(() => written('rssfull')).client.feed(userNews, { format: 'atom' })).items).toMatchObject([{ title: 'Quay 5' }]);
    const { client, requests } = clientOn(() => written('atom-entry'));
    expect((await client.feed(article, { id: 'A 1' })).items).toMatchObject([{ title: 'Quay 5' }]);
    expect(requests[0]?.url).toBe('https://app.example/ekp/api/article?id=A+1');
  });

  test.each([
    ['a sign-in page', () => page(signInPage), { reason: 'signed-out', didReachLms: 'yes' }],
    ['another page', () => page('<!doctype html><p>Closed on Sundays'), { reason: 'bad-answer', didReachLms: 'maybe' }],
    ['no feed', () => json({ articles: [] }), { reason: 'bad-answer', didReachLms: 'maybe', status: 200 }],
    ['half a feed', () => new Response('<rss><channel><item>'), { reason: 'bad-answer' }],
    ['nothing', () => new Response(''), { reason: 'bad-answer' }],
    ['a refusal', () => new Response('<error><code>not-found</code><message>Gone</message></error>', { status: 404 }), { reason: 'not-found', didReachLms: 'yes', lms: { message: 'Gone' } }],
  ])('that is %s is none, and has its one name', async (_what, answer, expected) => {
    expect(await failure(clientOn(answer).client.feed(userNews, { format: 'atom' }))).toMatchObject(expected);
  });

  test('is not what our client asks of a function that answers documents too', async () => {
    const { client, requests } = clientOn(() => new Response('<modules><module><id>m</id><title>M</title></module></modules>'));
    expect((await client.call(modules, { keywords: 'crane', max: 5 })).value.modules).toMatchObject([{ id: 'm', title: 'M' }]);
    expect(requests[0]?.url).toBe('https://app.example/ekp/api/modules?format=xml&keywords=crane&max=5');
  });
});

test('a resource is downloaded by the URL that the library gave, which is no address to go to', async () => {
  const { client, requests } = clientOn(() => new Response('%PDF-', { headers: { 'content-type': 'application/pdf' } }));
  expect(await (await client.download(resource, { url: 'https://elsewhere.example/a b.pdf' })).text()).toBe('%PDF-');
  expect(requests[0]?.url).toBe('https://app.example/ekp/api/resource?url=https%3A%2F%2Felsewhere.example%2Fa+b.pdf');
});

test('a file is read at the address that the LMS gave, on our own origin and with our session; any other address is never asked', async () => {
  const { client, requests } = clientOn(() => new Response('%PDF-', { headers: { 'content-type': 'application/pdf' } }));
  expect(await (await client.file('https://lms.example/ekp/attachments/X1')).text()).toBe('%PDF-');
  expect(requests.map(({ url }) => url)).toEqual(['https://app.example/ekp/attachments/X1']);
  expect(await failure(client.file('https://elsewhere.example/x.pdf'))).toMatchObject({ reason: 'bad-answer', didReachLms: 'no' });
  expect(requests).toHaveLength(1);
});

describe('every failure has one name, and says whether the LMS may have done it', () => {
  const statuses: [status: number, reason: ApiErrorReason, didReachLms: ApiError['didReachLms']][] = [
    [302, 'signed-out', 'yes'],
    [400, 'refused', 'yes'],
    [401, 'signed-out', 'yes'],
    [403, 'forbidden', 'yes'],
    [404, 'not-found', 'yes'],
    [405, 'refused', 'yes'],
    [408, 'busy', 'maybe'],
    [409, 'refused', 'yes'],
    [410, 'not-found', 'yes'],
    [413, 'refused', 'yes'],
    [416, 'refused', 'yes'],
    [422, 'refused', 'yes'],
    [429, 'busy', 'yes'],
    [500, 'busy', 'maybe'],
    [502, 'busy', 'maybe'],
    [503, 'busy', 'maybe'],
    [504, 'busy', 'maybe'],
  ];
  test.each(statuses)('status %i is %s, taken effect: %s', async (status, reason, didReachLms) => {
    const { client } = clientOn(() => json({ error: { code: 'why', message: 'Because' } }, { status }));
    for (const call of [client.call(launchTracker, launch), client.download(contentPackage, { enrollmentId: 'E1' }), client.hacp(`${baseUrl}hacp`, '')]) {
      const error = await failure(call);
      const lms = status < 400 ? undefined : { code: 'why', message: 'Because' };
      expect(error).toMatchObject({ name: 'ApiError', reason, didReachLms, status, lms, message: `The LMS request failed: ${reason}` });
    }
  });

  test("a redirect that a browser hides is a sign-in's", async () => {
    const hidden = Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } });
    expect(await failure(clientOn(() => hidden).client.call(me, {}))).toMatchObject({ reason: 'signed-out', didReachLms: 'yes' });
  });

  test('a refusal that comes with status 200 is a refusal, with its words', async () => {
    const { client } = clientOn(() => new Response('<error><code>session-full</code><message>No seats left</message></error>'));
    expect(await failure(client.call(enrollUser, { 'learning-id': 'm' }))).toMatchObject({
      reason: 'refused', didReachLms: 'yes', status: 200, lms: { code: 'session-full', message: 'No seats left' },
    });
  });

  test('busy says when to come again, in seconds or by the clock of the LMS', async () => {
    const wait = async (headers: Record<string, string>): Promise<number | undefined> =>
      (await failure(clientOn(() => new Response('', { status: 503, headers })).client.call(me, {}))).retryAfterMs;
    expect(await wait({ 'retry-after': '7' })).toBe(7000);
    expect(await wait({ 'retry-after': 'Mon, 05 Jan 2026 09:01:00 GMT', date: 'Mon, 05 Jan 2026 09:00:00 GMT' })).toBe(60_000);
    expect(await wait({ 'retry-after': 'Mon, 05 Jan 2026 08:00:00 GMT', date: 'Mon, 05 Jan 2026 09:00:00 GMT' })).toBe(0);
    expect(await wait({ 'retry-after': 'later' })).toBeUndefined();
    expect(await wait({})).toBeUndefined();
  });

  test.each([
    ['a password field', signInPage],
    ['a SAML hand-over', '<html><body onload="go()"><form action="https://idp.example/x"><input name="SAMLRequest" value="..."></form></body></html>'],
    ['a form that goes to the sign-in', '<html><form action="/ekp/servlet/ekp/login"></form></html>'],
    ['a script that goes to the sign-in', '<html><script>window.location.href="/ekp/logon.jsp"</script></html>'],
  ])('a sign-in page with status 200 means signed out: %s', async (_what, html) => {
    const { client } = clientOn(() => page(html));
    for (const call of [client.call(launchTracker, launch), client.download(contentPackage, { enrollmentId: 'E1' }), client.hacp(`${baseUrl}hacp`, '')]) {
      expect(await failure(call)).toMatchObject({ reason: 'signed-out', didReachLms: 'yes', status: 200 });
    }
  });

  test.each([
    ['another page', '<html><body>Back to <a href="/login">the start</a></body></html>'],
    ['nothing', ''],
    ['a text', 'It works!'],
    ['JSON cut short', '{"status":"ok","enrollm'],
    ['another document', '{"articles":[]}'],
  ])('what is not the answer is a bad answer, and nobody knows: %s', async (_what, body) => {
    const { client } = clientOn(() => (body.startsWith('<') ? page(body) : new Response(body)));
    expect(await failure(client.call(launchTracker, launch))).toMatchObject({ reason: 'bad-answer', didReachLms: 'maybe', status: 200 });
  });

  test('a page in place of a file is a bad answer', async () => {
    const { client } = clientOn(() => page('<html>Oops</html>'));
    expect(await failure(client.download(contentPackage, { enrollmentId: 'E1' }))).toMatchObject({ reason: 'bad-answer' });
  });

  test('a call that was cancelled before it began never reached anybody', async () => {
    const { client, requests } = clientOn(() => json(jane));
    expect(await failure(client.call(me, {}, { signal: AbortSignal.abort() }))).toMatchObject({ reason: 'cancelled', didReachLms: 'no' });
    expect(requests).toEqual([]);
  });
});

describe('over a real network', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  /** A server on this machine and a client on it. */
  async function clientOf(listener: RequestListener, env: Partial<LmsClientEnv> = {}): Promise<{ client: LmsClient; close: () => Promise<void> }> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = (): Promise<void> =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      });
    closing.push(close);
    const { port } = server.address() as AddressInfo;
    return { client: createLmsClient({ baseUrl: `http://127.0.0.1:${port}/ekp/`, fetch, token: () => Promise.resolve(undefined), ...env }), close };
  }

  test('no server is offline, and a write may still have gone out', async () => {
    const { client, close } = await clientOf(() => undefined);
    await close();
    expect(await failure(client.call(launchTracker, launch))).toMatchObject({ reason: 'offline', didReachLms: 'maybe' });
  });

  test('a connection that breaks before the answer is offline, and a write may have taken effect', async () => {
    const { client } = await clientOf((request) => request.socket.destroy());
    expect(await failure(client.call(launchTracker, launch))).toMatchObject({ reason: 'offline', didReachLms: 'maybe' });
  });

  test('an answer that breaks off is a bad answer', async () => {
    const { client } = await clientOf((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"status":"ok"', () => response.destroy());
    });
    expect(await failure(client.call(launchTracker, launch))).toMatchObject({ reason: 'bad-answer', didReachLms: 'maybe', status: 200 });
  });

  test('a LMS that does not answer is timed out', async () => {
    const { client } = await clientOf(() => undefined, { timeoutMs: 20 });
    expect(await failure(client.call(me, {}))).toMatchObject({ reason: 'timed-out', didReachLms: 'maybe' });
    expect(await failure(client.hacp('/ekp/hacp', '', { timeoutMs: 10 }))).toMatchObject({ reason: 'timed-out' });
  });

  test('a LMS that stops in the middle of an answer is timed out', async () => {
    const { client } = await clientOf((_request, response) => void response.writeHead(200).write('{'), { timeoutMs: 50 });
    expect(await failure(client.call(me, {}))).toMatchObject({ reason: 'timed-out', didReachLms: 'maybe' });
  });

  test('cancelled by the caller is cancelled, never timed out', async () => {
    const cancel = new AbortController();
    const { client } = await clientOf(() => cancel.abort());
    expect(await failure(client.call(launchTracker, launch, { signal: cancel.signal }))).toMatchObject({ reason: 'cancelled', didReachLms: 'maybe' });
  });

  test('a redirect is not followed, wherever it leads', async () => {
    const asked: string[] = [];
    const elsewhere = await clientOf((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    const { client } = await clientOf((_request, response) => response.writeHead(302, { location: elsewhere.client.address('api/me') ?? '' }).end());
    expect(await failure(client.call(me, {}))).toMatchObject({ reason: 'signed-out', status: 302 });
    expect(asked).toEqual([]);
  });

  test('a download goes on at the byte it reached, unless the package has changed', async () => {
    const { client } = await clientOf((request, response) => {
      const isSame = request.headers['if-range'] === '"r2"';
      const range = isSame ? request.headers.range : undefined;
      response.writeHead(range === undefined ? 200 : 206, { 'content-type': 'application/zip', etag: '"r2"' }).end(range ?? 'all of it');
    });
    const get = async (options: Parameters<typeof client.download>[2]): Promise<[number, string]> => {
      const response = await client.download(contentPackage, { enrollmentId: 'E1' }, options);
      return [response.status, await response.text()];
    };
    expect(await get({})).toEqual([200, 'all of it']);
    expect(await get({ range: { first: 100 }, ifRange: '"r2"' })).toEqual([206, 'bytes=100-']);
    expect(await get({ range: { first: 100, last: 199 }, ifRange: '"r2"' })).toEqual([206, 'bytes=100-199']);
    expect(await get({ range: { first: 100 }, ifRange: '"r1"' })).toEqual([200, 'all of it']);
  });
});

test('the time limit is for the beginning of a download; its body can still be cancelled', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { client, requests } = clientOn(() => new Response('PK'), { timeoutMs: 30_000 });
    const cancel = new AbortController();
    await client.download(contentPackage, { enrollmentId: 'E1' }, { signal: cancel.signal });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(requests[0]?.init.signal?.aborted).toBe(false);
    cancel.abort();
    expect(requests[0]?.init.signal?.aborted).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

describe('HACP', () => {
  test("is posted to the app's own origin, wherever the LMS says it is, and its text is given back as it came", async () => {
    const { client, requests } = clientOn(() => new Response('error=3\r\nerror_text=Invalid Session ID\r\n'));
    const text = await client.hacp('https://site.learning.example.net/ekp/servlet/hacp?x=1', 'command=GetParam&session_id=S1');
    expect(text).toBe('error=3\r\nerror_text=Invalid Session ID\r\n');
    const [{ url, request }] = requests as [(typeof requests)[0]];
    expect(url).toBe('https://app.example/ekp/servlet/hacp?x=1');
    expect(request.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect(await request.text()).toBe('command=GetParam&session_id=S1');
  });

  test('an address that is not an LMS address is refused before anything is sent', async () => {
    const { client, requests } = clientOn(() => new Response(''));
    for (const url of ['https://elsewhere.example/collect', 'javascript:alert(1)', 'data:,x', 'blob:https://app.example/x', '']) {
      expect(await failure(client.hacp(url, ''))).toMatchObject({ reason: 'bad-answer', didReachLms: 'no' });
    }
    expect(requests).toEqual([]);
  });
});

test('no request ever leaves for another origin', async () => {
  const tricks = ['/ekp/', '//evil.example/ekp/', '/ekp//evil.example/', '/../', '%2e%2e/', '\\\\evil.example', '@evil.example', '?/ekp/', '#'];
  const part = fc.oneof(fc.webPath(), fc.string(), fc.constantFrom(...tricks));
  const start = fc.constantFrom('', 'https://evil.example', '//evil.example', 'https:', 'https://app.example:8443');
  const address = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.tuple(start, part, part, part).map((parts) => parts.join('')));
  await fc.assert(
    fc.asyncProperty(address, fc.string(), async (address, id) => {
      const { client, requests } = clientOn(() => new Response('error=0'));
      await Promise.allSettled([
        client.hacp(address, ''),
        client.call(module, { id: address }),
        client.call(record, { id }),
        client.download(contentPackage, { enrollmentId: address }),
      ]);
      expect(requests.length).toBeGreaterThanOrEqual(3);
      for (const { url } of requests) expect(url.startsWith('https://app.example/ekp/')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('what became of a request is asked of our own server', () => {
  const told = (recall: string, body = '', status = 200): Response => new Response(body, { status, headers: { 'X-Haversack-Recall': recall, 'X-Haversack-Mark': 'life.8' } });
  const request = { number: '1-2-3-4', since: 'life.7' };

  test('the mark is the one that came last; none has come where no server of ours answers', async () => {
    const { client } = clientOn(() => json(jane, { headers: { 'X-Haversack-Mark': 'life.7' } }));
    expect(client.mark()).toBeUndefined();
    await client.call(me, {});
    expect(client.mark()).toBe('life.7');
  });

  test('a write goes under the number that it was given, and is asked for by it at another address, with nothing in it', async () => {
    const { client, requests } = clientOn((request) => (new URL(request.url).pathname === '/recall' ? told('answered', 'error=0') : new Response('error=0\r\n')));
    await client.hacp('https://app.example/ekp/hacp', 'command=ExitAU', { number: request.number });
    expect(await client.recall(request)).toEqual({ kind: 'answered', text: 'error=0' });
    expect(requests.map(({ request: { url, headers } }) => [url, headers.get('x-haversack-request'), headers.get('x-haversack-since')])).toEqual([
      ['https://app.example/ekp/hacp', request.number, null],
      ['https://app.example/recall', request.number, request.since],
    ]);
    expect(await requests[1]?.request.text()).toBe('');
  });

  test.for([
    [told('never'), 'never'],
    [told('unknown'), 'unknown'],
    [told('answered', '', 403), 'never'],
    [told('answered', '', 500), 'unknown'],
    [told('answered', '', 408), 'unknown'],
  ] as const)('%#: what our server says of it', async ([response, kind]) => {
    expect(await clientOn(() => response.clone()).client.recall(request)).toEqual({ kind });
  });

  test.for([
    [new Response('', { status: 404 }), 'not-found'],
    [new Response('', { status: 401 }), 'signed-out'],
    [new Response('', { status: 503 }), 'busy'],
    [new Response('haversack'), 'bad-answer'],
    [page('<p>Accept our terms</p>'), 'bad-answer'],
  ] as const)('%#: without a word of our server nothing is known', async ([response, reason]) => {
    expect((await failure(clientOn(() => response.clone()).client.recall(request))).reason).toBe(reason);
  });
});
