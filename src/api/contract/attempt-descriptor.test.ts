import { expect, test } from 'vitest';
import { readAttempt, type AttemptDescriptor } from './attempt-descriptor.ts';

const attempt: AttemptDescriptor = {
  enrollmentId: 'E1',
  itemId: 'exam',
  started: '2026-01-05T08:00:00.000Z',
  finished: '2026-01-05T08:12:30+00:00',
  responses: [{ questionId: 'q1', choiceIds: ['a'], answered: '2026-01-05T08:01Z' }, { questionId: 'q2', text: 'Größe 漢字' }],
};

test('an attempt is read back as a device wrote it, choices of a text being none', () => {
  expect(readAttempt(JSON.stringify(attempt))).toEqual({
    isUnderstood: true,
    attempt: { ...attempt, responses: [attempt.responses[0], { questionId: 'q2', choiceIds: [], text: 'Größe 漢字' }] },
  });
});

test('what the device knows besides is left alone', () => {
  expect(readAttempt(JSON.stringify({ ...attempt, device: 'tablet' })).isUnderstood).toBe(true);
});

test.each([
  ['{', /^attempt is not JSON$/],
  ['', /^attempt is not JSON$/],
  ['[]', /^attempt\./],
  ['null', /^attempt must be a JSON object$/],
  ['"E1"', /^attempt must be a JSON object$/],
  [JSON.stringify({ ...attempt, enrollmentId: undefined }), /^attempt\.enrollmentId is missing$/],
  [JSON.stringify({ ...attempt, enrollmentId: '  ' }), /^attempt\.enrollmentId must not be empty$/],
  [JSON.stringify({ ...attempt, started: 'yesterday' }), /^attempt\.started must be a date-time such as 2026-01-05T09:30Z$/],
  [JSON.stringify({ ...attempt, responses: {} }), /^attempt\.responses must be a list$/],
  [JSON.stringify({ ...attempt, responses: [{ choiceIds: ['a'] }] }), /^attempt\.responses\.0\.questionId is missing$/],
  [JSON.stringify({ ...attempt, responses: [{ questionId: 'q1', choiceIds: 'a' }] }), /^attempt\.responses\.0\.choiceIds must be a list$/],
  [JSON.stringify({ ...attempt, responses: [{ questionId: 'q1', text: 'a\0b' }] }), /^attempt\.responses\.0\.text holds a character that is no text$/],
  [JSON.stringify({ ...attempt, responses: [{ questionId: 'q\uD800' }] }), /^attempt\.responses\.0\.questionId holds a character that is no text$/],
  [JSON.stringify({ ...attempt, responses: [{ questionId: 'q1', text: 'x'.repeat(20_001) }] }), /^attempt\.responses\.0\.text must be at most 20000 characters$/],
])('what cannot be meant is named: %.60s', (text, message) => {
  expect(readAttempt(text)).toEqual({ isUnderstood: false, message: expect.stringMatching(message) });
});
