import { beforeEach, expect, test } from 'vitest';
import { contract } from '#api/contract/contract.ts';
import { assessmentDefinitions, supervisorAssessments } from '../../store/tables/exam-tables.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'boss' });
  await lms.aUser({ id: 'mia', given: 'Mia', family: 'Lindqvist', directAppraiserId: 'boss' });
  await lms.aUser({ id: 'eve' });
  await lms.anAdministrator({ id: 'root-admin' });
  await lms.aModule({ id: 'ojt', title: 'Mooring, on the job', type: 'onTheJobTraining' });
  await lms.store.db.insert(assessmentDefinitions).values({
    moduleId: 'ojt',
    revision: 0,
    itemId: 'SHEET',
    filledInBy: 'supervisor',
    title: 'Mooring & <letting go>',
    definition: {
      passPercent: 60,
      minutes: null,
      mostAttempts: null,
      sections: [
        {
          title: 'On the quay',
          questions: [
            { id: 'q1', text: 'Wears what is needed', type: 'scale', choices: [{ id: '1', text: 'Never' }, { id: '2', text: 'Always' }], points: 2, key: [] },
            { id: 'q2', text: 'First line?', type: 'single', choices: [{ id: 'a', text: 'Bow' }, { id: 'b', text: 'Stern' }], points: 7, key: ['a'] },
          ],
        },
      ],
    },
  });
  return () => lms.close();
});

const enrol = () => lms.call(contract.enrollUser, { 'learning-id': 'ojt' }, 'mia');
const listOf = async (as: string) => (await lms.call(contract.supervisorAssessments, {}, as)).assessments;

test('on-the-job training asks whoever appraises the learner, from the moment of enrolling', async () => {
  const { id } = await enrol();
  expect(await listOf('boss')).toMatchObject([
    { id, learner: { id: 'mia', family: 'Lindqvist', given: 'Mia' }, module: { id: 'ojt', type: { code: 'onTheJobTraining' } }, status: { code: 'pending', label: 'Pending' } },
  ]);
  expect(await listOf('mia')).toEqual([]);
});

test('the questions are given as they are asked, and nothing of what is right', async () => {
  const { id } = await enrol();
  expect(await lms.call(contract.supervisorAssessment, { id }, 'boss')).toEqual({
    id,
    itemId: 'SHEET',
    title: 'Mooring & <letting go>',
    sections: [
      {
        title: 'On the quay',
        questions: [
          { id: 'q1', text: 'Wears what is needed', type: 'scale', choices: [{ id: '1', text: 'Never' }, { id: '2', text: 'Always' }] },
          { id: 'q2', text: 'First line?', type: 'single', choices: [{ id: 'a', text: 'Bow' }, { id: 'b', text: 'Stern' }] },
        ],
      },
    ],
  });
  const response = await lms.ask(contract.supervisorAssessment, { id }, 'boss');
  expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
  const xml = await response.text();
  for (const secret of ['key', 'points', '7', 'passPercent', '60']) expect(xml.replace(/EKP\d+/g, '')).not.toContain(secret);
});

test('what is due and what is done is told, the open ones first', async () => {
  const open = await enrol();
  const closed = await lms.anEnrollment({ userId: 'mia', moduleId: 'ojt', overallStatus: 'completed' });
  await lms.store.db.insert(supervisorAssessments).values({ enrollmentId: closed, supervisorId: 'boss', status: 'completed', dueAt: new Date('2026-01-01T12:00:00Z') });
  expect((await listOf('boss')).map(({ id, status, due }) => [id, status?.code, due])).toEqual([
    [open.id, 'pending', undefined],
    [closed, 'completed', '2026-01-01T12:00:00.000+00:00'],
  ]);
});

test('only the supervisor opens it: hidden from who cannot see the learner, refused to the learner and to who can', async () => {
  const { id } = await enrol();
  const refused = async (as: string, which = id) => (await lms.refusal(contract.supervisorAssessment, { id: which }, as)).status;
  expect(await refused('eve')).toBe(404);
  expect(await refused('boss', 'E404')).toBe(404);
  expect(await refused('mia')).toBe(403);
  expect(await refused('root-admin')).toBe(403);
});
