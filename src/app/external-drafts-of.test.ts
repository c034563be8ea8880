import { expect, onTestFinished, test, vi } from 'vitest';
import { emptyDraft } from '#features/external-training/external-draft.ts';
import { type KnownAnswers, knownAnswers } from '#offline/known-answers.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import { externalDraftsOf } from './external-drafts-of.ts';

test('a form that was begun is there after the next start, with its photo, as it was typed last', async () => {
  const learner = freshLearner();
  const db = await openLearnerDb(learner);
  const drafts = externalDraftsOf(knownAnswers(db));
  const file = new File(['light'], 'photo.jpg', { type: 'image/jpeg' });
  for (const title of ['F', 'Fi', 'First aid']) void drafts.keep('new', { ...emptyDraft('EUR'), title, file });
  await drafts.read('new');
  db.close();
  const again = await openLearnerDb(learner);
  onTestFinished(() => again.close());
  const begun = await externalDraftsOf(knownAnswers(again)).read('new');
  expect([begun?.title, begun?.file?.name, await begun?.file?.text()]).toEqual(['First aid', 'photo.jpg', 'light']);
  await externalDraftsOf(knownAnswers(again)).drop('new');
  expect(await again.getAllKeys('answers')).toEqual([]);
});

test('each letter is on its way to the disk as it is typed, also while the one before is being written: a page that goes takes none back', () => {
  const set = vi.fn<KnownAnswers['set']>(() => new Promise(() => undefined));
  const drafts = externalDraftsOf({ get: () => Promise.resolve(undefined), set, remove: () => Promise.resolve(), entries: () => Promise.resolve([]) });
  for (const title of ['F', 'Fi']) void drafts.keep('new', { ...emptyDraft('EUR'), title });
  expect(set.mock.calls.map(([, draft]) => (draft as { title: string }).title)).toEqual(['F', 'Fi']);
});
