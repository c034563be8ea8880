import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessmentDefinition, AssessmentQuestion, AssessmentResponse } from '../store/assessment.ts';
import { checkResponses, inTime } from './check-responses.ts';
import { scoreAttempt } from './score-attempt.ts';

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const question = (given: Partial<AssessmentQuestion>): AssessmentQuestion => ({ id: 'q', text: '?', type: 'single', choices, points: 2, key: ['b'], ...given });
const definition = (questions: readonly AssessmentQuestion[], given: Partial<AssessmentDefinition> = {}): AssessmentDefinition => ({
  sections: [{ title: '', questions }], passPercent: 50, minutes: null, mostAttempts: null, ...given,
});
const response = (given: Partial<AssessmentResponse>): AssessmentResponse => ({ questionId: 'q', choiceIds: [], ...given });
const scored = (given: Partial<AssessmentQuestion>, answer?: Partial<AssessmentResponse>) => {
  const [outcome] = scoreAttempt(definition([question(given)]), answer ? [response(answer)] : []).outcomes;
  return [outcome?.points, outcome?.isCorrect];
};

describe('a question', () => {
  test.each([
    ['the right choice', {}, { choiceIds: ['b'] }, 2, true],
    ['a wrong choice', {}, { choiceIds: ['a'] }, 0, false],
    ['no choice', {}, { choiceIds: [] }, 0, false],
    ['all right choices, in any order', { type: 'multiple', key: ['a', 'c'] }, { choiceIds: ['c', 'a'] }, 2, true],
    ['some of the right choices', { type: 'multiple', key: ['a', 'c'] }, { choiceIds: ['a'] }, 0, false],
    ['all choices, where not all are right', { type: 'multiple', key: ['a', 'c'] }, { choiceIds: ['a', 'b', 'c'] }, 0, false],
    ['a text that counts', { type: 'text', choices: [], key: ['Dead man’s switch', 'x'] }, { text: '  DEAD  man’s\nswitch ' }, 2, true],
    ['another text', { type: 'text', choices: [], key: ['x'] }, { text: 'y' }, 0, false],
    ['an empty text', { type: 'text', choices: [], key: ['x'] }, {}, 0, false],
    ['a text that people read', { type: 'text', choices: [], key: [] }, { text: 'y' }, 0, null],
    ['the lowest of a scale', { type: 'scale', key: [] }, { choiceIds: ['a'] }, 0, null],
    ['the middle of a scale', { type: 'scale', key: [] }, { choiceIds: ['b'] }, 1, null],
    ['the highest of a scale', { type: 'scale', key: [] }, { choiceIds: ['c'] }, 2, null],
  ] as const)('%s', (_, given, answer, points, isCorrect) => {
    expect(scored(given, answer)).toEqual([points, isCorrect]);
  });

  test('that is not answered is not right', () => {
    expect(scored({})).toEqual([0, false]);
    expect(scored({ type: 'scale', key: [] })).toEqual([0, null]);
  });
});

describe('an attempt', () => {
  const two = [question({ id: 'q1', points: 1 }), question({ id: 'q2', points: 2 })];
  test('passes when it reaches the percent, and not a hundredth below', () => {
    const answers = [response({ questionId: 'q2', choiceIds: ['b'] })];
    expect(scoreAttempt(definition(two, { passPercent: 66.67 }), answers)).toMatchObject({ scoreRaw: 2, scoreMax: 3, percent: 66.67, passed: true });
    expect(scoreAttempt(definition(two, { passPercent: 66.68 }), answers)).toMatchObject({ passed: false });
  });

  test('does not count what only people can read', () => {
    const withText = [...two, question({ id: 'q3', type: 'text', choices: [], key: [], points: 10 })];
    expect(scoreAttempt(definition(withText), [])).toMatchObject({ scoreMax: 3, percent: 0, passed: false });
  });

  test('with nothing that a machine can score has no percent', () => {
    const onlyText = scoreAttempt(definition([question({ type: 'text', choices: [], key: [] })]), []);
    expect(onlyText).toMatchObject({ scoreRaw: 0, scoreMax: 0, passed: true });
    expect(onlyText.percent).toBeUndefined();
  });

  test('never comes to less than nothing or more than everything, whatever is answered', () => {
    const responses = fc.array(fc.record({ questionId: fc.constantFrom('q1', 'q2', 'q9'), choiceIds: fc.subarray(['a', 'b', 'c', 'z']) }));
    fc.assert(
      fc.property(responses, (given) => {
        const { scoreRaw, scoreMax, percent = 0 } = scoreAttempt(definition(two), given);
        expect(scoreRaw >= 0 && scoreRaw <= scoreMax && percent >= 0 && percent <= 100).toBe(true);
      }),
      { seed: 4_211 },
    );
  });
});

describe('responses', () => {
  test.each([
    [[response({ questionId: 'x' })], 'attempt.responses.0.questionId x is not a question of this assessment.'],
    [[response({}), response({})], 'attempt.responses.1 answers q a second time.'],
    [[response({ choiceIds: ['z'] })], 'attempt.responses.0.choiceIds holds z, which is not a choice of q.'],
    [[response({ choiceIds: ['a', 'b'] })], 'attempt.responses.0.choiceIds must be one at most for q.'],
  ])('that fit nothing are refused by name', (given, message) => {
    expect(() => checkResponses(definition([question({})]), given)).toThrow(message);
  });

  test('that came too late do not count, where there is a limit and it was passed', () => {
    const limited = definition([question({})], { minutes: 10 });
    const started = new Date('2026-01-05T08:00:00Z');
    const at = (time: string): AssessmentResponse => response({ questionId: time, answered: `2026-01-05T${time}Z` });
    const given = [at('08:05:00'), at('08:10:59'), at('08:11:01'), response({ questionId: 'no time' })];
    const counted = (finished: string, of = limited) => inTime(of, { started, finished: new Date(`2026-01-05T${finished}Z`) }, given).map(({ questionId }) => questionId);
    expect(counted('08:20:00')).toEqual(['08:05:00', '08:10:59']);
    expect(counted('08:10:30')).toHaveLength(4);
    expect(counted('20:00:00', definition([question({})]))).toHaveLength(4);
  });
});
