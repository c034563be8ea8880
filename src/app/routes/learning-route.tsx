import { useMemo } from 'react';
import { useLocation, useParams } from 'react-router';
import { CoursePage } from '#features/course/course-page.tsx';
import { LearningPage } from '#features/learning/learning-page.tsx';
import { viewIn } from '#features/learning/learning-view.ts';
import { NoCourseChosen } from '#features/learning/nothing-here.tsx';
import { CourseSlips } from '#features/sync-state/course-slips.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Beside } from '#ui/beside.tsx';
import { hrefOfCourse, hrefOfDownloads, hrefOfLearning, hrefOfPack } from '../addresses.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { courseDeps } from '../course-deps.ts';
import { learningDeps } from '../learning-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { learningPathQuery } from '../queries/learning-path.ts';
import { recordsQuery } from '../queries/records.ts';
import { syncDeps } from '../sync-deps.ts';

export const asks: Asks = (space) => [ask(enrollmentsQuery(space)), ask(recordsQuery(space)), ask(learningPathQuery(space))];

/**
 * The lists of courses, and the course that is open: beside its list where there is room, else instead of it. A course's address carries the list it was opened from, with
 * its filters, so that the list beside it stays as it was.
 */
export function Component() {
  const { t } = useWords();
  const { enrollmentId } = useParams();
  const { pathname, search } = useLocation();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const sync = useMemo(() => syncDeps(space, connectivity), [space, connectivity]);
  const lists = useMemo(() => learningDeps(space, connectivity), [space, connectivity]);
  const course = useMemo(() => courseDeps(space, connectivity), [space, connectivity]);
  const view = pathname === hrefOfDownloads ? 'packed' : viewIn(new URLSearchParams(search));
  usePageTitle(t(view === 'packed' ? 'downloads.title' : 'learning.title'));
  const inList = pathname === hrefOfDownloads ? '?view=packed' : search;
  const list = <LearningPage deps={{ ...lists, hrefOfCourse: (id) => `${hrefOfCourse(id)}${inList}` }} view={view} {...(enrollmentId && { openEnrollmentId: enrollmentId })} />;
  const hrefOfList = view === 'packed' ? hrefOfDownloads : `${hrefOfLearning}${search}`;
  const detail = enrollmentId ? (
    <CoursePage key={enrollmentId} deps={{ ...course, hrefOfLearning: hrefOfList }} enrollmentId={enrollmentId} slip={<CourseSlips deps={sync} enrollmentId={enrollmentId} />} />
  ) : (
    <NoCourseChosen {...(view === 'packed' && { pack: hrefOfPack })} />
  );
  return <Beside list={list} detail={detail} shows={enrollmentId ? 'detail' : 'list'} />;
}
