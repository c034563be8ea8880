import type { UseQueryOptions } from '@tanstack/react-query';
import type { ActivityList } from '#api/contract/activities.ts';
import type { AssignedAssessments, RequestList, TaskList } from '#api/contract/approval-answers.ts';
import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { ExternalRequestList } from '#api/contract/external-training-record.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { Mailbox } from '#api/contract/messages.ts';
import type { ModuleList } from '#api/contract/module-list.ts';
import type { NewsArticles } from '#api/contract/news-articles.ts';
import type { User } from '#api/contract/user.ts';
import type { Known } from '#api/known.ts';
import type { EnrolledDate } from '#courses/to-do.ts';
import type { KnownEnrollments } from '#courses/known-enrollments.ts';
import type { LiveCall } from '#offline/calls/live-call.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { LastOpen } from '#offline/last-open.ts';
import type { PackedFor } from '#offline/packed-for.ts';
import type { Store } from '#ui/store.ts';

/** What waits for a decision of this person, each kind by its own function; what the LMS does not give counts nothing. */
export interface WaitingQueries {
  readonly enrollmentRequests: UseQueryOptions<Known<RequestList>>;
  readonly withdrawalRequests: UseQueryOptions<Known<RequestList>>;
  readonly tasks: UseQueryOptions<Known<TaskList>>;
  readonly externalTraining: UseQueryOptions<Known<ExternalRequestList>>;
  readonly assessments: UseQueryOptions<Known<AssignedAssessments>>;
  readonly mailbox: UseQueryOptions<Known<Mailbox>>;
}

/** What Home needs. Queries give what is known at once and refresh behind. */
export interface DashboardDeps {
  /** As they signed in. What they did themselves is no news to them. */
  readonly learner: { readonly userId: string; readonly name: string };
  /** Somebody else is shown, in whose place the learner acts: their courses are not opened here. */
  readonly isOthers: boolean;
  /** The greeting is for the given name, where it is known. */
  readonly me: UseQueryOptions<Known<User>>;
  readonly enrollments: UseQueryOptions<KnownEnrollments>;
  readonly records: UseQueryOptions<KnownEnrollments>;
  readonly path: UseQueryOptions<Known<LearningPath>>;
  readonly certificates: UseQueryOptions<Known<AwardedCertifications>>;
  /** When the date takes place that this enrollment is for; null where the LMS names none. */
  readonly date: (enrollmentId: string) => UseQueryOptions<EnrolledDate | null>;
  /** What came into the catalog last: for somebody who has nothing to learn yet. */
  readonly newest: UseQueryOptions<Known<ModuleList>>;
  readonly lastOpen: UseQueryOptions<LastOpen | null>;
  readonly packedFor: UseQueryOptions<PackedFor | null>;
  readonly waiting: WaitingQueries;
  /** What was decided here: it does not wait any more. */
  readonly liveCalls: Promise<Store<readonly LiveCall[]>>;
  readonly news: UseQueryOptions<Known<NewsArticles>>;
  /** The same as a feed, for a LMS that does not know `articles`: every one gives it. */
  readonly newsFeed: UseQueryOptions<Known<Feed>>;
  readonly activity: UseQueryOptions<Known<ActivityList>>;
  readonly downloads: Store<ReadonlyMap<string, DownloadState>>;
  readonly standings: Store<ReadonlyMap<string, CourseStanding>>;
  readonly isOnline: Store<boolean>;
  /** Whether this person wants to see what colleagues did. */
  readonly showsColleagues: boolean;
  readonly hideColleagues: () => void;
  /** Of a picture of the LMS; undefined for one from elsewhere. */
  readonly pictureAddress: (href: string) => string | undefined;
  readonly hrefs: DashboardHrefs;
}

/** Where Home leads to. */
export interface DashboardHrefs {
  readonly learning: string;
  readonly path: string;
  readonly catalog: string;
  readonly approvals: string;
  readonly mailbox: string;
  readonly downloads: string;
  readonly news: string;
  readonly article: (id: string) => string;
  readonly course: (enrollmentId: string) => string;
  readonly player: (enrollmentId: string) => string;
  readonly module: (moduleId: string) => string;
  readonly certificate: (awardId: string) => string;
}
