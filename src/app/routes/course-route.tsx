import { Suspense, useMemo } from 'react';
import { useLocation, useParams } from 'react-router';
import { CoursePage } from '#features/course/course-page.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { courseDeps } from '../course-deps.ts';
import { listIn } from '../learning-list.ts';
import { syncDeps } from '../sync-deps.ts';

/** What was sent of it stands far below: its code comes behind the page. */
const CourseSlips = lazyPart(async () => (await import('#features/sync-state/course-slips.tsx')).CourseSlips);

/** A course, beside the list that it was opened from. */
export function Component() {
  const { enrollmentId = '' } = useParams();
  const { pathname, search } = useLocation();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const sync = useMemo(() => syncDeps(space, connectivity), [space, connectivity]);
  const deps = useMemo(() => ({ ...courseDeps(space, connectivity), hrefOfLearning: listIn(pathname, search).href }), [space, connectivity, pathname, search]);
  return <CoursePage key={enrollmentId} deps={deps} enrollmentId={enrollmentId} slip={<Suspense fallback={null}><CourseSlips deps={sync} enrollmentId={enrollmentId} /></Suspense>} />;
}
