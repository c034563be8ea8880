import type { DashboardDeps } from '#features/dashboard/dashboard-deps.ts';
import { hrefOfApprovals, hrefOfArticle, hrefOfCatalog, hrefOfCertificate, hrefOfCourse, hrefOfDownloads, hrefOfLearning, hrefOfLearningPath, hrefOfMailbox, hrefOfModule, hrefOfNews, hrefOfPlayer } from './addresses.ts';
import type { AppEnv } from './app-env.ts';
import type { LearnerSpace } from './learner-space.ts';
import { liveCallsLater } from './live-calls-later.ts';
import { pictureAddressOf } from './picture-address.ts';
import { articlesQuery } from './queries/articles.ts';
import { certificationsAwardedQuery } from './queries/certifications-awarded.ts';
import { enrolledDateQuery } from './queries/enrolled-date.ts';
import { enrollmentInboxQuery } from './queries/enrollment-requests.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { externalTrainingRequestsQuery } from './queries/external-training-requests.ts';
import { lastOpenQuery } from './queries/last-open.ts';
import { learningPathQuery } from './queries/learning-path.ts';
import { mailboxQuery } from './queries/mailbox.ts';
import { meQuery } from './queries/me.ts';
import { modulesNewestQuery } from './queries/modules-newest.ts';
import { packedForQuery } from './queries/packed-for.ts';
import { recentActivityQuery } from './queries/recent-activity.ts';
import { recordsQuery } from './queries/records.ts';
import { supervisorAssessmentsQuery } from './queries/supervisor-assessments.ts';
import { taskApprovalsQuery } from './queries/task-approvals.ts';
import { userNewsQuery } from './queries/user-news.ts';
import { withdrawalRequestsQuery } from './queries/withdrawal-requests.ts';

/** What Home stands on, for one learner. The order of its calls is in docs/home-calls.md. */
export function dashboardDeps({ connectivity, appearance }: Pick<AppEnv, 'connectivity' | 'appearance'>, space: LearnerSpace): DashboardDeps {
  const { learner, client, stores } = space;
  return {
    learner: { userId: learner.userId, name: learner.name },
    isOthers: space.as.other !== undefined,
    me: meQuery(space),
    enrollments: enrollmentsQuery(space),
    records: recordsQuery(space),
    path: learningPathQuery(space),
    certificates: certificationsAwardedQuery(space),
    date: (enrollmentId) => enrolledDateQuery(space, enrollmentId),
    newest: modulesNewestQuery(space),
    lastOpen: lastOpenQuery(space),
    packedFor: packedForQuery(space),
    waiting: {
      enrollmentRequests: enrollmentInboxQuery(space),
      withdrawalRequests: withdrawalRequestsQuery(space),
      tasks: taskApprovalsQuery(space),
      externalTraining: externalTrainingRequestsQuery(space),
      assessments: supervisorAssessmentsQuery(space),
      mailbox: mailboxQuery(space),
    },
    liveCalls: liveCallsLater(space),
    news: articlesQuery(space),
    newsFeed: userNewsQuery(space),
    activity: recentActivityQuery(space),
    downloads: stores.downloads,
    standings: stores.standings,
    isOnline: connectivity.isOnline,
    showsColleagues: appearance.get().showsColleagues,
    hideColleagues: () => appearance.change({ showsColleagues: false }),
    pictureAddress: pictureAddressOf(client, learner.site),
    hrefs: {
      learning: hrefOfLearning,
      path: hrefOfLearningPath,
      catalog: hrefOfCatalog,
      approvals: hrefOfApprovals,
      mailbox: hrefOfMailbox,
      downloads: hrefOfDownloads,
      news: hrefOfNews,
      article: hrefOfArticle,
      course: hrefOfCourse,
      player: (enrollmentId) => hrefOfPlayer(enrollmentId, {}),
      module: hrefOfModule,
      certificate: hrefOfCertificate,
    },
  };
}
