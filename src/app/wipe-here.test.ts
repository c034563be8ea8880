import { deleteDB } from 'idb';
import { expect, onTestFinished, test } from 'vitest';
import { learnerDbName } from '#offline/database-name.ts';
import { openDeviceDb } from '#offline/device-db.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { takeUp } from '#offline/unsent/take-up.ts';
import { moveUnsent } from '#sync/unsent.ts';
import { settleEntry } from '#offline/outbox-steps.ts';
import { freshDbName, freshLearner } from '../test/offline/fresh-names.ts';
import { LearnerWork, passedWith } from '../test/sync/learner-work.ts';
import { wipeHere } from './wipe-here.ts';

/** What somebody did on another device, in a file. */
async function aFile(learner: LearnerKey): Promise<string> {
  const elsewhere = await openLearnerDb(freshLearner());
  onTestFinished(() => elsewhere.close());
  const work = new LearnerWork(elsewhere);
  await work.sitting(await work.launch('E1'), 'A', passedWith(80));
  return (await moveUnsent({ db: elsewhere, learner: { ...learner, name: 'Anna' }, locks: navigator.locks }))?.text() ?? '';
}
const isHere = async (learner: LearnerKey): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === learnerDbName(learner));

test('[S9] [S11] a shared device forgets a learner, but not which files they took up: one would be told twice', async () => {
  const learner = freshLearner();
  const device = await openDeviceDb(freshDbName('device'));
  onTestFinished(async () => {
    device.close();
    await deleteDB(learnerDbName(learner));
  });
  const text = await aFile(learner);
  const before = await openLearnerDb(learner);
  expect(await takeUp(before, learner, text)).toEqual({ kind: 'taken-up', count: 1 });
  for (const seq of await before.getAllKeys('outbox')) await settleEntry(before, seq, 'told');
  before.close();
  await wipeHere(device, { ...learner, since: undefined });
  const after = await openLearnerDb(learner);
  expect(await after.count('outbox')).toBe(0);
  expect(await takeUp(after, learner, text)).toEqual({ kind: 'refused', reason: 'before' });
  after.close();
  await wipeHere(device, { ...learner, since: undefined }, { unsentToo: true });
  expect(await isHere(learner)).toBe(false);
});

test('[S11] who took up no file, and has nothing unsent, leaves nothing', async () => {
  const learner = freshLearner();
  const device = await openDeviceDb(freshDbName('device'));
  onTestFinished(() => device.close());
  (await openLearnerDb(learner)).close();
  await wipeHere(device, { ...learner, since: undefined });
  expect(await isHere(learner)).toBe(false);
});
