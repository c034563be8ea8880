import { vi } from 'vitest';
import { ApiError } from '#api/api-error.ts';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { PackDeps, PathDeps } from '#features/learning/learning-deps.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { KeptCourse } from '#offline/learner-schema.ts';
import { testCalls } from './calls-deps.ts';
import { changeable } from './render-page.tsx';

/** An enrollment of an online course, with the module ID `M…`. */
export const recordOf = (id: string, title: string, status: string, more: Partial<TrainingRecord> = {}): TrainingRecord => ({
  id,
  learningModule: { id: `M${id}`, title, type: { code: 'onlineModule' }, links: [] },
  overallStatus: { code: status },
  links: [],
  trainingRecords: [],
  ...more,
});

/** A course as it stands on this device. */
export const keptOf = (enrollmentId: string, title: string, more: Partial<KeptCourse> = {}): KeptCourse => ({
  enrollmentId,
  moduleId: `M${enrollmentId}`,
  title,
  revision: 1,
  packageKey: 'k',
  course: { standard: 'scorm-1.2', identifier: 'x', title, root: '', items: [], warnings: [] },
  keptAt: 1,
  ...more,
});

/** What the LMS answers to a list of enrollments. */
export const telling = (records: readonly TrainingRecord[]) => (): Promise<KnownEnrollments> => Promise.resolve({ records, asOf: Date.now() });

const nothingPlanned: LearningPath = { trainingPlanItems: [], jobProfiles: [] };

/** What *Learning* stands on, with nothing known and nothing on the device. */
export function learningDepsWith(answer: () => Promise<KnownEnrollments>, more: Partial<PackDeps & PathDeps> = {}): PackDeps & PathDeps {
  const act = () => vi.fn(() => Promise.resolve());
  return {
    enrollments: { queryKey: ['enrollments'], queryFn: answer },
    records: { queryKey: ['records'], queryFn: telling([]) },
    path: pathTelling(nothingPlanned),
    date: (id) => ({ queryKey: ['date', id], queryFn: () => Promise.resolve(null) }),
    plan: { queryKey: ['trainingPlan'], queryFn: () => Promise.reject(new ApiError('not-found', { didReachLms: 'yes' })) },
    module: (id) => ({ queryKey: ['module', id], queryFn: () => Promise.reject(new Error('not asked for')) }),
    downloads: changeable<ReadonlyMap<string, DownloadState>>(new Map()),
    kept: changeable<readonly KeptCourse[]>([]),
    standings: changeable<ReadonlyMap<string, CourseStanding>>(new Map()),
    calls: testCalls(),
    queue: changeable<PackDeps['queue'] extends { get: () => infer Queue } ? Queue : never>([]),
    speed: changeable<number | undefined>(undefined),
    isOnline: changeable(true),
    room: { queryKey: ['room'], queryFn: () => Promise.resolve({ freeBytes: 2_000_000_000, protection: 'protected' }) },
    packageBytes: (id) => ({ queryKey: ['package-bytes', id], queryFn: () => Promise.resolve(10_000_000) }),
    packedFor: { queryKey: ['packed-for'], queryFn: () => Promise.resolve(null) },
    keepPackedFor: act(),
    download: act(),
    pause: act(),
    resume: act(),
    cancel: act(),
    move: act(),
    remove: vi.fn(() => Promise.resolve('removed' as const)),
    askForProtection: vi.fn(() => Promise.resolve('protected' as const)),
    hrefOfCourse: (id) => `/course/${id}`,
    hrefs: { toDo: '/', path: '/learning-path', packed: '/?view=packed', done: '/?view=done', pack: '/downloads/pack', catalog: '/catalog', module: (id) => `/module/${id}` },
    ...more,
  };
}

/** The learning path that the LMS answers with. */
export const pathTelling = (value: Partial<LearningPath>): PathDeps['path'] => ({ queryKey: ['learningPath'], queryFn: () => Promise.resolve({ value: { ...nothingPlanned, ...value }, asOf: Date.now() }) });
