import { expect, onTestFinished, test, vi } from 'vitest';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { type KnownAnswers, knownAnswers } from './known-answers.ts';
import type { LearnerKey } from './learner-schema.ts';
import { openLearnerDb } from './open-learner-db.ts';

async function answersOf(key: LearnerKey): Promise<KnownAnswers> {
  const db = await openLearnerDb(key);
  onTestFinished(() => db.close());
  return knownAnswers(db);
}

test('what was last heard is there again after a restart, and can be forgotten', async () => {
  const key = freshLearner();
  const before = await answersOf(key);
  await before.set('enrollments', [{ id: 'E1', title: 'Fire safety' }]);
  await before.set('record/E1', { status: 'incomplete' });
  const after = await answersOf(key);
  expect(await after.get('enrollments')).toMatchObject({ key: 'enrollments', value: [{ id: 'E1', title: 'Fire safety' }] });
  expect((await after.entries()).length).toBe(2);
  expect((await after.entries('record/')).map(({ key }) => key)).toEqual(['record/E1']);
  await after.remove('enrollments');
  expect(await after.get('enrollments')).toBeUndefined();
});

test('what is kept is wholly asked of the disk in the same turn: a page that goes in the next takes nothing back', async () => {
  const answers = await answersOf(freshLearner());
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
  onTestFinished(() => commit.mockRestore());
  const kept = answers.set('draft', 'First aid');
  expect(commit).toHaveBeenCalledOnce();
  await kept;
  expect((await answers.get('draft'))?.value).toBe('First aid');
});

test('[S11] one learner never sees what another one was told', async () => {
  const anna = freshLearner('anna');
  const [hers, his] = [await answersOf(anna), await answersOf({ ...anna, userId: 'ben' })];
  await hers.set('me', { name: 'Anna' });
  expect(await his.get('me')).toBeUndefined();
});
