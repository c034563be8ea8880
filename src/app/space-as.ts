import { inContext } from '#api/in-context.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { Downloads } from '#offline/downloads/downloads.ts';
import { knownAnswers } from '#offline/known-answers.ts';
import type { KeptCourse } from '#offline/learner-schema.ts';
import { StorageError } from '#offline/storage-error.ts';
import type { Store } from '#ui/store.ts';
import { ActingBar } from './acting-bar.tsx';
import { contextOf, type ActingAs } from './acting-as.ts';
import type { LearnerSpace } from './learner-space.ts';
import type { LearnerStores } from './learner-stores.ts';
import { openView } from './space-view.ts';

/**
 * The learner's space as they see it in one of their positions, or in the place of somebody who reports to them: a client that says so with every call, and answers of its own. What was done and
 * waits is one outbox all the same, told as the learner (S17), each call with its own context. Somebody else's courses are not theirs to take along or to play: on this device that person has none.
 */
export async function spaceAs(own: LearnerSpace, as: ActingAs, isOnline: Store<boolean>): Promise<LearnerSpace> {
  const context = contextOf(as);
  const isOneself = context.assignmentId === undefined && context.onBehalfOf === undefined;
  if (isOneself) return own;
  const leaving = new AbortController();
  const name = JSON.stringify(context);
  const answers = knownAnswers(own.db, name);
  const mine = as.other ? { downloads: noDownloads, stores: noStores, keepCertificatesNow: () => undefined } : {};
  const view = await openView({ answers, dbName: own.db.name, downloads: own.downloads, telling: own.telling, isOnline });
  const leave = (): void => {
    leaving.abort();
    view.close();
  };
  return {
    ...own,
    ...mine,
    own,
    as,
    view: name,
    Bar: ActingBar,
    learner: as.other ? { ...own.learner, ...as.other } : own.learner,
    client: inContext(own.client, context),
    answers,
    queries: view.queries,
    closed: AbortSignal.any([own.closed, leaving.signal]),
    onSignedInAgain: async () => {
      await Promise.all([own.onSignedInAgain(), view.queries.invalidateQueries()]);
    },
    leave,
    close: async () => {
      leave();
      await own.close();
    },
  };
}

const nothing = <Value>(value: Value): Store<Value> => ({ get: () => value, subscribe: () => () => undefined });

const noStates: ReadonlyMap<string, DownloadState> = new Map();
const noStores: LearnerStores = {
  downloads: nothing(noStates),
  queue: nothing([]),
  speed: nothing(undefined),
  kept: nothing<readonly KeptCourse[]>([]),
  standings: nothing<ReadonlyMap<string, CourseStanding>>(new Map()),
};

/** No screen offers it; a mistake in one must not bring somebody else's course here. */
const refuse = (): Promise<never> => Promise.reject(new StorageError('storage-failed', { cause: new Error('Courses of somebody else are not kept here') }));
const none: DownloadState = { kind: 'none' };
const noDownloads: Downloads = {
  start: refuse,
  pause: refuse,
  resume: refuse,
  cancel: refuse,
  move: refuse,
  remove: refuse,
  stateOf: () => none,
  all: () => noStates,
  queue: () => [],
  subscribe: () => () => undefined,
  isKnown: Promise.resolve(),
  close: () => Promise.resolve(),
};
