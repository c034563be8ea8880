import { standingOf, type CourseStanding } from '#offline/course-standing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { KeptCourse } from '#offline/learner-schema.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import type { PackageAbout } from '#offline/chunks/chunks-db.ts';
import type { Store } from '#ui/store.ts';
import { gathered } from './gathered.ts';
import type { LearnerSpace } from './learner-space.ts';
import { lastSpeed } from './last-speed.ts';
import { createReadStore } from './live-store.ts';

/** What many screens show of this device, followed as it changes. */
export interface LearnerStores {
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  /** What is not finished of them, in the order in which it goes. */
  readonly queue: Store<readonly PackageAbout[]>;
  /** Bytes a second, as they were measured last while this app is open. */
  readonly speed: Store<number | undefined>;
  readonly kept: Store<readonly KeptCourse[]>;
  /** By enrollment, for every course that is on this device. */
  readonly standings: Store<ReadonlyMap<string, CourseStanding>>;
}

/** A telling changes the outbox with each of its steps. */
const readWithinMs = 400;

type Space = Pick<LearnerSpace, 'db' | 'downloads'>;

export function createLearnerStores({ db, downloads }: Space): LearnerStores {
  const onDownloads = (again: () => void): void => void downloads.subscribe(again);
  const onAnything = (again: () => void): void => {
    onDownloads(again);
    onOutboxChange(db.name, gathered(again, readWithinMs));
  };
  return {
    downloads: { get: downloads.all, subscribe: downloads.subscribe },
    queue: { get: downloads.queue, subscribe: downloads.subscribe },
    speed: lastSpeed(downloads),
    kept: createReadStore<readonly KeptCourse[]>([], () => db.getAll('courses'), onDownloads),
    standings: createReadStore<ReadonlyMap<string, CourseStanding>>(new Map(), () => readStandings(db), onAnything),
  };
}

async function readStandings(db: Space['db']): Promise<ReadonlyMap<string, CourseStanding>> {
  const byState = (state: 'waiting' | 'open') => db.getAllFromIndex('outbox', 'by-state', state);
  const [courses, items, launches, waiting, open] = await Promise.all([db.getAll('courses'), db.getAll('items'), db.getAll('launches'), byState('waiting'), byState('open')]);
  const ofEnrollment = Map.groupBy(items, (item) => item.enrollmentId);
  const opened = Map.groupBy(launches, (launch) => launch.enrollmentId);
  const untold = new Set([...waiting, ...open].map((entry) => entry.enrollmentId));
  return new Map(courses.map(({ enrollmentId, course }) => [enrollmentId, standingOf(course, ofEnrollment.get(enrollmentId) ?? [], opened.get(enrollmentId) ?? [], untold.has(enrollmentId))]));
}
