import { useMemo } from 'react';
import { ResourcesPage } from '#features/resources/resources-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { resourcesQuery } from '../queries/resources.ts';
import { resourcesDeps } from '../resources-deps.ts';

export const asks: Asks = (space) => [ask(resourcesQuery(space))];

/** Papers and files of the organisation. */
export function Component() {
  const { t } = useWords();
  const { connectivity } = useAppEnv();
  const space = useLearnerSpace();
  usePageTitle(t('resources.title'));
  const deps = useMemo(() => resourcesDeps(space, connectivity), [space, connectivity]);
  return <ResourcesPage deps={deps} />;
}
