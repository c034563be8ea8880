import { useMemo } from 'react';
import { SyncPage } from '#features/sync-state/sync-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { usePageTitle } from '../page-title.ts';
import { syncDeps } from '../sync-deps.ts';

/** What waits to be sent, and what was sent. */
export function Component() {
  const { t } = useWords();
  const { connectivity } = useAppEnv();
  const space = useLearnerSpace();
  usePageTitle(t('places.waiting'));
  const deps = useMemo(() => syncDeps(space, connectivity), [space, connectivity]);
  return <SyncPage deps={deps} />;
}
