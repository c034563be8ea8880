import { expect, test } from 'vitest';
import { aLaunch, aSitting, aStep, callLine, launchLine, sittingLine } from '../../test/screens/sync-record.ts';
import { slipsOf } from './slips.ts';
import { supportText } from './support-text.ts';
import { toldRequests } from './told-requests.ts';

const nine = Date.UTC(2026, 0, 5, 9);

test('the story of a request has what was said, what was answered, when and how long it took', () => {
  const put = aStep('PutParam', 'refused', { status: 'passed', seconds: 58, error: 3, errorText: 'Invalid Session ID' }, { at: nine + 420, asked: { at: nine, note: { status: 'passed', seconds: 58 } } });
  expect(toldRequests({ steps: [put] })).toEqual([
    {
      name: 'PutParam', state: 'refused', at: nine, tookMs: 420, decision: undefined,
      said: [['status', 'passed'], ['seconds', '58']],
      answer: [['error', '3'], ['errorText', 'Invalid Session ID']],
    },
  ]);
});

test('a request that was not answered has no time of an answer, and what a person decided stands between the requests', () => {
  const lost = aStep('launchTracker', 'unsure', { allowNewAttempt: false, lostBy: 'timed-out' }, { at: nine + 20_000, asked: { at: nine, note: { allowNewAttempt: false } } });
  const decided = aStep('decision', 'done', {}, { decision: 'arrived' });
  expect(toldRequests({ steps: [lost, decided] }).map(({ tookMs, answer, decision }) => [tookMs, answer, decision])).toEqual([
    [undefined, [['lostBy', 'timed-out']], undefined],
    [undefined, [], 'arrived'],
  ]);
});

test('as a text it has every step, in the words of the standards', () => {
  const step = aStep('PutParam', 'done', { status: 'passed', seconds: 58 }, { at: nine + 90, asked: { at: nine, note: { status: 'passed', seconds: 58 } } });
  const [slip] = slipsOf([sittingLine(2, 'unsure', aSitting('a'), { reason: 'exit-answer-lost', steps: [step] }), launchLine('told', {}, aLaunch('l1', { startedAt: nine }))]);
  const text = supportText(slip!, 'mia.lund');
  expect(text).toContain('user mia.lund\nenrollment E1\nlaunch l1');
  expect(text).toContain('#1 launch told\n  started 2026-01-05T09:00:00.000Z attempt 1');
  expect(text).toContain('#2 sitting unsure (exit-answer-lost)');
  expect(text).toContain('2026-01-05T09:00:00.000Z PutParam done 90 ms said {status: passed, seconds: 58}');
});

test('a call is told with its parameters', () => {
  const [slip] = slipsOf([callLine('withdraw', 'refused', { reason: 'lms-refused', steps: [aStep('call', 'refused', { lmsMessage: 'Too late' })] })]);
  expect(supportText(slip!, 'mia.lund')).toMatch(/call c-withdraw\n\n#5 call refused \(lms-refused\)\n {2}withdraw made .+Z\n {2}\{enrollmentId: E1, moduleId: M1\}\n {2}2026-01-05T09:00:00\.000Z call refused answer \{lmsMessage: Too late\}/);
});

test('it holds nothing that opens a conversation with the LMS: no password, no session, no token', () => {
  const keys = { url: 'https://lms.example/hacp?session=S-1', sessionId: 'S-1', auPassword: 'secret', accessToken: 'secret', requestNumber: 'secret', siteMark: 'secret' };
  const step = aStep('hacpInfo', 'done', keys, { asked: { at: nine } });
  const text = supportText(slipsOf([sittingLine(2, 'told', aSitting('a'), { steps: [step, aStep('GetParam', 'intent', { sessionId: 'S-1' })] })])[0]!, 'mia.lund');
  expect(text).toContain('answer {url: https://lms.example/hacp}');
  expect(text).not.toMatch(/S-1|secret|sessionId|auPassword|accessToken|requestNumber|siteMark/);
});

test('what the telling notes for itself is not shown as an answer of the LMS', () => {
  const look = aStep('look-after', 'done', { overallStatus: 'incomplete', asksItems: '["A"]', launchesElsewhere: 1 }, { asked: { at: nine } });
  const text = supportText(slipsOf([sittingLine(2, 'told', aSitting('a'), { steps: [look] })])[0]!, 'mia.lund');
  expect(text).toContain('answer {overallStatus: incomplete}');
});
