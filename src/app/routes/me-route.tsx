import { useMemo } from 'react';
import { MePage } from '#features/me/me-page.tsx';
import { badgeCount, tallyOf } from '#features/sync-state/slips.ts';
import { useSlips } from '#features/sync-state/use-slips.ts';
import { WaitingCard } from '#features/sync-state/waiting-card.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { meDeps } from '../me-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { syncDeps } from '../sync-deps.ts';

/** The learner's own place: what waits, and how the app is set. */
export function Component() {
  const { t } = useWords();
  const env = useAppEnv();
  const space = useLearnerSpace();
  useStore(env.appearance);
  usePageTitle(t('places.me'));
  const sync = useMemo(() => syncDeps(space, env.connectivity), [space, env.connectivity]);
  const slips = useSlips(sync);
  const tally = tallyOf(slips);
  return <MePage deps={meDeps(env, space)} waitingCount={tally.waiting} above={badgeCount(tally) > 0 && <WaitingCard deps={sync} slips={slips} />} />;
}
