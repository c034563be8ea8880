import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { systemClock } from '../clock.ts';
import { openArrivalLog } from '../store/arrival-log.ts';
import { launchesOf } from '../store/launches.ts';
import { arrivals } from '../store/tables/site-tables.ts';
import { keepConnection } from '../testing/kept-connection.ts';
import { openMemoryStore } from '../testing/memory-store.ts';
import { openTestLms, testPassword, type TestLms } from '../testing/test-lms.ts';
import { createAnswerOnce, type OnceOptions } from './answer-once.ts';
import { createAppSite } from './app-site.ts';

const launch = 'enrollmentId=E1&datetime=2026-01-03T18:30Z';
const closings: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).toReversed()) await close();
});

interface Site {
  readonly lms: TestLms;
  readonly port: number;
  /** A request of Ada's app as it goes over the wire. */
  readonly says: (number?: string) => string;
  /** How often the LMS was asked to count a launch. */
  readonly asked: () => number;
  /** Resolves when the LMS has counted one. */
  readonly counted: () => Promise<void>;
  /** Until it is called, the LMS does not give the answer that it has. */
  readonly hold: () => () => void;
}

/** The app's site as `server/main.ts` serves it, before an LMS in which Ada is enrolled. */
async function openSite(): Promise<Site> {
  const lms = await openTestLms();
  closings.push(() => lms.close());
  await lms.aUser({ id: 'ada' });
  await lms.anEnrollment({ id: 'E1', userId: 'ada', moduleId: await lms.aPackage() });
  let asked = 0;
  let isCounted: () => void = () => undefined;
  const counted = new Promise<void>((resolve) => (isCounted = resolve));
  let held = Promise.resolve();
  const origins = { app: 'http://localhost:4173', content: 'http://localhost:4174', appPort: 4173, contentPort: 4174 };
  const site = createAppSite({
    lms: {
      fetch: async (request, connection) => {
        const isLaunch = request.url.endsWith('/launchTracker');
        if (isLaunch) asked += 1;
        const answer = await lms.fetch(request, connection);
        if (!isLaunch) return answer;
        isCounted();
        await held;
        return answer;
      },
    },
    addressOf: () => ({}),
    arrivals: await openArrivalLog(lms.store.db, systemClock),
    origins,
    config: { organisation: { name: 'Test' } },
    folder: '.',
  });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    // The files of these tests share a process: its `Response` stays the platform's.
    const started = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false }, () => resolve(started));
  });
  closings.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  const signedIn = await fetch(`http://127.0.0.1:${port}/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ userId: 'ada', password: testPassword, stay: false }) });
  const { token } = (await signedIn.json()) as { token: string };
  const [cookie = ''] = signedIn.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
  return {
    lms,
    port,
    asked: () => asked,
    counted: () => counted,
    says: (number) =>
      [
        'POST /ekp/api/launchTracker HTTP/1.1',
        'Host: localhost:4173',
        'Origin: http://localhost:4173',
        `X-Haversack-Token: ${token}`,
        `Cookie: ${cookie}`,
        ...(number === undefined ? [] : [`X-Haversack-Request: ${number}`]),
        'Content-Type: application/x-www-form-urlencoded',
        `Content-Length: ${launch.length}`,
        '',
        launch,
      ].join('\r\n'),
    hold: () => {
      let letGo: () => void = () => undefined;
      held = new Promise((resolve) => (letGo = resolve));
      return letGo;
    },
  };
}

const anyQuestion = 'GET /probe.txt HTTP/1.1\r\nHost: localhost:4173\r\n\r\n';
const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4);

/** A connection that has carried a request is cut when the LMS has counted the launch, before a byte of the answer; then a browser says the same again on a new one. */
async function cutAndSayAgain({ port, says, counted, hold }: Site, number: string | undefined): Promise<string> {
  const letGo = hold();
  const first = await keepConnection(port);
  expect(await first.ask(anyQuestion)).toMatch(/^HTTP\/1\.1 200 /u);
  first.send(says(number));
  await counted();
  first.cut();
  const second = await keepConnection(port);
  closings.push(() => second.cut());
  const answer = second.ask(says(number));
  letGo();
  return answer;
}

test('[S3] a launch that the browser says again by itself, on a connection cut before the first byte of the answer, is counted once; the answer is the first one’s', async () => {
  const site = await openSite();
  const answer = await cutAndSayAgain(site, 'number-1');
  expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
  expect(answer).toMatch(/\r\nage: 0\r\n/iu); // nobody takes the time of then for the present
  expect(JSON.parse(bodyOf(answer))).toMatchObject({ status: 'ok', enrollment: { attemptCount: 1 } });
  expect(await launchesOf(site.lms.store.db, 'E1')).toHaveLength(1);
  expect(site.asked()).toBe(1);
});

test('without a number it is counted twice, as at any LMS', async () => {
  const site = await openSite();
  expect(JSON.parse(bodyOf(await cutAndSayAgain(site, undefined)))).toMatchObject({ enrollment: { attemptCount: 2 } });
  expect(await launchesOf(site.lms.store.db, 'E1')).toHaveLength(2);
});

test('[S3] also when it comes again after the first was answered; what the app says once more by itself has another number, and counts', async () => {
  const site = await openSite();
  const connection = await keepConnection(site.port);
  closings.push(() => connection.cut());
  const first = await connection.ask(site.says('number-1'));
  expect(first).not.toMatch(/\r\nage:/iu);
  expect(bodyOf(await connection.ask(site.says('number-1')))).toBe(bodyOf(first));
  expect(site.asked()).toBe(1);
  await connection.ask(site.says('number-2'));
  expect(await launchesOf(site.lms.store.db, 'E1')).toHaveLength(2);
});

test('a request that breaks off in the middle has not arrived: said again, it is carried out', async () => {
  const site = await openSite();
  const first = await keepConnection(site.port);
  first.send(site.says('number-1').slice(0, -10));
  first.cut();
  const second = await keepConnection(site.port);
  closings.push(() => second.cut());
  expect(JSON.parse(bodyOf(await second.ask(site.says('number-1'))))).toMatchObject({ enrollment: { attemptCount: 1 } });
});

// What the rest promises needs no wire.

const now = { ms: 0 };
function once(options: OnceOptions = {}) {
  now.ms = 0;
  const heard: string[] = [];
  const answerOnce = createAnswerOnce({ now: () => now.ms, ...options });
  const say = ({ token = 'ada', body = 'a', number = 'n', path = '/ekp/hacp', method = 'POST', status = 200, headers = {} }: Said = {}): Promise<Response> =>
    answerOnce.pass(
      new Request(`http://localhost${path}`, { method, headers: { ...(token !== '' && { 'X-Haversack-Token': token }), ...(number !== '' && { 'X-Haversack-Request': number }), 'Content-Length': String(body.length), ...headers }, ...(method === 'POST' && { body }) }),
      async (request) => {
        heard.push(await request.text());
        return new Response(`${heard.length}`, { status, headers: { Date: 'then' } });
      },
    );
  const recall = ({ token = 'ada', number = 'n', since = '' }: { readonly token?: string; readonly number?: string; readonly since?: string }): Promise<Response> =>
    answerOnce.recall(new Request('http://localhost/recall', { method: 'POST', headers: { ...(token !== '' && { 'X-Haversack-Token': token }), 'X-Haversack-Request': number, 'X-Haversack-Since': since } }));
  return { say, heard, recall, answerOnce };
}
const markOf = (response: Response): string => response.headers.get('X-Haversack-Mark') ?? '';
const saidOf = (response: Response): string | null => response.headers.get('X-Haversack-Recall');
interface Said {
  readonly token?: string;
  readonly body?: string;
  readonly number?: string;
  readonly path?: string;
  readonly method?: string;
  readonly status?: number;
  readonly headers?: Record<string, string>;
}
const texts = (answers: readonly Promise<Response>[]): Promise<string[]> => Promise.all(answers.map(async (answer) => (await answer).text()));

test('what comes again while the first is worked on waits for its answer', async () => {
  const { say, heard } = once();
  expect(await texts([say(), say(), say()])).toEqual(['1', '1', '1']);
  expect(heard).toEqual(['a']);
});

test.for<[string, Said]>([
  ['another learner’s', { token: 'mia' }],
  ['one from another page', { headers: { 'Sec-Fetch-Site': 'same-site' } }],
  ['one with another cookie', { headers: { Cookie: 'session=x' } }],
  ['one about another function', { path: '/ekp/api/launchTracker' }],
  ['one with another body', { body: 'b' }],
])('%s is another request: it is carried out, and answered with its own answer', async ([, other]) => {
  const { say, heard } = once();
  await say();
  expect(await (await say(other)).text()).toBe('2');
  expect(await (await say()).text()).toBe('1');
  expect(heard).toHaveLength(2);
});

test.for<[string, Said]>([
  ['without a number', { number: '' }],
  ['without a session of the app', { token: '' }],
  ['that only asks', { method: 'GET' }],
  ['whose length nobody tells', { headers: { 'Content-Length': '' } }],
])('one %s is carried out each time', async ([, such]) => {
  const { say } = once();
  expect(await texts([say(such)])).toEqual(['1']);
  expect(await texts([say(such)])).toEqual(['2']);
});

test('a refusal, or a fault of which nobody knows what it did, is given again and not tried again; of nobody’s request nothing is kept', async () => {
  const { say, heard } = once();
  await say({ status: 409, number: 'a' });
  expect((await say({ status: 200, number: 'a' })).status).toBe(409);
  await say({ status: 500, number: 'b' });
  expect((await say({ status: 200, number: 'b' })).status).toBe(500);
  await say({ status: 401, number: 'c' });
  expect((await say({ status: 200, number: 'c' })).status).toBe(200);
  expect(heard).toHaveLength(4);
});

test('when the way to the LMS breaks, both hear that; it is not gone twice', async () => {
  const answerOnce = createAnswerOnce();
  let tries = 0;
  const say = () => answerOnce.pass(new Request('http://localhost/ekp/hacp', { method: 'POST', body: 'a', headers: { 'X-Haversack-Token': 't', 'X-Haversack-Request': 'n', 'Content-Length': '1' } }), () => Promise.reject(new Error(`broken ${(tries += 1)}`)));
  expect(await Promise.all([say(), say()].map((said) => said.catch(String)))).toEqual(['Error: broken 1', 'Error: broken 1']);
  await expect(say()).rejects.toThrow('broken 1');
});

test('an answer is kept at hand for five minutes, and says how old it is', async () => {
  const { say } = once();
  await say();
  now.ms = 5 * 60_000;
  const again = await say();
  expect([await again.text(), again.headers.get('Age'), again.headers.get('Date')]).toEqual(['1', '300', 'then']);
  now.ms += 1;
  expect(await (await say()).text()).toBe('2');
});

test('what is kept has an end: the oldest answers make room, and what is too much to look at goes by as it came', async () => {
  const few = once({ mostAnswers: 2 });
  for (const number of ['a', 'b', 'c']) await few.say({ number });
  expect(await texts([few.say({ number: 'b' }), few.say({ number: 'c' })])).toEqual(['2', '3']);
  expect(await (await few.say({ number: 'a' })).text()).toBe('4');
  const small = once({ mostAnswerBytes: 2 });
  for (const number of ['a', 'b', 'c']) await small.say({ number });
  expect(await texts([small.say({ number: 'b' })])).toEqual(['2']);
  const large = once({ mostRequestBytes: 3 });
  expect(await texts([large.say({ body: 'four' }), large.say({ body: 'four' })])).toEqual(['1', '2']);
});

// What the app asks for later (docs/decisions/0036).

/** As `once`, with a log; `startAnew` is another process on the same database. */
async function onceWithLog(options: OnceOptions = {}) {
  const store = await openMemoryStore();
  closings.push(() => store.close());
  const process = async () => once({ ...options, log: await openArrivalLog(store.db, { now: () => new Date(now.ms) }) });
  return { ...(await process()), startAnew: process, store };
}

test('[S4] whose answer was lost asks for it by its number, and hears it as it was', async () => {
  const { say, heard, recall } = await onceWithLog();
  const since = markOf(await say({ number: 'before' }));
  await say({ number: 'lost', status: 403 });
  const recalled = await recall({ number: 'lost', since });
  expect([saidOf(recalled), recalled.status, await recalled.text(), recalled.headers.get('Date')]).toEqual(['answered', 403, '2', 'then']);
  // Nobody takes the time of then for the present.
  expect(Number(recalled.headers.get('Age'))).toBeGreaterThan(0);
  expect(heard).toHaveLength(2);
});

test('[S4] of a number that never came after a mark it says that it never came, and of no other', async () => {
  const { say, recall } = await onceWithLog();
  const since = markOf(await say({ number: 'before' }));
  expect(saidOf(await recall({ number: 'never-sent', since }))).toBe('never');
  for (const [number, mark] of [['not-sent', ''], ['not-sent', 'another memory.1'], ['not-sent', since.replace('.', '-')], ['not a number!', since]] as const) {
    expect(saidOf(await recall({ number, since: mark }))).toBe('unknown');
  }
  expect(markOf(await say({ token: '' }))).toBe('');
});

test('[S4] a server that was started anew knows what came before, and carries nothing of it out again', async () => {
  const first = await onceWithLog();
  const since = markOf(await first.say({ number: 'before' }));
  await first.say({ number: 'lost' });
  const second = await first.startAnew();
  expect(await (await second.recall({ number: 'lost', since })).text()).toBe('2');
  expect(saidOf(await second.recall({ number: 'never-sent', since }))).toBe('never');
  // As a browser does whose connection ended with the process.
  expect(await (await second.say({ number: 'lost' })).text()).toBe('2');
  expect(second.heard).toEqual([]);
});

test('[S4] of a request at which the server was killed nobody knows; said again by the browser, it is not carried out again', async () => {
  const first = await onceWithLog();
  const since = markOf(await first.say({ number: 'before' }));
  void first.answerOnce.pass(requestOf('killed'), () => new Promise(() => undefined));
  await vi.waitFor(async () => expect(await first.store.db.$count(arrivals)).toBe(2));
  const second = await first.startAnew();
  expect(saidOf(await second.recall({ number: 'killed', since }))).toBe('unknown');
  expect((await second.answerOnce.pass(requestOf('killed'), () => Promise.resolve(new Response('done twice')))).status).toBe(503);
});

test('[S4] what goes by without being looked at is not said to have never come', async () => {
  const { say, recall } = await onceWithLog({ mostRequestBytes: 3 });
  const since = markOf(await say({ number: 'a' }));
  await say({ number: 'large', body: 'four' });
  expect(saidOf(await recall({ number: 'large', since }))).toBe('unknown');
});

test('[S11] nobody hears an answer to another session’s request; HACP, which takes no notice of sessions, tells who knows the number', async () => {
  const { say, recall } = await onceWithLog();
  const since = markOf(await say({ number: 'before' }));
  await say({ number: 'a', path: '/ekp/api/launchTracker' });
  await say({ number: 'b', path: '/ekp/hacp' });
  expect(saidOf(await recall({ number: 'a', since, token: 'mia' }))).toBe('unknown');
  expect(saidOf(await recall({ number: 'b', since, token: 'signed in again' }))).toBe('answered');
  // Who was signed out in the middle asks again as somebody.
  expect((await recall({ number: 'b', since, token: '' })).status).toBe(401);
});

test('[S4] what came as nobody’s did nothing, so it never came; of what broke on the way to the LMS nobody knows', async () => {
  const { say, recall, answerOnce } = await onceWithLog();
  const since = markOf(await say({ number: 'before' }));
  await say({ number: 'nobody-s', status: 401 });
  expect(saidOf(await recall({ number: 'nobody-s', since }))).toBe('never');
  await expect(answerOnce.pass(requestOf('broken'), () => Promise.reject(new Error('no LMS')))).rejects.toThrow('no LMS');
  expect(saidOf(await recall({ number: 'broken', since }))).toBe('unknown');
});

test('[S1] what cannot be written down is not carried out, and may be said again', async () => {
  const { answerOnce, store, recall, say } = await onceWithLog();
  const since = markOf(await say({ number: 'before' }));
  await store.db.execute(sql`alter table arrivals rename to arrivals_gone`);
  let carriedOut = 0;
  const pass = (number: string) => answerOnce.pass(requestOf(number), () => Promise.resolve(new Response(String((carriedOut += 1)))));
  expect([(await pass('a')).status, carriedOut]).toEqual([503, 0]);
  await store.db.execute(sql`alter table arrivals_gone rename to arrivals`);
  expect(saidOf(await recall({ number: 'a', since }))).toBe('never');
  expect(await (await pass('said again')).text()).toBe('1');
});

test('[S4] what is still worked on is waited for', async () => {
  const { answerOnce, say, recall } = await onceWithLog();
  const since = markOf(await say({ number: 'before' }));
  let finish: (response: Response) => void = () => undefined;
  let isAtWork: () => void = () => undefined;
  const atWork = new Promise<void>((resolve) => (isAtWork = resolve));
  const passing = answerOnce.pass(requestOf('slow'), () => (isAtWork(), new Promise((resolve) => (finish = resolve))));
  await atWork;
  const asked = recall({ number: 'slow', since });
  finish(new Response('done'));
  expect(await texts([passing, asked, recall({ number: 'slow', since })])).toEqual(['done', 'done', 'done']);
});

/** Its headers have come, and of its body nothing yet. */
function arrivingOf(number: string): { readonly request: Request; readonly finish: () => void } {
  let arrives: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (arrives = controller) });
  const init = { method: 'POST', body, headers: { 'X-Haversack-Token': 'ada', 'X-Haversack-Request': number, 'Content-Length': '1' }, duplex: 'half' };
  const finish = (): void => {
    arrives?.enqueue(new TextEncoder().encode('a'));
    arrives?.close();
  };
  return { request: new Request('http://localhost/ekp/hacp', init), finish };
}

test('[S4] a request whose end never comes, since the phone lost its network in the middle, is not waited for; should it come after all, it is not carried out', async () => {
  const { answerOnce, say, recall, heard } = await onceWithLog();
  const since = markOf(await say({ number: 'before' }));
  const { request, finish } = arrivingOf('half');
  let carriedOut = 0;
  const passing = answerOnce.pass(request, () => Promise.resolve(new Response(String((carriedOut += 1)))));
  expect(saidOf(await recall({ number: 'half', since }))).toBe('never');
  finish();
  expect([(await passing).status, carriedOut]).toEqual([503, 0]);
  expect(heard).toHaveLength(1);
});

test('[S4] a request whose end comes just while it is asked for is waited for', async () => {
  const { store, say } = await onceWithLog();
  const log = await openArrivalLog(store.db, { now: () => new Date(now.ms) });
  const since = markOf(await say({ number: 'before' }));
  const { request, finish } = arrivingOf('just-now');
  let finishWork: (response: Response) => void = () => undefined;
  let isAtWork: () => void = () => undefined;
  const atWork = new Promise<void>((resolve) => (isAtWork = resolve));
  const covers = async (mark: string): Promise<boolean> => {
    finish();
    await atWork;
    setTimeout(() => finishWork(new Response('done')));
    return log.covers(mark);
  };
  const answerOnce = createAnswerOnce({ log: { ...log, covers: vi.fn((mark: string) => log.covers(mark)).mockImplementationOnce(covers) } });
  const passing = answerOnce.pass(request, () => (isAtWork(), new Promise((resolve) => (finishWork = resolve))));
  const asked = answerOnce.recall(new Request('http://localhost/recall', { method: 'POST', headers: { 'X-Haversack-Token': 'ada', 'X-Haversack-Request': 'just-now', 'X-Haversack-Since': since } }));
  expect(await texts([passing, asked])).toEqual(['done', 'done']);
});

test('[S4] what was said to have never come is never carried out, in whatever process it arrives and however large it is; and it is said as often as it is asked', async () => {
  const first = await onceWithLog({ mostRequestBytes: 3 });
  const since = markOf(await first.say({ number: 'before' }));
  for (const number of ['late', 'large']) expect(saidOf(await first.recall({ number, since }))).toBe('never');
  const second = await first.startAnew();
  expect((await second.say({ number: 'late' })).status).toBe(503);
  expect((await second.say({ number: 'large', body: 'four' })).status).toBe(503);
  expect(second.heard).toEqual([]);
  for (const number of ['late', 'large']) expect(saidOf(await second.recall({ number, since }))).toBe('never');
});

test('[S11] a cookie that came with an answer is kept nowhere as it is, and goes to nobody who asks later', async () => {
  const { answerOnce, say, recall, store } = await onceWithLog();
  const since = markOf(await say({ number: 'before' }));
  await answerOnce.pass(requestOf('renews'), () => Promise.resolve(new Response('done', { headers: { 'Set-Cookie': 'half=secret; HttpOnly' } })));
  expect(JSON.stringify(await store.db.select().from(arrivals))).not.toContain('secret');
  const recalled = await recall({ number: 'renews', since, token: 'signed in again' });
  expect([saidOf(recalled), recalled.headers.has('Set-Cookie')]).toEqual(['answered', false]);
});

test('[S12] what a server says once more that was started anew tells its age', async () => {
  const first = await onceWithLog();
  await first.say();
  expect(Number((await (await first.startAnew()).say()).headers.get('Age'))).toBeGreaterThan(0);
});

test('[S4] a course that leaves a cookie in the jar does not hide from the learner what became of a launch', async () => {
  const { say, answerOnce } = await onceWithLog();
  const since = markOf(await say({ number: 'before', path: '/ekp/api/launchTracker', headers: { Cookie: 'half=a' } }));
  await say({ number: 'lost', path: '/ekp/api/launchTracker', headers: { Cookie: 'half=a' } });
  const asked = new Request('http://localhost/recall', { method: 'POST', headers: { 'X-Haversack-Token': 'ada', 'X-Haversack-Request': 'lost', 'X-Haversack-Since': since, Cookie: 'half=a; course=b' } });
  expect(saidOf(await answerOnce.recall(asked))).toBe('answered');
});

test('[S1] what cannot be written down is told so to everybody who waits for it, also where there is no room to look at it', async () => {
  const { answerOnce, store } = await onceWithLog({ mostRequestBytes: 1 });
  await store.db.execute(sql`alter table arrivals rename to arrivals_gone`);
  const carryOut = () => Promise.resolve(new Response('done'));
  const large = new Request('http://localhost/ekp/hacp', { method: 'POST', body: 'four', headers: { 'X-Haversack-Token': 'ada', 'X-Haversack-Request': 'large', 'Content-Length': '4' } });
  const answers = await Promise.all([requestOf('a'), large].map((request) => answerOnce.pass(request, carryOut)));
  expect(answers.map(({ status }) => status)).toEqual([503, 503]);
  await store.db.execute(sql`alter table arrivals_gone rename to arrivals`);
});

test('what is told beside an answer takes nothing from it: its length stands there as without, and who looks has the mark', async () => {
  const site = await openSite();
  const connection = await keepConnection(site.port);
  closings.push(() => connection.cut());
  const asked = (more: string): string => `GET /ekp/api/openapi.json HTTP/1.1\r\nHost: localhost:4173\r\n${more}\r\n`;
  const [plain, marked] = [await connection.ask(asked('')), await connection.ask(asked('X-Haversack-Token: x\r\n'))];
  const length = /\r\ncontent-length: \d+\r\n/iu;
  expect(marked).toMatch(/\r\nx-haversack-mark: /iu);
  expect(length.exec(marked)?.[0]).toBe(length.exec(plain)?.[0]);
  expect(length.test(plain)).toBe(true);
});

test('without a log no mark is told, and nobody knows anything of before', async () => {
  const { say, recall } = once();
  expect(markOf(await say())).toBe('');
  expect(saidOf(await recall({}))).toBe('unknown');
});

const requestOf = (number: string): Request => new Request('http://localhost/ekp/hacp', { method: 'POST', body: 'a', headers: { 'X-Haversack-Token': 'ada', 'X-Haversack-Request': number, 'Content-Length': '1' } });

test('[S4] over the wire: a launch whose answer the app never heard is asked for at the app’s own site', async () => {
  const site = await openSite();
  const connection = await keepConnection(site.port);
  closings.push(() => connection.cut());
  const mark = /\r\nx-haversack-mark: (\S+)\r\n/iu.exec(await connection.ask(site.says('number-1')))?.[1] ?? '';
  await connection.ask(site.says('number-2'));
  const question = (number: string): string => site.says(number).replace('/ekp/api/launchTracker', '/recall').replace('Content-Type', `X-Haversack-Since: ${mark}\r\nContent-Type`);
  const recalled = await connection.ask(question('number-2'));
  expect(recalled).toMatch(/\r\nx-haversack-recall: answered\r\n/iu);
  expect(JSON.parse(bodyOf(recalled))).toMatchObject({ enrollment: { attemptCount: 2 } });
  expect(await connection.ask(question('number-3'))).toMatch(/\r\nx-haversack-recall: never\r\n/iu);
  expect(site.asked()).toBe(2);
});
