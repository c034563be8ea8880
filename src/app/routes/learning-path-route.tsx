import { useMemo } from 'react';
import { PathPage } from '#features/learning/path/path-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { pathDeps } from '../learning-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { learningPathQuery } from '../queries/learning-path.ts';
import { recordsQuery } from '../queries/records.ts';

export const asks: Asks = (space) => [ask(learningPathQuery(space)), ask(enrollmentsQuery(space)), ask(recordsQuery(space))];

/** What is to be done, as a path. */
export function Component() {
  const { t } = useWords();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => pathDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('path.title'));
  return <PathPage deps={deps} />;
}
