import type { DownloadState } from '#offline/downloads/download-state.ts';
import { launchableItems } from '#formats/course.ts';
import type { KeptCourse } from '#offline/learner-schema.ts';
import { onOutboxChange } from '#offline/outbox-channel.ts';
import type { Store } from '#ui/store.ts';
import type { LearnerSpace } from './learner-space.ts';
import { createReadStore } from './live-store.ts';

/** What many screens show of this device, followed as it changes. */
export interface LearnerStores {
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  readonly kept: Store<readonly KeptCourse[]>;
  /** By enrollment: parts done of parts, 0 to 1, as far as this device knows. */
  readonly progress: Store<ReadonlyMap<string, number>>;
}

type Space = Pick<LearnerSpace, 'db' | 'downloads'>;

export function createLearnerStores({ db, downloads }: Space): LearnerStores {
  const onDownloads = (again: () => void): void => void downloads.subscribe(again);
  const onAnything = (again: () => void): void => {
    onDownloads(again);
    onOutboxChange(db.name, again);
  };
  return {
    downloads: { get: downloads.all, subscribe: downloads.subscribe },
    kept: createReadStore<readonly KeptCourse[]>([], () => db.getAll('courses'), onDownloads),
    progress: createReadStore<ReadonlyMap<string, number>>(new Map(), () => readProgress(db), onAnything),
  };
}

async function readProgress(db: Space['db']): Promise<ReadonlyMap<string, number>> {
  const [courses, items] = await Promise.all([db.getAll('courses'), db.getAll('items')]);
  const ofEnrollment = Map.groupBy(items, (item) => item.enrollmentId);
  return new Map(
    courses.map(({ enrollmentId, course }) => {
      const all = ofEnrollment.get(enrollmentId) ?? [];
      const attempt = Math.max(0, ...all.map((item) => item.attempt));
      const done = all.filter((item) => item.attempt === attempt && (item.status === 'passed' || item.status === 'completed'));
      const total = launchableItems(course).length;
      return [enrollmentId, total === 0 ? 0 : Math.min(1, done.length / total)];
    }),
  );
}
