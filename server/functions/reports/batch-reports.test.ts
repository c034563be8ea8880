import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import type { LmsFunction } from '#api/contract/describe.ts';
import { batchReports as table } from '../../store/tables/report-tables.ts';
import { inBothFormats } from '../../testing/both-formats.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aUser({ id: 'ada' });
  await lms.aUser({ id: 'eve' });
  await lms.aUser({ id: 'reader', permissions: ['read-reports'] });
  await report('reports\\ada\\Completions 1.csv', 'Completions', '2026-01-03T02:00:00Z');
  await report('reports\\ada\\Overdue.csv', 'Overdue', '2026-01-04T02:00:00Z');
  await report('reports\\admin\\All.pdf', 'All', '2026-01-05T02:00:00Z', { ownerId: 'root-admin', contentType: 'application/pdf', bytes: new Uint8Array([37, 80, 0, 255]) });
  return () => lms.close();
});

const { batchReports, batchReport } = contract;
const report = (pathname: string, name: string, createdAt: string, more: Partial<typeof table.$inferInsert> = {}) => {
  const bytes = more.bytes ?? new TextEncoder().encode(`user,course\r\nada,"${name}"\r\n`);
  return lms.store.db.insert(table).values({ pathname, name, ownerId: 'ada', contentType: 'text/csv', createdAt: new Date(createdAt), ...more, bytes, sizeBytes: bytes.length });
};
const names = async (given: Parameters<typeof lms.call<typeof batchReports>>[1], as: string) => (await lms.call(batchReports, given, as)).reports.map(({ name }) => name);

test('one’s own reports are listed, the newest first, by a pathname with backslashes', async () => {
  expect(await inBothFormats(lms, batchReports, {}, 'ada')).toEqual({
    reports: [
      { pathname: 'reports\\ada\\Overdue.csv', name: 'Overdue', created: '2026-01-04T02:00:00.000+00:00', size: 28 },
      { pathname: 'reports\\ada\\Completions 1.csv', name: 'Completions', created: '2026-01-03T02:00:00.000+00:00', size: 32 },
    ],
  });
});

test('with the permission one lists everybody’s, without it nobody else’s', async () => {
  expect(await names({}, 'reader')).toEqual(['All', 'Overdue', 'Completions']);
  expect(await names({}, 'eve')).toEqual([]);
});

test('acting for somebody, one reads what that one may', async () => {
  expect(await names({ onBehalfOf: 'ada' }, 'root-admin')).toEqual(['Overdue', 'Completions']);
  expect(await lms.refusal(batchReport, { pathname: 'reports\\admin\\All.pdf', onBehalfOf: 'ada' }, 'root-admin')).toMatchObject({ status: 404 });
});

test('name and dates narrow the list: from the first moment on, and before the second', async () => {
  expect(await names({ name: 'overdue' }, 'ada')).toEqual(['Overdue']);
  expect(await names({ name: '%' }, 'ada')).toEqual([]);
  expect(await names({ createdOnOrAfter: '2026-01-04T02:00Z' }, 'ada')).toEqual(['Overdue']);
  expect(await names({ createdBefore: '2026-01-04T02:00Z' }, 'ada')).toEqual(['Completions']);
  expect(await names({ createdOnOrAfter: '', createdBefore: '', name: '' }, 'ada')).toHaveLength(2);
});

test('a report is its bytes, as a file with the last part of its pathname for a name', async () => {
  const response = await lms.ask(batchReport, { pathname: 'reports\\admin\\All.pdf' }, 'reader');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([37, 80, 0, 255]));
  expect(Object.fromEntries(['Content-Type', 'Content-Disposition', 'X-Content-Type-Options', 'Content-Length'].map((name) => [name, response.headers.get(name)]))).toEqual({
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'attachment; filename="All.pdf"',
    'X-Content-Type-Options': 'nosniff',
    'Content-Length': '4',
  });
  expect(await (await lms.ask(batchReport, { pathname: 'reports\\ada\\Overdue.csv' }, 'ada')).text()).toBe('user,course\r\nada,"Overdue"\r\n');
});

test('others’ reports are as unknown as those that are not there', async () => {
  for (const pathname of ['reports\\ada\\Overdue.csv', 'nothing', '../../etc/passwd', 'reports/ada/Overdue.csv', 'reports\\ada\\', '%']) {
    expect(await lms.refusal(batchReport, { pathname }, 'eve')).toEqual({ status: 404, code: 'not-found', message: `There is no batch report ${pathname}.` });
  }
});

test('neither name nor type of a report can do anything to the answer’s header', async () => {
  await report('x\\a"b\r\nSet-Cookie: 1; ü.html', 'Odd', '2026-01-05T03:00:00Z', { contentType: 'text/html\r\nX-Evil: 1' });
  const response = await lms.ask(batchReport, { pathname: 'x\\a"b\r\nSet-Cookie: 1; ü.html' }, 'ada');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/octet-stream');
  expect(response.headers.get('Set-Cookie')).toBeNull();
  expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="a_b__Set-Cookie: 1; _\.html"; filename\*=UTF-8''/);
});

describe.each<LmsFunction>([batchReports, batchReport])('$name', (fn) => {
  const given: Readonly<Record<string, string>> = fn === batchReport ? { pathname: 'reports\\ada\\Overdue.csv' } : {};

  test('nobody who has not said who he is gets anything, nor by another method', async () => {
    expect(await lms.refusal(fn, given)).toMatchObject({ status: 401, code: 'unauthorized' });
    expect((await lms.request(`ekp/${fn.path}`, { as: 'ada', method: 'POST' })).status).toBe(405);
  });

  test('somebody else’s position, and acting without the right to, are refused', async () => {
    expect(await lms.refusal(fn, { ...given, assignmentId: 'ada' }, 'eve')).toMatchObject({ status: 400, code: 'invalid-parameter' });
    expect(await lms.refusal(fn, { ...given, onBehalfOf: 'ada' }, 'eve')).toMatchObject({ status: 403, code: 'forbidden' });
  });
});

test.each([
  [batchReports, { format: 'csv' }, 'format must be json or xml.'],
  [batchReports, { createdOnOrAfter: '2026-01-04' }, 'createdOnOrAfter must be a date-time such as 2026-01-05T09:30Z.'],
  [batchReports, { createdBefore: 'now' }, 'createdBefore must be a date-time such as 2026-01-05T09:30Z.'],
  [batchReport, {}, 'pathname is missing.'],
] as const)('%o with %o names what is wrong', async (fn: LmsFunction, given, message) => {
  expect(await lms.refusal(fn, given, 'ada')).toEqual({ status: 400, code: 'invalid-parameter', message });
});
