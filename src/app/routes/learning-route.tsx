import { LearningPage } from '#features/learning/learning-page.tsx';
import { NoCourseChosen } from '#features/learning/nothing-here.tsx';
import { CourseSlips } from '#features/sync-state/course-slips.tsx';
import { CoursePage } from '#features/course/course-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Beside } from '#ui/beside.tsx';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { courseDeps } from '../course-deps.ts';
import { learningDeps } from '../learning-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { syncDeps } from '../sync-deps.ts';

/** The list of courses, and the one that is open: beside it where there is room, else instead of it. */
export function Component() {
  const { t } = useWords();
  const { enrollmentId } = useParams();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const sync = useMemo(() => syncDeps(space, connectivity), [space, connectivity]);
  const deps = useMemo(() => learningDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('learning.title'));
  const list = (
    <LearningPage
      deps={deps}
      {...(enrollmentId && { openEnrollmentId: enrollmentId })}
    />
  );
  const detail = enrollmentId ? <CoursePage key={enrollmentId} deps={courseDeps(space, connectivity)} enrollmentId={enrollmentId} slip={<CourseSlips deps={sync} enrollmentId={enrollmentId} />} /> : <NoCourseChosen />;
  return <Beside list={list} detail={detail} shows={enrollmentId ? 'detail' : 'list'} />;
}
