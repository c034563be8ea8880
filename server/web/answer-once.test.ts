import { expect, onTestFinished, test } from 'vitest';
import { launchesOf } from '../store/launches.ts';
import { keepConnection } from '../testing/kept-connection.ts';
import { now, once, texts, type Said } from '../testing/said-to-site.ts';
import { bodyOf, openServedSite, type ServedSite } from '../testing/served-site.ts';
import { createAnswerOnce } from './answer-once.ts';

const anyQuestion = 'GET /probe.txt HTTP/1.1\r\nHost: localhost:4173\r\n\r\n';

/** A connection that has carried a request is cut when the LMS has counted the launch, before a byte of the answer; then a browser says the same again on a new one. */
async function cutAndSayAgain({ port, says, counted, hold }: ServedSite, number: string | undefined): Promise<string> {
  const letGo = hold();
  const first = await keepConnection(port);
  expect(await first.ask(anyQuestion)).toMatch(/^HTTP\/1\.1 200 /u);
  first.send(says(number));
  await counted();
  first.cut();
  const second = await keepConnection(port);
  onTestFinished(() => second.cut());
  const answer = second.ask(says(number));
  letGo();
  return answer;
}

test('[S3] a launch that the browser says again by itself, on a connection cut before the first byte of the answer, is counted once; the answer is the first one’s', async () => {
  const site = await openServedSite();
  const answer = await cutAndSayAgain(site, 'number-1');
  expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
  expect(answer).toMatch(/\r\nage: 0\r\n/iu); // nobody takes the time of then for the present
  expect(JSON.parse(bodyOf(answer))).toMatchObject({ status: 'ok', enrollment: { attemptCount: 1 } });
  expect(await launchesOf(site.lms.store.db, 'E1')).toHaveLength(1);
  expect(site.asked()).toBe(1);
});

test('without a number it is counted twice, as at any LMS', async () => {
  const site = await openServedSite();
  expect(JSON.parse(bodyOf(await cutAndSayAgain(site, undefined)))).toMatchObject({ enrollment: { attemptCount: 2 } });
  expect(await launchesOf(site.lms.store.db, 'E1')).toHaveLength(2);
});

test('[S3] also when it comes again after the first was answered; what the app says once more by itself has another number, and counts', async () => {
  const site = await openServedSite();
  const connection = await keepConnection(site.port);
  onTestFinished(() => connection.cut());
  const first = await connection.ask(site.says('number-1'));
  expect(first).not.toMatch(/\r\nage:/iu);
  expect(bodyOf(await connection.ask(site.says('number-1')))).toBe(bodyOf(first));
  expect(site.asked()).toBe(1);
  await connection.ask(site.says('number-2'));
  expect(await launchesOf(site.lms.store.db, 'E1')).toHaveLength(2);
});

test('a request that breaks off in the middle has not arrived: said again, it is carried out', async () => {
  const site = await openServedSite();
  const first = await keepConnection(site.port);
  first.send(site.says('number-1').slice(0, -10));
  first.cut();
  const second = await keepConnection(site.port);
  onTestFinished(() => second.cut());
  expect(JSON.parse(bodyOf(await second.ask(site.says('number-1'))))).toMatchObject({ enrollment: { attemptCount: 1 } });
});

// What the rest promises needs no wire.

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
