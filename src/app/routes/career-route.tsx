import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { CareerPage } from '#features/career/career-page.tsx';
import { CompetencyPage } from '#features/career/competency-page.tsx';
import { NextSteps } from '#features/career/next-steps.tsx';
import { ProfilePage } from '#features/career/profile-page.tsx';
import { useCareer } from '#features/career/use-career.ts';
import { useWords } from '#i18n/use-words.ts';
import { Beside } from '#ui/beside.tsx';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { careerDeps } from '../career-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { assignedJobProfilesQuery } from '../queries/assigned-job-profiles.ts';
import { certificationsAwardedQuery } from '../queries/certifications-awarded.ts';
import { competenciesAwardedQuery } from '../queries/competencies-awarded.ts';
import { competenciesQuery } from '../queries/competencies.ts';
import { competencyCompletionStatusQuery } from '../queries/competency-completion-status.ts';
import { competencyQuery } from '../queries/competency.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { jobProfilesQuery } from '../queries/job-profiles.ts';
import { recordsQuery } from '../queries/records.ts';
import { userJobProfilePathQuery } from '../queries/user-job-profile-path.ts';

export const asks: Asks = (space, { competencyId }) => [
  ask(userJobProfilePathQuery(space)),
  ask(competenciesAwardedQuery(space)),
  ask(assignedJobProfilesQuery(space)),
  ask(competencyCompletionStatusQuery(space)),
  ask(certificationsAwardedQuery(space)),
  ask(jobProfilesQuery(space)),
  ask(competenciesQuery(space)),
  ask(enrollmentsQuery(space)),
  ask(recordsQuery(space)),
  ...(competencyId === undefined ? [] : [ask(competencyQuery(space, competencyId))]),
];

/** Job profiles and competencies: the list, and what is open beside it. */
export function Component() {
  const { t } = useWords();
  const { profileId, competencyId } = useParams();
  const [search] = useSearchParams();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => careerDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('career.title'));
  const detail =
    competencyId !== undefined ? (
      <CompetencyPage key={competencyId} deps={deps} id={competencyId} />
    ) : profileId !== undefined ? (
      <ProfilePage key={profileId} deps={deps} id={profileId} />
    ) : (
      <NextSteps deps={deps} />
    );
  const { profiles, besides, wishes, isWaiting } = useCareer(deps);
  const hasNothing = !isWaiting && profiles.length === 0 && besides.length === 0 && wishes.length === 0;
  const isDetail = competencyId !== undefined || profileId !== undefined;
  return <Beside title={t('career.title')} list={<CareerPage deps={deps} open={{ profileId, competencyId }} />} detail={detail} shows={isDetail ? 'detail' : 'list'} isAlone={!isDetail && !search.has('view') && hasNothing} />;
}
