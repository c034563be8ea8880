import { deleteDB } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { learnerDbName } from '#offline/database-name.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { openCoursesLock } from '#offline/locks.ts';
import { migrations } from '#offline/migrations.ts';
import { openByName } from '#offline/open-learner-db.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { openPatiently } from './open-patiently.ts';

const anOldVersion = migrations.slice(0, 1);
const says = page.getByText('The course is open in another tab or window. Close it there, then try again.');

/** A tab with an older version of the app, which has a course open until it is told to close it. */
async function anOlderTab(): Promise<{ readonly learner: LearnerKey; readonly closeTheCourse: () => void }> {
  const learner = freshLearner();
  const name = learnerDbName(learner);
  const older = await openByName(name, anOldVersion);
  const open = Promise.withResolvers<void>();
  void navigator.locks.request(openCoursesLock(name), { mode: 'shared' }, () => open.promise);
  const app = document.createElement('div');
  app.id = 'app';
  document.body.append(app);
  onTestFinished(async () => {
    open.resolve();
    app.remove();
    older.close();
    await deleteDB(name);
  });
  return { learner, closeTheCourse: () => open.resolve() };
}

test('[S10] a newer version that waits for a course in an older tab says so, and goes on by itself when it is closed', async () => {
  const { learner, closeTheCourse } = await anOlderTab();
  const opened = vi.fn();
  const opening = openPatiently(learner, () => undefined).then((db) => (opened(), db));
  await expect.element(says).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(document.querySelector<HTMLElement>('#app')?.inert).toBe(true);
  expect(opened).not.toHaveBeenCalled();

  closeTheCourse();
  (await opening).close();
  await expect.element(says).not.toBeInTheDocument();
  expect(document.querySelector<HTMLElement>('#app')?.inert).toBe(false);
});

test('who waits for nobody is told nothing', async () => {
  const learner = freshLearner();
  onTestFinished(() => deleteDB(learnerDbName(learner)));
  (await openPatiently(learner, () => undefined)).close();
  (await openPatiently(learner, () => undefined)).close();
  await expect.element(says).not.toBeInTheDocument();
});
