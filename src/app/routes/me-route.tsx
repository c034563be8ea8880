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
import { ask, type Asks } from '../place.ts';
import { assignedJobProfilesQuery } from '../queries/assigned-job-profiles.ts';
import { assignmentsQuery } from '../queries/assignments.ts';
import { certificationsAwardedQuery } from '../queries/certifications-awarded.ts';
import { listedPersonQuery } from '../queries/listed-person.ts';
import { meQuery } from '../queries/me.ts';
import { recordsQuery } from '../queries/records.ts';
import { syncDeps } from '../sync-deps.ts';
import { useActAs } from '../use-act-as.ts';
import { directReportsQuery } from '../queries/direct-reports.ts';

export const asks: Asks = (space) => [
  ask(meQuery(space)),
  ask(assignmentsQuery(space)),
  ask(directReportsQuery(space)),
  ask(listedPersonQuery(space, space.learner.userId)),
  ask(recordsQuery(space)),
  ask(certificationsAwardedQuery(space)),
  ask(assignedJobProfilesQuery(space)),
];

/** The learner's own place: what they have, what waits, and how the app is set. */
export function Component() {
  const { t } = useWords();
  const env = useAppEnv();
  const space = useLearnerSpace();
  useStore(env.appearance);
  usePageTitle(t('places.me'));
  const sync = useMemo(() => syncDeps(space, env.connectivity), [space, env.connectivity]);
  const actAs = useActAs();
  const state = useStore(sync.state);
  const slips = useSlips(sync);
  const tally = tallyOf(slips);
  const { waiting, unsure, refused } = tally;
  return <MePage deps={meDeps(env, space, actAs)} sending={{ waiting, unsure, refused, lastSentAt: state.lastToldAt }} waitingCard={badgeCount(tally) > 0 && <WaitingCard deps={sync} slips={slips} />} />;
}
