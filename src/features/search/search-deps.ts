import type { UseQueryOptions } from '@tanstack/react-query';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { Mailbox } from '#api/contract/messages.ts';
import type { NewsArticles } from '#api/contract/news-articles.ts';
import type { ListedPerson } from '#api/contract/people.ts';
import type { ResourceList } from '#api/contract/resource-list.ts';
import type { Known } from '#api/known.ts';
import type { KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { ModuleIndex } from '#courses/module-index/module-index.ts';
import type { Store } from '#ui/store.ts';

/** What was searched before, on this device; the last one first. */
export interface RecentSearches extends Store<readonly string[]> {
  readonly remember: (text: string) => void;
  readonly forget: (text: string) => void;
}

/** A place of the app, by the name that it has on the screen. */
export interface AppPlace {
  readonly to: string;
  readonly title: string;
}

/** What the search needs. All queries give what is known at once and refresh behind; they fail with ApiError. */
export interface SearchDeps {
  readonly index: ModuleIndex;
  /** Counts up when the index finds other things than before. */
  readonly indexed: Store<number>;
  readonly known: Store<KnownCatalog>;
  readonly enrollments: UseQueryOptions<KnownEnrollments>;
  readonly records: UseQueryOptions<KnownEnrollments>;
  readonly certificates: UseQueryOptions<Known<AwardedCertifications>>;
  readonly mailbox: UseQueryOptions<Known<Mailbox>>;
  readonly articles: UseQueryOptions<Known<NewsArticles>>;
  readonly resources: UseQueryOptions<Known<ResourceList>>;
  /** Asked of the LMS with each text that is typed. */
  readonly modulesFound: (text: string) => UseQueryOptions<readonly KnownModule[]>;
  readonly peopleFound: (text: string) => UseQueryOptions<readonly ListedPerson[]>;
  readonly recent: RecentSearches;
  readonly places: readonly AppPlace[];
  readonly isOnline: Store<boolean>;
  /** Where Escape goes when nothing was open before. */
  readonly hrefOfHome: string;
  readonly hrefOfModule: (moduleId: string) => string;
  readonly hrefOfCourse: (enrollmentId: string) => string;
  readonly hrefOfCertificate: (awardId: string) => string;
  readonly hrefOfMessage: (messageId: string) => string;
  readonly hrefOfArticle: (articleId: string) => string;
  /** The library, narrowed to a text. */
  readonly hrefOfResource: (title: string) => string;
  /** The courses with dates at a place. */
  readonly hrefOfTrainingPlace: (name: string) => string;
}
