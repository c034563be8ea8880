import { expect, test } from 'vitest';
import { me } from './contract/users.ts';
import { ApiError } from './api-error.ts';
import { createLmsClient } from './client.ts';
import { askProbe, type NetworkProbe } from './probe.ts';
import { signIn } from './sign-in.ts';

const page = (html: string): Response => new Response(html, { headers: { 'content-type': 'text/html' } });
const answering = (answer: () => Response | Promise<Response>): typeof fetch => () => Promise.resolve().then(answer);
const broken = (): never => {
  throw new TypeError('Failed to fetch');
};

test.for([
  ['our file', () => new Response('haversack'), 'ours'],
  ['our file with a line end', () => new Response('haversack\n'), 'ours'],
  ['a page', () => page('<!doctype html><p>Welcome'), 'portal'],
  ['a way elsewhere', () => new Response(null, { status: 302, headers: { location: 'http://hotel.example/' } }), 'portal'],
  ['511', () => new Response('<p>Sign in to the network', { status: 511 }), 'portal'],
  ['a gateway whose server is away', () => new Response('<h1>Bad Gateway', { status: 502 }), 'nothing'],
  ['another text', () => new Response('It works!'), 'nothing'],
  ['no network', broken, 'nothing'],
] as const)('[S8] the probe file says what stands between: %s', async ([, answer, found]) => {
  expect(await askProbe(answering(answer), 'https://app.example/probe.txt')).toBe(found);
});

const reasonOf = async (answer: () => Response, network: NetworkProbe): Promise<unknown> => {
  const env = { fetch: answering(answer), token: () => Promise.resolve(undefined), askProbe: () => Promise.resolve(network) };
  const failed = (error: unknown) => (error instanceof ApiError ? `${error.reason} ${error.didReachLms}` : error);
  const asked = await createLmsClient({ baseUrl: 'https://app.example/ekp/', ...env }).call(me, {}).catch(failed);
  expect(await signIn({ sessionUrl: 'https://app.example/session', ...env }, { userId: 'a', password: 'b', stay: true }).catch(failed)).toBe(asked);
  return asked;
};
const signInPage = () => page('<!doctype html><form><input type="password"></form>');
const otherPage = () => page('<!doctype html><div id="root"></div>');
const elsewhere = () => new Response(null, { status: 302, headers: { location: '/login' } });

test('[S8] a page where our own file is a page too is the network’s, whatever it looks like: it waits, and nobody is signed out', async () => {
  for (const answer of [signInPage, otherPage, elsewhere]) expect(await reasonOf(answer, 'portal')).toBe('captive-portal maybe');
  expect(await reasonOf(() => new Response('', { status: 511 }), 'nothing')).toBe('captive-portal maybe');
});

test('[S8] a page where our own file comes as it is is the site’s sign-in, whatever it looks like; only one that says so is known to have done nothing', async () => {
  expect(await reasonOf(signInPage, 'ours')).toBe('signed-out yes');
  expect(await reasonOf(elsewhere, 'ours')).toBe('signed-out yes');
  expect(await reasonOf(otherPage, 'ours')).toBe('signed-out maybe');
});

test('[S8] where nobody can tell, the marks of a page decide', async () => {
  expect(await reasonOf(signInPage, 'nothing')).toBe('signed-out yes');
  expect(await reasonOf(otherPage, 'nothing')).toBe('bad-answer maybe');
});
