import { beforeEach, expect, test } from 'vitest';
import { signInFailures, users } from '../store/schema.ts';
import { cheapPasswords } from '../testing/cheap-passwords.ts';
import { openTestLms, testPassword, type TestLms } from '../testing/test-lms.ts';
import type { Connection } from './password-check.ts';

let lms: TestLms;
let checks = 0;
beforeEach(async () => {
  checks = 0;
  lms = await openTestLms({
    passwords: {
      ...cheapPasswords,
      verify: (password, hash) => {
        checks += 1;
        return cheapPasswords.verify(password, hash);
      },
    },
  });
  await lms.aUser({ id: 'ada' });
  return () => lms.close();
});

const signIn = async (password: string, connection?: Connection, userId = 'ada'): Promise<Response> => {
  const body = JSON.stringify({ userId, password });
  return lms.fetch(new Request('http://localhost:4173/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }), connection);
};
const statuses = async (responses: readonly Promise<Response>[]): Promise<readonly number[]> => (await Promise.all(responses)).map((response) => response.status);
const times = <T>(count: number, act: () => T): readonly T[] => Array.from({ length: count }, act);

test('after five wrong passwords the next try has to wait, each time twice as long, and the right password waits too', async () => {
  for (const _ of times(5, () => 0)) expect((await signIn('wrong')).status).toBe(401);
  const refused = await signIn(testPassword);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Retry-After')).toBe('5');
  lms.clock.advance(5_000);
  expect((await signIn('wrong')).status).toBe(401);
  expect((await signIn('wrong')).headers.get('Retry-After')).toBe('10');
  lms.clock.advance(10_000);
  expect((await signIn(testPassword)).status).toBe(200);
  expect((await signIn('wrong')).status).toBe(401);
});

test('many tries at the same moment are counted one by one', async () => {
  const answers = await statuses(times(12, () => signIn('wrong')));
  expect(answers.filter((status) => status === 401)).toHaveLength(5);
  expect(answers.filter((status) => status === 429)).toHaveLength(7);
});

test('a wait never grows beyond a quarter of an hour, and an hour of quiet forgets', async () => {
  for (const _ of times(30, () => 0)) {
    await signIn('wrong');
    lms.clock.advance(15 * 60_000);
  }
  await signIn('wrong');
  expect((await signIn('wrong')).headers.get('Retry-After')).toBe('900');
  lms.clock.advance(61 * 60_000);
  expect((await signIn(testPassword)).status).toBe(200);
  expect(await lms.store.db.$count(signInFailures)).toBe(0);
});

test('somebody else’s guesses do not lock out the learner, nor another user at the same address', async () => {
  const attacker = { address: '198.51.100.7' };
  await lms.aUser({ id: 'eve' });
  for (const _ of times(8, () => 0)) await signIn('wrong', attacker);
  expect((await signIn(testPassword, attacker)).status).toBe(429);
  expect((await signIn(testPassword, { address: '192.0.2.1' })).status).toBe(200);
  expect((await signIn(testPassword, attacker, 'eve')).status).toBe(200);
});

test('a program that sends the right password with each call is checked once in a while, not each time', async () => {
  const ask = async (): Promise<Response> => lms.request('ekp/api/me', { as: 'ada' });
  expect(await statuses(times(10, ask))).toEqual(times(10, () => 200));
  expect(checks).toBe(1);
  lms.clock.advance(5 * 60_000);
  expect((await ask()).status).toBe(200);
  expect(checks).toBe(2);
});

test('a password that a program has just sent from elsewhere is as slow to guess as ever', async () => {
  const ask = async (password: string, address: string): Promise<number> => {
    const request = new Request('http://localhost:4173/ekp/api/me', { headers: { Authorization: `Basic ${btoa(`ada:${password}`)}` } });
    return (await lms.fetch(request, { address })).status;
  };
  expect(await ask(testPassword, '192.0.2.1')).toBe(200);
  for (const _ of times(5, () => 0)) expect(await ask('wrong', '198.51.100.7')).toBe(401);
  expect(await ask(testPassword, '198.51.100.7')).toBe(429);
  expect(await ask(testPassword, '192.0.2.1')).toBe(200);
});

test('a changed password counts at once', async () => {
  expect((await lms.request('ekp/api/me', { as: 'ada' })).status).toBe(200);
  await lms.store.db.update(users).set({ passwordHash: await cheapPasswords.hash('another one') });
  expect((await lms.request('ekp/api/me', { as: 'ada' })).status).toBe(401);
});

test('a program with wrong credentials is told how to sign in, and slowed down as well', async () => {
  const ask = async (): Promise<Response> => lms.request('ekp/api/me', { headers: { Authorization: `Basic ${btoa('ada:wrong')}` } });
  const first = await ask();
  expect(first.status).toBe(401);
  expect(first.headers.get('WWW-Authenticate')).toBe('Basic realm="LMS", charset="UTF-8"');
  for (const _ of times(4, () => 0)) await ask();
  expect((await ask()).status).toBe(429);
});

test.each([
  ['nothing', undefined],
  ['another scheme', 'Bearer abc'],
  ['what is no base64', 'Basic ***'],
  ['what is no UTF-8', `Basic ${btoa('\xff\xfe:x')}`],
  ['no colon', `Basic ${btoa('ada')}`],
  ['no user ID', `Basic ${btoa(':secret')}`],
])('a program that sends %s is not signed in', async (_, authorization) => {
  const response = await lms.request('ekp/api/me', { headers: { ...(authorization !== undefined && { Authorization: authorization }) } });
  expect(response.status).toBe(401);
  expect(response.headers.get('WWW-Authenticate')).toMatch(/^Basic /);
});

test('names and passwords may have any letters, and a password a colon', async () => {
  await lms.aUser({ id: 'jürgen 木', passwordHash: await cheapPasswords.hash('pass:wörd') });
  const bytes = new TextEncoder().encode('jürgen 木:pass:wörd');
  const response = await lms.request('ekp/api/me', { headers: { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` } });
  expect(await response.json()).toMatchObject({ id: 'jürgen 木' });
});

test('one password tried on many accounts from one address is slowed down, and only there', async () => {
  const attacker = { address: '198.51.100.7' };
  for (let n = 0; n < 200; n += 1) expect((await signIn('Summer2026', attacker, `user ${n}`)).status).toBe(401);
  const refused = await signIn('Summer2026', attacker, 'user 200');
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '18']);
  expect((await signIn(testPassword, { address: '192.0.2.1' })).status).toBe(200);
  lms.clock.advance(18_000);
  expect((await signIn('Summer2026', attacker, 'user 200')).status).toBe(401);
  expect((await signIn('Summer2026', attacker, 'user 201')).status).toBe(429);
});

test('an office behind one address may sign in as often as it likes, and one’s own account clears no guesses', async () => {
  const office = { address: '198.51.100.7' };
  for (let n = 0; n < 220; n += 1) expect((await signIn(testPassword, office)).status).toBe(200);
  for (let round = 0; round < 10; round += 1) {
    for (let n = 0; n < 20; n += 1) await signIn('guess', office, `user ${round} ${n}`);
    if (round < 9) await signIn(testPassword, office);
  }
  expect((await signIn('guess', office, 'one more')).status).toBe(429);
});

test('who uses up the guesses of an office keeps nobody out who signed in there before', async () => {
  const office = { address: '198.51.100.7' };
  await lms.aUser({ id: 'new' });
  expect((await signIn(testPassword, office)).status).toBe(200);
  for (let n = 0; n < 200; n += 1) expect((await signIn('guess', office, `user ${n}`)).status).toBe(401);
  expect((await signIn(testPassword, office, 'new')).status).toBe(429);
  expect((await signIn(testPassword, office)).status).toBe(200);
  for (let n = 0; n < 5; n += 1) expect((await signIn('guess', office)).status).toBe(401);
  expect((await signIn('guess', office)).status).toBe(429);
});

test('many machines that guess one account are slowed down, and do not keep the owner out where he was before', async () => {
  const home = { address: '192.0.2.1' };
  expect((await signIn(testPassword, home)).status).toBe(200);
  for (let n = 0; n < 100; n += 1) expect((await signIn('guess', { address: `2001:db8:0:${n.toString(16)}::1` })).status).toBe(401);
  const next = { address: '203.0.113.9' };
  expect((await signIn('guess', next)).headers.get('Retry-After')).toBe('36');
  expect((await signIn(testPassword, next)).status).toBe(429);
  expect((await signIn(testPassword, home)).status).toBe(200);
  lms.clock.advance(36_000);
  expect((await signIn(testPassword, next)).status).toBe(200);
  expect((await signIn(testPassword, next)).status).toBe(200); // known from here on
});

test('all addresses of one IPv6 network are one', async () => {
  for (let n = 0; n < 5; n += 1) await signIn('guess', { address: `2001:db8::${n + 1}` });
  expect((await signIn('guess', { address: '2001:db8::99' })).status).toBe(429);
});

test('a place counts as known for 30 days', async () => {
  const home = { address: '192.0.2.1' };
  await signIn(testPassword, home);
  lms.clock.advance(31 * 24 * 3_600_000);
  for (let n = 0; n < 100; n += 1) await signIn('guess', { address: `198.51.100.${n}` });
  expect((await signIn(testPassword, home)).status).toBe(429);
});
