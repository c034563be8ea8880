import * as fc from 'fast-check';
import { getTableName, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeRefusal } from '#api/contract/answers.ts';
import { contract } from '#api/contract/contract.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import { allTables } from '../store/all-tables.ts';
import { badRequests, type BadRequest } from '../testing/bad-request.ts';
import { openTestLms, testPassword, type TestLms } from '../testing/test-lms.ts';

let lms: TestLms;
beforeAll(async () => {
  lms = await openTestLms();
  await lms.anAdministrator({ id: 'admin' });
  await lms.aUser({ id: 'ada' });
  const moduleId = await lms.aPackage();
  await lms.anEnrollment({ userId: 'ada', moduleId });
});
afterAll(() => lms.close());

/** Logs may grow; nothing else may change. */
const logs = ['request_log', 'sign_in_failures'];
async function everything(): Promise<Readonly<Record<string, unknown>>> {
  const sums: Record<string, unknown> = {};
  for (const table of allTables) {
    const name = getTableName(table);
    if (logs.includes(name)) continue;
    const [row] = await lms.store.db.select({ sum: sql`md5(coalesce(string_agg(t::text, '|' order by t::text), ''))` }).from(sql.raw(`"${name}" t`));
    sums[name] = row?.sum;
  }
  return sums;
}

async function send({ fn, method, encoded, body, hasCredentials }: BadRequest): Promise<Response> {
  const isQuery = fn.method === 'GET';
  const headers = new Headers(hasCredentials ? { Authorization: `Basic ${btoa(`admin:${testPassword}`)}` } : {});
  if (!isQuery) headers.set('Content-Type', body?.type ?? 'application/x-www-form-urlencoded');
  const hasBody = method !== 'GET' && !isQuery;
  return lms.fetch(new Request(`http://localhost:4173/ekp/${fn.path}${isQuery ? `?${encoded}` : ''}`, { method, headers, body: hasBody ? (body?.bytes ?? encoded) : null }));
}

test('ten thousand bad requests are each refused with a sentence, and nothing has changed', { timeout: 300_000 }, async () => {
  const functions: readonly LmsFunction[] = Object.values(contract);
  const before = await everything();
  const wrong: string[] = [];
  for (const bad of fc.sample(badRequests(functions), { numRuns: 10_000, seed: 20261126 })) {
    const response = await send(bad);
    const text = await response.text();
    const isSentence = /^.{8,}\.$/s.test(decodeRefusal(text)?.message ?? '');
    if (response.status < 400 || response.status >= 500 || !isSentence) wrong.push(`${bad.method} ${bad.fn.name}: ${bad.why} → ${response.status} ${text.slice(0, 200)}`);
  }
  expect([...new Set(wrong)].slice(0, 40)).toEqual([]);
  expect(await everything()).toEqual(before);
});
