import type { CourseDeps, ModuleDeps } from '#features/course/course-deps.ts';
import { presentAttempt } from '#offline/course-standing.ts';
import { askForProtection, storageProtection } from '#offline/storage-protection.ts';
import { hrefOfCatalog, hrefOfCourse, hrefOfLearning, hrefOfModule, hrefOfPlayer } from './addresses.ts';
import { callsOf } from './calls.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { enrollmentRequestsQuery } from './queries/enrollment-requests.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { facilityQuery } from './queries/facility.ts';
import { learningPathQuery } from './queries/learning-path.ts';
import { moduleQuery } from './queries/module.ts';
import { packageBytesQuery } from './queries/package-bytes.ts';
import { recordQuery } from './queries/record.ts';
import { ownWithdrawalRequestsQuery } from './queries/withdrawal-requests.ts';
import { recordsQuery } from './queries/records.ts';

/** What both faces of a course stand on, for one learner. */
export function moduleDeps(space: LearnerSpace, { isOnline }: Pick<Connectivity, 'isOnline'>): ModuleDeps {
  const { client, learner } = space;
  return {
    learner,
    enrollments: enrollmentsQuery(space),
    records: recordsQuery(space),
    record: (id) => recordQuery(space, id),
    module: (id) => moduleQuery(space, id),
    facility: (id) => facilityQuery(space, id),
    isOnline,
    calls: callsOf(space),
    mapLmsAddress: (href) => client.address(href),
    hrefOfCourse,
    hrefOfModule,
    hrefOfCatalog,
    wholeAddress: (href) => new URL(href, window.location.origin).href,
  };
}

/** What the course page stands on, for one learner. */
export function courseDeps(space: LearnerSpace, connectivity: Pick<Connectivity, 'isOnline'>): CourseDeps {
  const { db, device, downloads, stores } = space;
  return {
    ...moduleDeps(space, connectivity),
    ...(space.as.other && { others: space.as.other.name }),
    requests: enrollmentRequestsQuery(space),
    withdrawals: ownWithdrawalRequestsQuery(space),
    learningPath: learningPathQuery(space),
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
    download: ({ id, learningModule, revision }) =>
      downloads.start({ enrollmentId: id, moduleId: learningModule.id, title: learningModule.title, revision: revision ?? 0 }),
    pause: downloads.pause,
    resume: downloads.resume,
    cancel: downloads.cancel,
    remove: downloads.remove,
    askForProtection: () => askForProtection(device),
    hrefOfPlayer,
    hrefOfLearning,
  };
}
