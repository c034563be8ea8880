import { expect, test } from 'vitest';
import type { StoredPackage } from '../chunks/chunks-db.ts';
import { understandResponse } from './understand-response.ts';

const half: StoredPackage = {
  packageKey: 'learner|E1|1',
  writeId: 'W1',
  about: { enrollmentId: 'E1', moduleId: 'M1', title: 'Fire safety', revision: 1 },
  size: 1000,
  etag: '"v1"',
  chunkSize: 400,
  ranges: [[0, 500]],
  state: 'receiving',
  wish: 'go',
  createdAt: 0,
  lastUsedAt: 0,
};
const answer = (status: number, headers: Record<string, string>) => understandResponse(half, { status, headers: new Headers(headers) }, 500);

test('the rest of the same package is put behind what is here', () => {
  expect(answer(206, { 'Content-Range': 'bytes 500-999/1000', ETag: '"v1"' })).toEqual({ kind: 'rest', size: 1000, etag: '"v1"' });
  expect(answer(206, { 'Content-Range': 'bytes 500-999/1000' })).toEqual({ kind: 'rest', size: 1000, etag: '"v1"' });
});

test.each([
  ['of another version', { 'Content-Range': 'bytes 500-999/1000', ETag: '"v2"' }],
  ['of another length', { 'Content-Range': 'bytes 500-1099/1100', ETag: '"v1"' }],
  ['from another place', { 'Content-Range': 'bytes 400-999/1000', ETag: '"v1"' }],
  ['that ends behind its end', { 'Content-Range': 'bytes 500-2000/1000', ETag: '"v1"' }],
  ['without saying which', { ETag: '"v1"' }],
  ['in several parts', { 'Content-Type': 'multipart/byteranges; boundary=x', ETag: '"v1"' }],
])('a part %s is never put together with what is here', (_what, headers) => {
  expect(answer(206, headers)).toEqual({ kind: 'begin-anew' });
});

test('a whole package is what it says it is', () => {
  expect(answer(200, { 'Content-Length': '1200', ETag: '"v2"' })).toEqual({ kind: 'whole', size: 1200, etag: '"v2"' });
  expect(answer(200, { 'Content-Length': '1200', ETag: 'W/"v2"' })).toEqual({ kind: 'whole', size: 1200, etag: undefined });
  // Compressed on its way: neither the length nor a range means the bytes that arrive.
  expect(answer(200, { 'Content-Length': '900', 'Content-Encoding': 'gzip', ETag: '"v2"' })).toEqual({ kind: 'whole', size: undefined, etag: undefined });
});

test.each([
  [200, 'text/html', { kind: 'wait', why: 'unexpected-page' }],
  [206, 'text/html', { kind: 'wait', why: 'unexpected-page' }],
  [401, 'text/html', { kind: 'wait', why: 'signed-out' }],
  [429, '', { kind: 'wait', why: 'lms-busy' }],
  [502, 'text/html', { kind: 'wait', why: 'lms-busy' }],
  [416, '', { kind: 'begin-anew' }],
  [403, '', { kind: 'failed', reason: 'forbidden' }],
  [404, '', { kind: 'failed', reason: 'not-found' }],
  [410, '', { kind: 'failed', reason: 'not-found' }],
  [204, '', { kind: 'failed', reason: 'refused' }],
  [302, '', { kind: 'failed', reason: 'refused' }],
])('an answer %i (%s) is understood', (status, type, meaning) => {
  expect(answer(status, { 'Content-Type': type, 'Content-Range': 'bytes 500-999/1000' })).toEqual(meaning);
});
