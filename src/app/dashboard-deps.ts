import type { DashboardDeps } from '#features/dashboard/dashboard-deps.ts';
import { lastOpen } from '#offline/last-open.ts';
import { hrefOfApprovals, hrefOfArticle, hrefOfCatalog, hrefOfCertificate, hrefOfCourse, hrefOfDownloads, hrefOfLearning, hrefOfLearningPath, hrefOfMailbox, hrefOfModule, hrefOfNews, hrefOfPlayer } from './addresses.ts';
import type { AppEnv } from './app-env.ts';
import type { LearnerSpace } from './learner-space.ts';
import { articlesQuery } from './queries/articles.ts';
import { certificationsAwardedQuery } from './queries/certifications-awarded.ts';
import { enrollmentInboxQuery } from './queries/enrollment-requests.ts';
import { enrollmentsQuery } from './queries/enrollments.ts';
import { externalTrainingRequestsQuery } from './queries/external-training-requests.ts';
import { learningPathQuery } from './queries/learning-path.ts';
import { mailboxQuery } from './queries/mailbox.ts';
import { packedForQuery } from './queries/packed-for.ts';
import { recentActivityQuery } from './queries/recent-activity.ts';
import { recordQuery } from './queries/record.ts';
import { recordsQuery } from './queries/records.ts';
import { supervisorAssessmentsQuery } from './queries/supervisor-assessments.ts';
import { taskApprovalsQuery } from './queries/task-approvals.ts';
import { withdrawalRequestsQuery } from './queries/withdrawal-requests.ts';

/** What Home stands on, for one learner. The order of its calls is in docs/home-calls.md. */
export function dashboardDeps({ connectivity, appearance }: Pick<AppEnv, 'connectivity' | 'appearance'>, space: LearnerSpace): DashboardDeps {
  const { learner, db, client, stores } = space;
  return {
    learnerName: learner.name.split(' ')[0] ?? learner.name,
    userId: learner.userId,
    enrollments: enrollmentsQuery(space),
    records: recordsQuery(space),
    path: learningPathQuery(space),
    certificates: certificationsAwardedQuery(space),
    date: (enrollmentId) => {
      const asked = recordQuery(space, enrollmentId);
      return {
        queryKey: ['date', enrollmentId],
        queryFn: async () => {
          const { record } = await space.queries.ensureQueryData(asked);
          const start = Date.parse(record.session?.start ?? '');
          const end = Date.parse(record.session?.end ?? '');
          return Number.isNaN(start) ? null : { start, ...(!Number.isNaN(end) && { end }) };
        },
        staleTime: 10 * 60_000,
      };
    },
    lastOpen: { queryKey: ['here', 'last-open'], queryFn: async () => (await lastOpen(db)) ?? null, staleTime: 0, meta: { isOfThisDevice: true } },
    packedFor: packedForQuery(space),
    waiting: {
      enrollmentRequests: enrollmentInboxQuery(space),
      withdrawalRequests: withdrawalRequestsQuery(space),
      tasks: taskApprovalsQuery(space),
      externalTraining: externalTrainingRequestsQuery(space),
      assessments: supervisorAssessmentsQuery(space),
      mailbox: mailboxQuery(space),
    },
    news: articlesQuery(space),
    activity: recentActivityQuery(space),
    downloads: stores.downloads,
    standings: stores.standings,
    isOnline: connectivity.isOnline,
    showsColleagues: appearance.get().showsColleagues,
    hideColleagues: () => appearance.change({ showsColleagues: false }),
    mapLmsAddress: (href) => client.address(href),
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
