import { QueryClient } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { LmsClient } from '#api/client.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import { makeRoom } from '#offline/make-room.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshLearner } from '../test/offline/fresh-names.ts';
import type { ActingAs } from './acting-as.ts';
import { callsOf } from './calls.ts';
import type { LearnerSpace } from './learner-space.ts';
import { assignmentsQuery } from './queries/assignments.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { recordsQuery } from './queries/records.ts';
import { spaceAs } from './space-as.ts';

const online = { get: () => true, subscribe: () => () => undefined };
const omar: ActingAs = { other: { userId: 'omar', name: 'Omar Haddad' } };
const safety: ActingAs = { position: { id: 'safety', name: 'Safety Officer' } };

/** Mia's own space; the LMS answers each call with the context that it heard. */
async function aSpace() {
  const learner = freshLearner();
  const db = await openLearnerDb(learner);
  onTestFinished(() => db.close());
  const call = vi.fn((fn: { readonly name: string }, parameters: object) => Promise.resolve({ value: { assignments: [], trainingRecords: [], heard: [fn.name, parameters] }, problems: [] }));
  const downloads = { subscribe: () => () => undefined, start: vi.fn(() => Promise.resolve()) };
  const telling = { getState: () => ({ lastToldAt: undefined }), subscribe: () => () => undefined };
  const own = {
    learner: { ...learner, name: 'Mia Lund' }, as: {}, db, client: { call } as unknown as LmsClient, answers: knownAnswers(db), queries: new QueryClient(),
    downloads, telling, closed: new AbortController().signal, leave: () => undefined, close: () => Promise.resolve(),
  } as unknown as LearnerSpace;
  const open = async (as: ActingAs): Promise<LearnerSpace> => {
    const space = await spaceAs({ ...own, own }, as, online);
    onTestFinished(() => space.leave());
    return space;
  };
  return { own, db, call, downloads, open };
}

const ask = (space: LearnerSpace): Promise<unknown> => space.queries.fetchQuery(enrollmentsQuery(space));
const kept = async (space: LearnerSpace): Promise<number> => (await space.answers.entries('query ')).length;

test('as oneself, in no position, the space is the learner’s own', async () => {
  const { own, open } = await aSpace();
  const space = await open({});
  expect(space.db).toBe(own.db);
  expect(space.queries).toBe(own.queries);
});

test('[S11] what the LMS tells in one’s place, or in one position, is never found in another, also after a restart', async () => {
  const { own, call, open } = await aSpace();
  const [forOmar, asSafety] = [await open(omar), await open(safety)];
  await ask(forOmar);
  expect(call).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'enrollments' }), { onBehalfOf: 'omar' }, expect.anything());
  await vi.waitFor(async () => expect(await kept(forOmar)).toBe(1));
  expect([await kept(own), await kept(asSafety)]).toEqual([0, 0]);
  expect(asSafety.queries.getQueryData(enrollmentsQuery(asSafety).queryKey)).toBeUndefined();

  const [again, others] = [await open(omar), await open({ other: { userId: 'omar2', name: 'Omar' } })];
  expect(again.queries.getQueryData(enrollmentsQuery(again).queryKey)).toBeDefined();
  expect(others.queries.getQueryData(enrollmentsQuery(others).queryKey)).toBeUndefined();
});

test('[S11] a call carries for whom it was made, and is shown there alone', async () => {
  const { own, db, open } = await aSpace();
  const [forOmar, asSafety] = [await open(omar), await open(safety)];
  const wish = { kind: 'enrol', parameters: { moduleId: 'crane' }, subject: 'Crane' } as const;
  await callsOf(forOmar).make(wish);
  await callsOf(asSafety).makeAll([wish]);
  expect((await db.getAll('calls')).toSorted((one, other) => one.seq - other.seq).map(({ context, whose }) => [context, whose])).toEqual([
    [{ onBehalfOf: 'omar' }, 'Omar Haddad'],
    [{ assignmentId: 'safety' }, 'Safety Officer'],
  ]);
  const shown = (space: LearnerSpace) => callsOf(space).live.get().map(({ call }) => call.context);
  await vi.waitFor(() => expect(shown(forOmar)).toEqual([{ onBehalfOf: 'omar' }]));
  await vi.waitFor(() => expect(shown(asSafety)).toEqual([{ assignmentId: 'safety' }]));
  // In no position, all of the learner's own.
  await vi.waitFor(() => expect(shown(own)).toEqual([{ assignmentId: 'safety' }]));
});

test('nobody takes somebody else’s course along, and none of the learner’s own is shown there', async () => {
  const { downloads, open } = await aSpace();
  const space = await open(omar);
  await expect(space.downloads.start({ enrollmentId: 'E', moduleId: 'M', title: 'M', revision: 1 })).rejects.toThrow('storage-failed');
  expect(downloads.start).not.toHaveBeenCalled();
  expect(space.stores.kept.get()).toEqual([]);
  // In another position the device is still the learner's own.
  expect((await open(safety)).downloads).toBe(downloads);
});

test('a device that runs full gives back what was told in another’s place too, and not what was searched there', async () => {
  const { db, open } = await aSpace();
  const space = await open(omar);
  await space.queries.fetchQuery(recordsQuery(space));
  await space.answers.set('recent searches', ['crane']);
  await vi.waitFor(async () => expect(await kept(space)).toBe(1));
  expect(await makeRoom(db)).toEqual({ kind: 'pages' });
  expect(await kept(space)).toBe(0);
  expect((await space.answers.get('recent searches'))?.value).toEqual(['crane']);
});

test('what has no position is asked without one', async () => {
  const { call, open } = await aSpace();
  const space = await open(safety);
  await space.queries.fetchQuery(assignmentsQuery(space));
  expect(call).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'assignments' }), {}, expect.anything());
});
