import { expect, onTestFinished, test } from 'vitest';
import { incompleteAt, LearnerWork, passedWith } from '../test/sync/learner-work.ts';
import { freshDbName, freshLearner } from '../test/offline/fresh-names.ts';
import { begunForm } from './begun-forms.ts';
import { makeCall } from './calls/make-call.ts';
import { openChunksDb, packagesOf } from './chunks/chunks-db.ts';
import { wantPackage } from './chunks/package-record.ts';
import { knownAnswers } from './known-answers.ts';
import { openLearnerDb } from './open-learner-db.ts';
import { settleEntry } from './outbox-steps.ts';
import { wipeLearner } from './wipe-learner.ts';

async function aDevice() {
  const [db, chunks] = [await openLearnerDb(freshLearner()), await openChunksDb(freshDbName('chunks'))];
  onTestFinished(() => (db.close(), chunks.close()));
  const work = new LearnerWork(db);
  for (const enrollmentId of ['E1', 'E2']) {
    await work.keepCourse(enrollmentId, ['A']);
    await work.sitting(await work.launch(enrollmentId), 'A', passedWith(80));
    await wantPackage(chunks, db.name, { enrollmentId, moduleId: 'M1', title: 'Fire safety', revision: 1 });
  }
  await knownAnswers(db).set('me', { name: 'Anna' });
  for (const seq of [1, 2, 3]) await settleEntry(db, seq, 'told');
  return { db, chunks, work };
}

test('[S9] [S11] on a shared device courses, pages and what was sent go; unsent work stays, with what was done in its course', async () => {
  const { db, chunks } = await aDevice();
  expect(await wipeLearner(db, chunks)).toBe(1);
  expect(await db.count('answers')).toBe(0);
  expect(await db.count('courses')).toBe(0);
  expect(await chunks.count('packages')).toBe(0);
  expect((await db.getAll('outbox')).map(({ seq, state }) => `${seq} ${state}`)).toEqual(['3 told', '4 waiting']);
  for (const name of ['launches', 'sittings'] as const) expect((await db.getAll(name)).map(({ enrollmentId }) => enrollmentId)).toEqual(['E2']);
});

test('[S9] who is here again in the middle of it keeps what has not gone yet', async () => {
  const { db, chunks } = await aDevice();
  for (const { packageKey, about } of await packagesOf(chunks, db.name)) {
    const course = await db.get('courses', about.enrollmentId);
    if (course) await db.put('courses', { ...course, packageKey });
  }
  let asked = 0;
  expect(await wipeLearner(db, chunks, () => Promise.resolve((asked += 1) === 1))).toBeUndefined();
  // Nothing is said to be packed whose bytes have gone.
  expect([await chunks.count('packages'), await db.count('courses'), await db.count('answers'), await db.count('outbox')]).toEqual([1, 1, 1, 4]);
});

test('[S9] what was refused or is unsure counts as unsent', async () => {
  const { db, chunks, work } = await aDevice();
  await settleEntry(db, 4, 'unsure', 'result-answer-lost');
  await work.sitting(await work.launch('E3'), 'B', incompleteAt('p1'));
  expect(await wipeLearner(db, chunks)).toBe(3);
});

test('[S9] a form that was begun stays with its file, also one begun in another position, and counts as unsent', async () => {
  const { db, chunks } = await aDevice();
  await settleEntry(db, 4, 'told');
  const [own, asSafety] = [knownAnswers(db), knownAnswers(db, 'safety')];
  for (const answers of [own, asSafety]) await answers.set(`${begunForm.text}new`, { title: 'First aid' });
  await own.set(`${begunForm.file}new`, new File(['light'], 'card.jpg'));
  await asSafety.set('me', { name: 'Anna' });
  expect(await wipeLearner(db, chunks)).toBe(2);
  expect(await db.count('answers')).toBe(3);
  expect((await own.get(`${begunForm.file}new`))?.value).toBeInstanceOf(File);
});

test('[S9] a change that is not sent stays with the decision that made what it is about, without which it could not be sent any more', async () => {
  const { db, chunks } = await aDevice();
  await settleEntry(db, 4, 'told');
  await db.put('counters', { key: 'seq', value: 4 });
  const course = { title: 'First aid', startDate: '2026-01-02', endDate: '2026-01-03' };
  const added = await makeCall(db, { kind: 'addExternal', parameters: course, subject: 'First aid' });
  const change = await makeCall(db, { kind: 'editExternal', parameters: { ...course, addedBy: added.id }, subject: 'First aid' });
  await settleEntry(db, added.seq, 'told');
  expect(await wipeLearner(db, chunks)).toBe(1);
  expect([await db.getAllKeys('outbox'), new Set(await db.getAllKeys('calls'))]).toEqual([[added.seq, change.seq], new Set([added.id, change.id])]);
});

test('nothing unsent: nothing stays', async () => {
  const { db, chunks } = await aDevice();
  await settleEntry(db, 4, 'told');
  expect(await wipeLearner(db, chunks)).toBe(0);
  for (const name of ['answers', 'courses', 'items', 'sequences', 'launches', 'sittings', 'outbox', 'calls', 'attachments'] as const) expect(await db.count(name)).toBe(0);
});
