import type { Words } from '#i18n/use-words.ts';
import type { AppPlace, SearchDeps } from '#features/search/search-deps.ts';
import {
  hrefOfApprovals, hrefOfArticle, hrefOfCareer, hrefOfCatalog, hrefOfCertificate, hrefOfCertificates, hrefOfCourse, hrefOfDashboard, hrefOfDownloads, hrefOfExternalTraining, hrefOfForum,
  hrefOfLearning, hrefOfLearningPath, hrefOfMailbox, hrefOfMe, hrefOfMessage, hrefOfModule, hrefOfNews, hrefOfRecord, hrefOfResources, hrefOfWaiting,
} from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import { catalogKeeperOf } from './known-catalog/catalog-keeper-of.ts';
import type { LearnerSpace } from './learner-space.ts';
import { articlesQuery } from './queries/articles.ts';
import { certificationsAwardedQuery } from './queries/certifications-awarded.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { mailboxQuery } from './queries/mailbox.ts';
import { modulesFoundQuery } from './queries/modules-found.ts';
import { peopleFoundQuery } from './queries/people-found.ts';
import { recordsQuery } from './queries/records.ts';
import { resourcesQuery } from './queries/resources.ts';
import { recentSearchesOf } from './recent-searches.ts';

/** What is looked for is rarely what changed a moment ago: so long an answer is searched without asking anew. */
const freshMs = 5 * 60_000;

/** What the search stands on, for one learner in one language. */
export function searchDeps(space: LearnerSpace, connectivity: Pick<Connectivity, 'isOnline'>, t: Words['t']): SearchDeps {
  const keeper = catalogKeeperOf(space, connectivity);
  return {
    index: keeper.index,
    indexed: keeper.indexed,
    known: keeper.known,
    enrollments: { ...enrollmentsQuery(space), staleTime: freshMs },
    records: { ...recordsQuery(space), staleTime: freshMs },
    certificates: { ...certificationsAwardedQuery(space), staleTime: freshMs },
    mailbox: { ...mailboxQuery(space), staleTime: freshMs },
    articles: { ...articlesQuery(space), staleTime: freshMs },
    resources: { ...resourcesQuery(space), staleTime: freshMs },
    modulesFound: (text) => modulesFoundQuery(space, text),
    peopleFound: (text) => peopleFoundQuery(space, text),
    recent: recentSearchesOf(space),
    places: placesOfApp(t),
    isOnline: connectivity.isOnline,
    hrefOfHome: hrefOfDashboard,
    hrefOfModule,
    hrefOfCourse,
    hrefOfCertificate,
    hrefOfMessage,
    hrefOfArticle,
    hrefOfResource: (title) => `${hrefOfResources}?${new URLSearchParams({ q: title })}`,
    hrefOfTrainingPlace: (name) => `${hrefOfCatalog}?${new URLSearchParams({ view: 'all', place: name })}`,
  };
}

const placesOfApp = (t: Words['t']): readonly AppPlace[] => [
  { to: hrefOfDashboard, title: t('places.home') },
  { to: hrefOfCatalog, title: t('catalog.title') },
  { to: hrefOfResources, title: t('resources.title') },
  { to: hrefOfLearning, title: t('learning.title') },
  { to: hrefOfLearningPath, title: t('path.title') },
  { to: hrefOfDownloads, title: t('downloads.title') },
  { to: hrefOfApprovals, title: t('approvals.title') },
  { to: hrefOfMailbox, title: t('mailbox.title') },
  { to: hrefOfNews, title: t('news.title') },
  { to: hrefOfForum, title: t('forum.title') },
  { to: hrefOfRecord, title: t('record.title') },
  { to: hrefOfCertificates, title: t('certificates.title') },
  { to: hrefOfExternalTraining, title: t('externalTraining.title') },
  { to: hrefOfCareer, title: t('career.title') },
  { to: hrefOfWaiting, title: t('places.waiting') },
  { to: hrefOfMe, title: t('places.me') },
];
