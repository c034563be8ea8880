import { expect, test } from 'vitest';
import { endingOf, insteadOf } from './instead-of.ts';
import { readRequest, sessionOpenedIn } from './read-request.ts';

const sessions = new Map([['s1', { enrollmentId: 'E1', itemId: 'I2' }]]);

test('what the telling says is known by its name, its enrollment and its item', () => {
  expect(readRequest('/ekp/api/record?id=E1', '', sessions)).toEqual({ name: 'record', enrollmentId: 'E1', itemId: undefined, sessionId: undefined });
  expect(readRequest('/ekp/api/launchTracker', 'enrollmentId=E1&datetime=x', sessions)?.enrollmentId).toBe('E1');
  expect(readRequest('/ekp/hacp', 'command=ExitAU&session_id=s1', sessions)).toEqual({ name: 'ExitAU', enrollmentId: 'E1', itemId: 'I2', sessionId: 's1' });
  expect(sessionOpenedIn('{"sessionId": "s2", "url": "…"}')).toBe('s2');
});

test('what places ask for, and the app itself, are no part of a history', () => {
  expect(readRequest('/ekp/api/mailbox', '', sessions)).toBeUndefined();
  expect(readRequest('/assets/record', '', sessions)).toBeUndefined();
});

test('an answer that anybody on the way may have made up says nothing of what the LMS did', () => {
  expect(endingOf(200, undefined)).toBe('answered');
  expect(endingOf(200, 'portal-page')).toBe('unknown');
  expect(endingOf(200, 'answer-cut')).toBe('unknown');
  expect(endingOf(200, 'sign-in-page')).toBe('nothing-done');
  expect(endingOf(404, undefined)).toBe('nothing-done');
  expect(endingOf(502, 'status-502')).toBe('unknown');
  expect(insteadOf('status-429')).toMatchObject({ status: 429, retryAfter: '7' });
  expect(insteadOf('status-500-after')).toBeUndefined(); // the LMS works on it first
});
