import { ModulePage } from '#features/course/module-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { StandInHeading } from '#ui/stand-in-heading.tsx';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { moduleDeps } from '../course-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { moduleQuery } from '../queries/module.ts';
import { recordsQuery } from '../queries/records.ts';

export const asks: Asks = (space, { moduleId = '' }) => [ask(moduleQuery(space, moduleId)), ask(enrollmentsQuery(space)), ask(recordsQuery(space))];

/** A course that the learner may enrol in. */
export function Component() {
  const { t } = useWords();
  const { moduleId = '' } = useParams();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => moduleDeps(space, connectivity), [space, connectivity]);
  usePageTitle(useQuery(moduleQuery(space, moduleId)).data?.title ?? t('module.title'));
  return (
    <>
      <StandInHeading>{t('module.title')}</StandInHeading>
      <ModulePage key={moduleId} deps={deps} moduleId={moduleId} />
    </>
  );
}
