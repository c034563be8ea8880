import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import { decodeRefusal } from '#api/contract/answers.ts';
import { entriesOf, isNeeded, kindOf, rightValue, wrongValues } from '../testing/parameter-values.ts';
import { openTestLms, testPassword, type TestLms } from '../testing/test-lms.ts';

// What must hold for all of them alike. Each function's own answers, and who may see what, are told in the tests beside its handler.

let lms: TestLms;
beforeAll(async () => {
  lms = await openTestLms();
  await lms.anAdministrator({ id: 'admin' });
  await lms.aUser({ id: 'ada' });
  await lms.aUser({ id: 'bo' });
});
afterAll(() => lms.close());

interface Sending {
  readonly method?: string;
  /** Null: nobody. */
  readonly as?: string | null;
  readonly password?: string;
}

/** Sends a call in the function's own way. A raw body is sent as it is. */
async function send(fn: LmsFunction, pairs: readonly (readonly [string, string])[], { method = fn.method, as = 'ada', password = testPassword }: Sending = {}): Promise<{ status: number; allow: string | null; message: string }> {
  const headers = new Headers(as === null ? {} : { Authorization: `Basic ${btoa(`${as}:${password}`)}` });
  const query = fn.body === 'query' ? `?${new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()}` : '';
  const body = ['GET', 'HEAD'].includes(method) || fn.method === 'GET' ? null : bodyOf(fn, pairs);
  if (fn.body === 'text') headers.set('Content-Type', 'text/plain');
  if (fn.body === 'xml') headers.set('Content-Type', 'application/xml');
  const response = await lms.fetch(new Request(`http://localhost:4173/ekp/${fn.path}${query}`, { method, headers, body }), { address: fn.name });
  return { status: response.status, allow: response.headers.get('Allow'), message: decodeRefusal(await response.text())?.message ?? '' };
}

function bodyOf(fn: LmsFunction, pairs: readonly (readonly [string, string])[]): BodyInit {
  if (fn.body === 'text' || fn.body === 'xml') return pairs.find(([name]) => name === 'body')?.[1] ?? '';
  if (fn.body === 'form') return new URLSearchParams(pairs.map(([name, value]) => [name, value]));
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

const functions: readonly LmsFunction[] = Object.values(contract);
const rightPairs = (fn: LmsFunction): readonly (readonly [string, string])[] => entriesOf(fn).filter(([, schema]) => isNeeded(schema)).map(([name, schema]) => [name, rightValue(schema)]);
/** Whom the LMS lets as far as the parameters. */
const asWhom = (fn: LmsFunction): Sending => (fn.authentication === 'system' ? { as: 'any', password: 'key of the test site' } : { as: 'admin' });

describe.each(functions.map((fn) => ({ name: fn.name, fn })))('$name', ({ fn }) => {
  test('by another method it is told what it takes', async () => {
    const other = fn.method === 'GET' ? 'POST' : 'PUT';
    expect(await send(fn, rightPairs(fn), { ...asWhom(fn), method: other })).toMatchObject({ status: 405, allow: fn.method === 'GET' ? 'GET, HEAD' : 'POST' });
  });

  test('each parameter that it needs is asked for by name', async () => {
    for (const [missing] of rightPairs(fn)) {
      const { status, message } = await send(fn, rightPairs(fn).filter(([name]) => name !== missing), asWhom(fn));
      expect([status, message]).toEqual([400, expect.stringContaining(`${missing} is missing`)]);
    }
  });

  test('a parameter that is not what it should be is named', async () => {
    const breakable = entriesOf(fn).flatMap(([name, schema]) => {
      const wrong = wrongValues[kindOf(schema)]?.[0];
      return wrong === undefined ? [] : [[name, wrong] as const];
    });
    for (const [name, wrong] of breakable) {
      const { status, message } = await send(fn, [...rightPairs(fn).filter(([other]) => other !== name), [name, wrong]], asWhom(fn));
      expect([name, status, message]).toEqual([name, 400, expect.stringContaining(`${name} must be`)]);
    }
  });

  if (fn.authentication === 'user') {
    test('nobody is answered who does not say who he is', async () => {
      expect(await send(fn, rightPairs(fn), { as: null })).toMatchObject({ status: 401 });
    });
  }
  if (fn.authentication === 'system') {
    test('a user’s password opens nothing here, only the site’s key does', async () => {
      expect(await send(fn, rightPairs(fn), { as: 'admin' })).toMatchObject({ status: 401 });
      expect(await send(fn, rightPairs(fn), { as: null })).toMatchObject({ status: 401 });
    });
  }
  if ('onBehalfOf' in fn.parameters.entries && fn.body !== 'multipart') {
    test('nobody acts for another without the permission, and not for somebody whom he cannot see', async () => {
      expect(await send(fn, [...rightPairs(fn), ['onBehalfOf', 'bo']])).toMatchObject({ status: 403 });
      expect(await send(fn, [...rightPairs(fn), ['onBehalfOf', 'nobody']], { as: 'admin' })).toMatchObject({ status: 404 });
    });
  }
  if ('assignmentId' in fn.parameters.entries && fn.body !== 'multipart') {
    test('a position is one’s own', async () => {
      expect(await send(fn, [...rightPairs(fn), ['assignmentId', 'bo']])).toMatchObject({ status: 400, message: expect.stringContaining('assignmentId') });
    });
  }
});
