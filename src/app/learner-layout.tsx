import { BookOpen, House, Inbox, LibraryBig, Search, UserRound } from 'lucide-react';
import { Suspense, useMemo } from 'react';
import { Outlet } from 'react-router';
import { badgeCount, tallyOf } from '#features/sync-state/slips.ts';
import { useSlips } from '#features/sync-state/use-slips.ts';
import { useWords } from '#i18n/use-words.ts';
import { Badge } from '#ui/badge.tsx';
import { CoverHuesProvider } from '#ui/cover/cover-hues.tsx';
import { Frame } from '#ui/frame.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import {
  hrefOfApprovals, hrefOfCareer, hrefOfCatalog, hrefOfCertificates, hrefOfCourse, hrefOfDashboard, hrefOfDownloads, hrefOfExternalTraining, hrefOfForum, hrefOfLearning, hrefOfLearningPath,
  hrefOfMailbox, hrefOfMe, hrefOfModule, hrefOfNews, hrefOfRecord, hrefOfRequests, hrefOfResources, hrefOfSearch, hrefOfWaiting,
} from './addresses.ts';
import { useAppEnv, useLearnerSpace } from './app-env.ts';
import { huesLater } from './known-catalog/hues-later.ts';
import { syncDeps } from './sync-deps.ts';

/** Most pictures have none. */
const TopBanner = lazyPart(async () => (await import('./top-banner.tsx')).TopBanner);
/** Nothing that is seen, so it comes behind what is. */
const Unseen = lazyPart(async () => (await import('./unseen.tsx')).Unseen);

/** What stands around every page of a signed-in learner: the places, and a thin bar when something must be known. */
export function LearnerLayout() {
  const { t, formats } = useWords();
  const { config, connectivity } = useAppEnv();
  const space = useLearnerSpace();
  const hues = huesLater(space, connectivity);
  const sync = useSync();
  const tally = tallyOf(useSlips(sync));
  const label = [tally.waiting > 0 && t('places.waits', { count: tally.waiting }), tally.unseen > 0 && t('places.toLookAt', { count: tally.unseen })].filter((part) => part !== false);
  return (
    <Frame
      organisation={config.organisation.name}
      homeHref={hrefOfDashboard}
      search={{ to: hrefOfSearch(), label: t('common.search'), icon: <Search aria-hidden="true" /> }}
      placesLabel={t('common.places')}
      skipLabel={t('common.skip')}
      banner={
        <>
          {space.Bar && <space.Bar />}
          <Suspense>
            <TopBanner />
          </Suspense>
        </>
      }
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
        <Unseen sync={sync} />
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
