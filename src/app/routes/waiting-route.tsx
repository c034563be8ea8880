import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { useParams } from 'react-router';
import { NoSlipChosen } from '#features/sync-state/no-slip-chosen.tsx';
import { StoryBones } from '#features/sync-state/story-bones.tsx';
import { SyncPage } from '#features/sync-state/sync-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Beside } from '#ui/beside.tsx';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { usePageTitle } from '../page-title.ts';
import { syncDeps } from '../sync-deps.ts';
import { unsentDeps } from '../unsent-deps.ts';

/** What was done, in full: it comes when one is opened. */
const StoryPage = lazy(async () => ({ default: (await import('#features/sync-state/story-page.tsx')).StoryPage }));

/** What waits to be sent and what was sent, and the story of the slip that is open: beside them where there is room, else instead of them. */
export function Component() {
  const { t } = useWords();
  const { slipId } = useParams();
  const { connectivity } = useAppEnv();
  const space = useLearnerSpace();
  usePageTitle(t('places.waiting'));
  const deps = useMemo(() => syncDeps(space, connectivity), [space, connectivity]);
  const unsent = useMemo(() => unsentDeps(space), [space]);
  const { data } = useQuery({ ...deps.history, enabled: false });
  return (
    <Beside
      title={t('places.waiting')}
      from={768}
      isAlone={slipId === undefined && !data?.length}
      list={<SyncPage deps={deps} openId={slipId} unsent={unsent} />}
      detail={slipId === undefined ? <NoSlipChosen /> : <Suspense fallback={<StoryBones />}><StoryPage key={slipId} deps={deps} id={slipId} /></Suspense>}
      shows={slipId === undefined ? 'list' : 'detail'}
    />
  );
}
