import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DashboardPage } from '#features/dashboard/dashboard-page.tsx';
import { badgeCount, tallyOf } from '#features/sync-state/slips.ts';
import { useSlips } from '#features/sync-state/use-slips.ts';
import { WaitingCard } from '#features/sync-state/waiting-card.tsx';
import { onHome } from '#features/sync-state/waiting-face.ts';
import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { dashboardDeps } from '../dashboard-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { articlesQuery } from '../queries/articles.ts';
import { certificationsAwardedQuery } from '../queries/certifications-awarded.ts';
import { enrollmentsQuery } from '../queries/enrollments.ts';
import { lastOpenQuery } from '../queries/last-open.ts';
import { learningPathQuery } from '../queries/learning-path.ts';
import { mailboxQuery } from '../queries/mailbox.ts';
import { meQuery } from '../queries/me.ts';
import { packedForQuery } from '../queries/packed-for.ts';
import { recordsQuery } from '../queries/records.ts';
import { historyQuery, syncDeps } from '../sync-deps.ts';

/** What this device knows, then what answers "what now"; what waits for others' sake comes with the page. */
export const asks: Asks = (space) => [
  ask(lastOpenQuery(space)),
  ask(historyQuery(space)),
  ask(packedForQuery(space)),
  ask(enrollmentsQuery(space)),
  ask(learningPathQuery(space)),
  ask(recordsQuery(space)),
  ask(certificationsAwardedQuery(space)),
  ask(meQuery(space)),
  ask(mailboxQuery(space)),
  ask(articlesQuery(space)),
];

/** Home: what now. */
export function Component() {
  const { t } = useWords();
  const env = useAppEnv();
  const space = useLearnerSpace();
  useStore(env.appearance);
  usePageTitle(t('dashboard.title'));
  const sync = useMemo(() => syncDeps(space, env.connectivity), [space, env.connectivity]);
  const slips = onHome(useSlips(sync));
  const isRead = !useQuery(sync.history).isPending;
  const waits = badgeCount(tallyOf(slips)) > 0;
  return <DashboardPage deps={dashboardDeps(env, space)} isRead={isRead} waitingCard={waits && <WaitingCard deps={sync} slips={slips} />} />;
}
