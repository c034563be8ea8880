import { openDB } from 'idb';
import { expect, onTestFinished, test } from 'vitest';
import { emptyDraft } from '#features/external-training/external-draft.ts';
import { learnerDbName } from '#offline/database-name.ts';
import { openDeviceDb } from '#offline/device-db.ts';
import { rememberSignIn } from '#offline/learners-here.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshDbName, freshLearner } from '../test/offline/fresh-names.ts';
import { externalDraftsOf } from './external-drafts-of.ts';
import { unsentOf, whatStays } from './what-stays.ts';

/** A device on which Anna was, and Ben after her. */
async function aDevice() {
  const anna = freshLearner('anna');
  const ben = { ...anna, userId: 'ben' };
  const device = await openDeviceDb(freshDbName('device'));
  onTestFinished(() => device.close());
  for (const one of [anna, ben]) await rememberSignIn(device, { ...one, name: one.userId, staysSignedIn: true });
  const hers = await openLearnerDb(anna);
  await knownAnswers(hers).set('me', { name: 'Anna' });
  await externalDraftsOf(knownAnswers(hers)).keep('new', { ...emptyDraft('EUR'), title: 'First aid', file: new File(['light'], 'card.jpg') });
  hers.close();
  return { device, anna, ben };
}

test('[S9] a form that was begun is counted with what is not sent, and not with the pages', async () => {
  const { device, anna } = await aDevice();
  const [, hers] = await whatStays(device, anna.site);
  expect(hers).toEqual({ userId: 'anna', name: 'anna', courses: 0, bytes: 0, kinds: { pages: 1, sent: 0, unsent: 1 } });
  expect(await unsentOf(anna)).toBe(1);
});

test('[S11] where what one left cannot be read, what the others left is listed all the same', async () => {
  const { device, anna, ben } = await aDevice();
  // Written by an app that is newer than this one.
  (await openDB(learnerDbName(ben), 99)).close();
  onTestFinished(() => void indexedDB.deleteDatabase(learnerDbName(ben)));
  const left = await whatStays(device, anna.site);
  expect(left.map(({ userId, kinds }) => [userId, kinds?.unsent])).toEqual([['ben', undefined], ['anna', 1]]);
});
