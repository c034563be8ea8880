import { expect, test } from 'vitest';
import type { Message, MessageSummary } from '#api/contract/messages.ts';
import { findMail, htmlOf, mailOf } from './mail.ts';

const ana = { id: 'ana', family: 'Sousa', given: 'Ana' };
const summary = (id: string, more: Partial<MessageSummary> = {}): MessageSummary => ({ id, subject: `Subject ${id}`, sent: '2026-11-25T08:00:00Z', read: false, ...more });
const textOf = (id: string, body: string, contentType = 'text/plain'): readonly [string, Message] => [id, { ...summary(id), to: [], body, contentType }];
const none: ReadonlySet<string> = new Set();

test.each([
  ['unread, as the LMS says', { read: false }, none, true],
  ['unread, where the LMS says nothing', {}, none, true],
  ['read, as the LMS says', { read: true }, none, false],
  ['read, because it was opened here and the LMS has not heard of it', { read: false }, new Set(['A']), false],
] as const)('a message is %s', (_what, more, opened, isUnread) => {
  const { read: _read, ...rest } = summary('A');
  expect(mailOf({ messages: [{ ...rest, ...more }] }, new Map(), opened)[0]?.isUnread).toBe(isUnread);
});

test('the newest come first, also where the LMS tells them otherwise; one without a date comes last', () => {
  const messages = [summary('old', { sent: '2026-01-01T00:00:00Z' }), summary('none', { sent: 'yesterday' }), summary('new')];
  expect(mailOf({ messages }, new Map(), none).map(({ id }) => id)).toEqual(['new', 'old', 'none']);
});

test('the first words are those of a text that is on this device, without its markup', () => {
  const texts = new Map([textOf('A', '<p>Bring</p><p><b>boots</b> &amp; gloves</p>', 'text/html'), textOf('B', 'Line one\nline two')]);
  expect(mailOf({ messages: [summary('A'), summary('B'), summary('C')] }, texts, none).map(({ firstWords }) => firstWords)).toEqual(['Bring boots & gloves', 'Line one line two', undefined]);
});

test.each([
  ['', false, undefined, ['A', 'B', 'C']],
  ['', true, undefined, ['A']],
  ['', true, 'B', ['A', 'B']],
  ['sousa BOOTS', false, undefined, ['A']],
  ['subject', false, undefined, ['A', 'B', 'C']],
  ['forklift', false, undefined, []],
] as const)('looking for "%s" (unread only: %s, open: %s) finds %o', (words, isUnreadOnly, openId, ids) => {
  const texts = new Map([textOf('A', 'Bring boots')]);
  const mail = mailOf({ messages: [summary('A', { from: ana }), summary('B', { read: true }), summary('C', { read: true })] }, texts, none);
  expect(findMail(mail, texts, { words, isUnreadOnly, openId }).map(({ id }) => id)).toEqual(ids);
});

test('plain text is never taken for HTML', () => {
  expect(htmlOf({ body: 'Keep <2 m & wait\nfor me\n\n<b>Ana</b>', contentType: 'text/plain' })).toBe('<p>Keep &lt;2 m &amp; wait<br>for me</p><p>&lt;b&gt;Ana&lt;/b&gt;</p>');
  expect(htmlOf({ body: '<p>A</p>', contentType: 'text/html' })).toBe('<p>A</p>');
  expect(htmlOf({ contentType: 'text/plain' })).toBe('');
});
