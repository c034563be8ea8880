import { BookOpen, CloudOff, House, Inbox, LibraryBig, LogIn, RefreshCw, Search, UserRound } from 'lucide-react';
import { Suspense, useMemo, useSyncExternalStore } from 'react';
import { Link, Outlet } from 'react-router';
import { badgeCount, tallyOf } from '#features/sync-state/slips.ts';
import { useSlips } from '#features/sync-state/use-slips.ts';
import { useWords } from '#i18n/use-words.ts';
import { Badge } from '#ui/badge.tsx';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { CoverHuesProvider } from '#ui/cover/cover-hues.tsx';
import { Frame } from '#ui/frame.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useStore } from '#ui/store.ts';
import {
  hrefOfApprovals, hrefOfCareer, hrefOfCatalog, hrefOfCertificates, hrefOfCourse, hrefOfDashboard, hrefOfDownloads, hrefOfExternalTraining, hrefOfForum, hrefOfLearning, hrefOfLearningPath,
  hrefOfMailbox, hrefOfMe, hrefOfModule, hrefOfNews, hrefOfRecord, hrefOfRequests, hrefOfResources, hrefOfSearch, hrefOfWaiting,
} from './addresses.ts';
import { useAppEnv, useLearnerSpace } from './app-env.ts';
import { useShownAsOf } from './shown-as-of.ts';
import { huesLater } from './known-catalog/hues-later.ts';
import { usePageFocus } from './use-page-focus.ts';
import { useSearchKeys } from './use-search-keys.ts';
import { syncDeps } from './sync-deps.ts';
import { useUpdate } from './use-update.ts';

/** Nothing that is seen, so it comes behind what is. */
const TellingSaid = lazyPart(async () => (await import('#features/sync-state/telling-said.tsx')).TellingSaid);

/** What stands around every page of a signed-in learner: the places, and a thin bar when something must be known. */
export function LearnerLayout() {
  const { t, formats } = useWords();
  const { config, connectivity } = useAppEnv();
  const hues = huesLater(useLearnerSpace(), connectivity);
  const sync = useSync();
  const tally = tallyOf(useSlips(sync));
  const label = [tally.waiting > 0 && t('places.waits', { count: tally.waiting }), tally.unseen > 0 && t('places.toLookAt', { count: tally.unseen })].filter((part) => part !== false);
  usePageFocus();
  useSearchKeys();
  return (
    <Frame
      organisation={config.organisation.name}
      homeHref={hrefOfDashboard}
      search={{ to: hrefOfSearch(), label: t('common.search'), icon: <Search aria-hidden="true" /> }}
      placesLabel={t('common.places')}
      skipLabel={t('common.skip')}
      banner={<TopBanner />}
      places={[
        { to: hrefOfDashboard, label: t('places.home'), icon: <House aria-hidden="true" /> },
        { to: hrefOfCatalog, inside: [hrefOfModule(''), hrefOfResources], label: t('places.catalog'), icon: <LibraryBig aria-hidden="true" /> },
        { to: hrefOfLearning, inside: [hrefOfCourse(''), hrefOfLearningPath, hrefOfDownloads], label: t('places.learning'), icon: <BookOpen aria-hidden="true" /> },
        { to: hrefOfApprovals, inside: [hrefOfRequests, hrefOfMailbox, hrefOfNews, hrefOfForum], label: t('places.inbox'), icon: <Inbox aria-hidden="true" /> },
        {
          to: hrefOfMe,
          inside: [hrefOfWaiting, hrefOfRecord, hrefOfCertificates, hrefOfExternalTraining, hrefOfCareer],
          label: t('places.me'),
          icon: <UserRound aria-hidden="true" />,
          badge: badgeCount(tally) > 0 && <Badge count={formats.number(badgeCount(tally))} label={formats.names(label)} tone="waiting" />,
        },
      ]}
    >
      <CoverHuesProvider hues={hues}>
        <Outlet />
      </CoverHuesProvider>
      <Suspense>
        <TellingSaid deps={sync} />
      </Suspense>
    </Frame>
  );
}

/** What waits, as the page of it knows it. */
function useSync(): ReturnType<typeof syncDeps> {
  const { connectivity } = useAppEnv();
  const space = useLearnerSpace();
  return useMemo(() => syncDeps(space, connectivity), [space, connectivity]);
}

/** Our own probe file: in its place such a network shows the page where one signs in to it. The app's worker leaves it alone. */
const networkPage = '/probe.txt';

/** One sentence at a time: what matters most. */
function TopBanner() {
  const { t, formats } = useWords();
  const { connectivity, isSuperseded } = useAppEnv();
  const { telling } = useLearnerSpace();
  const network = useStore(connectivity.network);
  const sync = useSyncExternalStore(telling.subscribe, telling.getState);
  const isOld = useStore(isSuperseded);
  const update = useUpdate();
  const asOf = useShownAsOf();

  if (isOld) return <Banner says={t('errors.newer-version')} icon={<RefreshCw aria-hidden="true" />}>{t('errors.newer-version')}</Banner>;
  if (network === 'portal') {
    return (
      <Banner says={t('errors.captive-portal')} icon={<CloudOff aria-hidden="true" />} tone="due" action={<a href={networkPage} target="_blank" rel="noreferrer">{t('banner.openNetwork')}</a>}>
        {t('errors.captive-portal')}
      </Banner>
    );
  }
  if (network === 'offline') {
    return <Banner says={t('common.offline')} icon={<CloudOff aria-hidden="true" />}>{asOf ? t('common.offlineSince', { at: formats.moment(asOf) }) : t('common.offline')}</Banner>;
  }
  if (sync.phase === 'paused' && sync.because === 'signed-out') {
    return (
      <Banner says={t('banner.signedOut')} icon={<LogIn aria-hidden="true" />} tone="due" action={<Link to="/sign-in?again">{t('signIn.title')}</Link>}>
        {t('banner.signedOut')}
      </Banner>
    );
  }
  if (update.isReady) {
    return (
      <Banner says={t('banner.updated')} icon={<RefreshCw aria-hidden="true" />} action={<Button kind="quiet" onClick={update.takeOver}>{t('banner.reload')}</Button>}>
        {t('banner.updated')}
      </Banner>
    );
  }
  return null;
}
