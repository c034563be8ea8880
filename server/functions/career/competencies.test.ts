import { beforeEach, expect, test } from 'vitest';
import { decodeAnswer } from '#api/contract/answers.ts';
import { contract } from '#api/contract/contract.ts';
import { putCompetency, putCompetencyAward } from '../../store/competencies.ts';
import { giveProfile, putJobProfile } from '../../store/job-profiles.ts';
import { openTestLms, type TestLms } from '../../testing/test-lms.ts';

let lms: TestLms;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'mia' });
  await lms.aUser({ id: 'ana', family: 'Sousa', given: 'Ana' });
  return () => lms.close();
});

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const levels = [{ code: 'L2', label: 'Good', measure: 2 }, { code: 'L1', label: 'Basic', measure: 1 }];
const found = async (keywords?: string, max?: number) =>
  (await lms.call(contract.competencies, { ...(keywords !== undefined && { keywords }), ...(max !== undefined && { max }) }, 'mia')).competencies.map(({ id }) => id);

test('competencies are found by words, whole or in part, the name before the description', async () => {
  await putCompetency(lms.store.db, { id: '1', code: 'A', name: 'Ropes', description: 'How to lash' });
  await putCompetency(lms.store.db, { id: '2', code: 'B', name: 'Lashing', description: 'Ropes and rods' });
  await putCompetency(lms.store.db, { id: '3', code: '100%_C', name: 'Cranes', description: 'Größe 漢字' });
  expect(await found()).toEqual(['3', '2', '1']);
  expect(await found('ROPES')).toEqual(['1', '2']);
  expect(await found('lash rod')).toEqual(['2']);
  expect(await found('漢')).toEqual(['3']);
  expect(await found('100%_')).toEqual(['3']);
  expect(await found('%')).toEqual(['3']);
  expect(await found('_o_')).toEqual([]);
  expect(await found('\\')).toEqual([]);
  expect(await found('nothing')).toEqual([]);
  expect(await found(undefined, 2)).toEqual(['3', '2']);
});

test('25 come where nobody says how many', async () => {
  for (let at = 0; at < 30; at += 1) await putCompetency(lms.store.db, { id: `c${at}`, code: '', name: `N${at}` });
  expect(await found()).toHaveLength(25);
  expect(await found(undefined, 1000)).toHaveLength(30);
});

test('a competency has its levels from low to high and the modules that lead to it, in JSON and XML', async () => {
  await lms.aModule({ id: 'm1', title: 'One', type: 'exam' });
  await putCompetency(lms.store.db, { id: 'a/b', code: 'A', name: 'Lashing', steps: [{ items: [{ moduleId: 'm1' }, { moduleId: 'gone' }] }, { items: [{ moduleId: 'm1' }] }] }, levels);
  const json = await lms.call(contract.competency, { id: 'a/b' }, 'mia');
  expect(json).toEqual({
    id: 'a/b',
    code: 'A',
    name: 'Lashing',
    description: '',
    links: [{ rel: 'self', type: 'application/json', href: 'http://localhost:4173/ekp/api/competency?id=a%2Fb' }],
    levels: [{ code: 'L1', label: 'Basic', measure: 1 }, { code: 'L2', label: 'Good', measure: 2 }],
    modules: [
      {
        id: 'm1', title: 'One', type: { code: 'exam', label: 'Exam' }, description: '',
        links: [
          { rel: 'self', type: 'application/xml', href: 'http://localhost:4173/ekp/api/module?id=m1' },
          { rel: 'alternate', type: 'text/html', href: 'http://localhost:4173/ekp/servlet/ekp?CID=m1&TX=FORMAT1' },
        ],
      },
    ],
  });
  expect(await lms.call(contract.competency, { id: 'a/b', format: 'xml' }, 'mia')).toEqual(json);
  expect(await lms.refusal(contract.competency, { id: 'none' }, 'mia')).toMatchObject({ status: 404, code: 'not-found' });
});

test('what was awarded is told with its level, the level that the job asks for, and who gave it', async () => {
  await putCompetency(lms.store.db, { id: 'c1', code: 'A', name: 'Lashing', description: '<p>D</p>' }, levels);
  await putCompetency(lms.store.db, { id: 'c2', code: 'B', name: 'Radio' });
  await putJobProfile(lms.store.db, { id: 'p1', code: 'P', name: 'P' }, [{ competencyId: 'c1', levelCode: 'L1' }]);
  await putJobProfile(lms.store.db, { id: 'p2', code: 'P', name: 'P' }, [{ competencyId: 'c1', levelCode: 'L2' }]);
  for (const profileId of ['p1', 'p2']) await giveProfile(lms.store.db, { profileId, assignmentId: 'mia', assignedAt: day('2025-01-01') });
  await putCompetencyAward(lms.store.db, { userId: 'mia', competencyId: 'c1', levelCode: 'L1', assignedAt: day('2025-02-01'), assignerId: 'ana' });
  await putCompetencyAward(lms.store.db, { userId: 'mia', competencyId: 'c2', levelCode: '', assignedAt: day('2025-03-01') });
  await putCompetencyAward(lms.store.db, { userId: 'ana', competencyId: 'c1', levelCode: 'L1', assignedAt: day('2025-03-01') });
  const xml = await lms.call(contract.competenciesAwarded, { format: 'xml' }, 'mia');
  expect(xml.competencies).toEqual([
    {
      id: 'c1', name: 'Lashing', description: '<p>D</p>', assigned: '2025-02-01T00:00:00.000+00:00', level: { code: 'L1', measure: 1 }, requiredLevel: { code: 'L2', measure: 2 },
      maxLevel: { code: 'L2', measure: 2 }, competent: false, assigner: { id: 'ana', family: 'Sousa', given: 'Ana' },
    },
    {
      id: 'c2', name: 'Radio', description: '', assigned: '2025-03-01T00:00:00.000+00:00', level: { code: '', measure: 0 }, requiredLevel: { code: '', measure: 0 },
      maxLevel: { code: '', measure: 0 }, competent: true,
    },
  ]);
  const [json, other] = await Promise.all((['json', 'xml'] as const).map(async (format) => (await lms.ask(contract.competenciesAwarded, { format }, 'mia')).text()));
  expect(decodeAnswer(contract.competenciesAwarded.response, json ?? '')).toEqual(decodeAnswer(contract.competenciesAwarded.response, other ?? ''));
});

test('an award that has run out makes nobody competent', async () => {
  await putCompetency(lms.store.db, { id: 'c1', code: 'A', name: 'Lashing' }, levels);
  await putCompetencyAward(lms.store.db, { userId: 'mia', competencyId: 'c1', levelCode: 'L2', assignedAt: day('2024-01-01'), expiresAt: day('2026-01-01') });
  expect((await lms.call(contract.competenciesAwarded, {}, 'mia')).competencies).toMatchObject([{ competent: false }]);
  expect((await lms.call(contract.competencyCompletionStatus, {}, 'mia')).competencies).toMatchObject([{ id: 'c1', status: { code: 'notComplete', label: 'Not Complete' } }]);
});

test('who has nothing and was asked for nothing gets empty lists', async () => {
  expect(await lms.call(contract.competenciesAwarded, {}, 'mia')).toEqual({ competencies: [] });
  expect(await lms.call(contract.competencyCompletionStatus, {}, 'mia')).toEqual({ competencies: [] });
  expect(await lms.call(contract.competencies, { keywords: ' ' }, 'mia')).toEqual({ competencies: [] });
});
