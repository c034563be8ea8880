import type { CourseDeps } from '#features/course/course-deps.ts';
import { presentAttempt } from '#offline/course-standing.ts';
import { askForProtection, storageProtection } from '#offline/storage-protection.ts';
import { hrefOfCourse, hrefOfLearning, hrefOfPlayer } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { moduleQuery } from './queries/module.ts';
import { packageBytesQuery } from './queries/package-bytes.ts';
import { recordQuery } from './queries/record.ts';

/** What the course page stands on, for one learner. */
export function courseDeps(space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): CourseDeps {
  const { client, db, device, downloads, stores } = space;
  return {
    record: (id) => recordQuery(space, id),
    module: (id) => moduleQuery(space, id),
    // Read from this device each time: kept answers would only stand in its way.
    here: (enrollmentId) => ({
      queryKey: ['here', enrollmentId],
      queryFn: async () => {
        const [kept, items, launches, entries] = await Promise.all([
          db.get('courses', enrollmentId),
          db.getAllFromIndex('items', 'by-enrollment', enrollmentId),
          db.getAllFromIndex('launches', 'by-enrollment', enrollmentId),
          db.getAllFromIndex('outbox', 'by-enrollment', enrollmentId),
        ]);
        const attempt = presentAttempt(launches);
        return { kept, items: items.filter((item) => item.attempt === attempt), isWaiting: entries.some(({ state }) => state === 'waiting' || state === 'open') };
      },
      staleTime: 0,
      meta: { isOfThisDevice: true },
    }),
    room: {
      queryKey: ['room'],
      queryFn: async () => {
        const [{ quota, usage }, protection] = await Promise.all([navigator.storage.estimate(), storageProtection(device)]);
        return { freeBytes: quota === undefined || usage === undefined ? undefined : quota - usage, protection };
      },
      staleTime: 0,
      meta: { isOfThisDevice: true },
    },
    packageBytes: (id) => packageBytesQuery(space, id),
    downloads: stores.downloads,
    isOnline,
    download: ({ id, learningModule, revision }) =>
      downloads.start({ enrollmentId: id, moduleId: learningModule.id, title: learningModule.title, revision: revision ?? 0 }),
    pause: downloads.pause,
    resume: downloads.resume,
    cancel: downloads.cancel,
    remove: downloads.remove,
    askForProtection: () => askForProtection(device),
    mapLmsAddress: (href) => client.address(href),
    hrefOfPlayer,
    hrefOfCourse,
    hrefOfLearning,
  };
}
