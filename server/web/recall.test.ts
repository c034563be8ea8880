import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openArrivalLog } from '../store/arrival-log.ts';
import { arrivals } from '../store/tables/site-tables.ts';
import { keepConnection } from '../testing/kept-connection.ts';
import { openMemoryStore } from '../testing/memory-store.ts';
import { markOf, now, once, requestOf, saidOf, texts } from '../testing/said-to-site.ts';
import { bodyOf, openServedSite } from '../testing/served-site.ts';
import { createAnswerOnce, type OnceOptions } from './answer-once.ts';

/** As `once`, with a log; `startAnew` is another process on the same database. */
async function onceWithLog(options: OnceOptions = {}) {
  const store = await openMemoryStore();
  onTestFinished(() => store.close());
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
  const site = await openServedSite();
  const connection = await keepConnection(site.port);
  onTestFinished(() => connection.cut());
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

test('[S4] over the wire: a launch whose answer the app never heard is asked for at the app’s own site', async () => {
  const site = await openServedSite();
  const connection = await keepConnection(site.port);
  onTestFinished(() => connection.cut());
  const mark = /\r\nx-haversack-mark: (\S+)\r\n/iu.exec(await connection.ask(site.says('number-1')))?.[1] ?? '';
  await connection.ask(site.says('number-2'));
  const question = (number: string): string => site.says(number).replace('/ekp/api/launchTracker', '/recall').replace('Content-Type', `X-Haversack-Since: ${mark}\r\nContent-Type`);
  const recalled = await connection.ask(question('number-2'));
  expect(recalled).toMatch(/\r\nx-haversack-recall: answered\r\n/iu);
  expect(JSON.parse(bodyOf(recalled))).toMatchObject({ enrollment: { attemptCount: 2 } });
  expect(await connection.ask(question('number-3'))).toMatch(/\r\nx-haversack-recall: never\r\n/iu);
  expect(site.asked()).toBe(2);
});
