import { Suspense, useMemo } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { LearningPage } from '#features/learning/learning-page.tsx';
import { NoCourseChosen } from '#features/learning/nothing-here.tsx';
import { useHasNothingListed } from '#features/learning/use-listed-courses.ts';
import { useWords } from '#i18n/use-words.ts';
import { Beside } from '#ui/beside.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { hrefOfCourse, hrefOfDownloads, hrefOfLearning, hrefOfPack } from '../addresses.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { listIn } from '../learning-list.ts';
import { learningDeps } from '../learning-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { learningPathQuery } from '../queries/learning-path.ts';
import { recordsQuery } from '../queries/records.ts';

/** Few act for others, and fewer look for what is on this device meanwhile. */
const NotTheirs = lazyPart(async () => (await import('../not-theirs.tsx')).NotTheirs);

export const asks: Asks = (space) => [ask(enrollmentsQuery(space)), ask(recordsQuery(space)), ask(learningPathQuery(space))];

/** The lists of courses, and the course or *Pack* that is open: beside its list where there is room, else instead of it. The list stays as it is while details come and go. */
export function Component() {
  const { t } = useWords();
  const { enrollmentId } = useParams();
  const { pathname, search } = useLocation();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => learningDeps(space, connectivity), [space, connectivity]);
  const isList = pathname === hrefOfLearning || pathname === hrefOfDownloads;
  const { view, carried } = listIn(pathname, search);
  const hasNothing = useHasNothingListed(deps, view);
  usePageTitle(pathname === hrefOfPack ? t('downloads.packTitle') : t(pathname === hrefOfDownloads ? 'downloads.title' : 'learning.title'));
  if (space.as.other && pathname.startsWith(hrefOfDownloads)) {
    return (
      <Suspense>
        <NotTheirs />
      </Suspense>
    );
  }
  return (
    <Beside
      title={t('learning.title')}
      list={<LearningPage deps={{ ...deps, hrefOfCourse: (id) => `${hrefOfCourse(id)}${carried}` }} view={view} {...(enrollmentId && { openEnrollmentId: enrollmentId })} />}
      detail={isList ? <NoCourseChosen {...(view === 'packed' && { pack: hrefOfPack })} /> : <Outlet />}
      shows={isList ? 'list' : 'detail'}
      isAlone={isList && hasNothing}
    />
  );
}
