import type { contract } from '#api/contract/contract.ts';

/** What earlier calls have brought forth, by the name that their `keeps` gave it. */
export type Kept = Readonly<Record<string, string>>;

/** One call of the example organisation. They are made in this order, because some live on what others have done. */
export interface ExampleCall {
  readonly name: keyof typeof contract;
  /** A user, `anybody`, or `another program` with the site's key. */
  readonly as: 'petra' | 'leo' | 'ines' | 'mia' | 'omar' | 'anybody' | 'another program';
  readonly parameters?: Readonly<Record<string, string>> | ((kept: Kept) => Readonly<Record<string, string>>);
  /** Finds something in the answer that a later call needs. */
  readonly keeps?: readonly [name: string, pattern: RegExp];
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
const recordId = /<trainingRecord[^>]*\bid="([^"]+)"/;

export const exampleCalls: readonly ExampleCall[] = [
  // News
  { name: 'publicNews', as: 'anybody', parameters: { format: 'rssteasers' } },
  { name: 'userNews', as: 'mia', parameters: { format: 'atom' } },
  { name: 'article', as: 'anybody', parameters: { id: 'gate-4' } },
  { name: 'articles', as: 'mia', parameters: { keywords: 'gate', max: '5' } },
  // Looking for something to learn
  { name: 'catalog', as: 'mia', parameters: { id: 'safety' } },
  { name: 'modules', as: 'mia', parameters: { keywords: 'fire', max: '5' } },
  { name: 'module', as: 'mia', parameters: { id: 'first-aid' } },
  { name: 'preloadModules', as: 'anybody' },
  { name: 'facility', as: 'mia', parameters: { id: 'pier-3' } },
  { name: 'resources', as: 'anybody', parameters: { keywords: 'map' } },
  { name: 'resource', as: 'anybody', parameters: { url: 'maps/site-map.txt' } },
  // Enrolling, launching, telling
  { name: 'enrollUser', as: 'mia', parameters: { 'learning-id': 'fire-safety' }, keeps: ['fire', recordId] },
  { name: 'enrollments', as: 'mia' },
  { name: 'record', as: 'mia', parameters: ({ fire = '' }) => ({ id: fire, format: 'json' }) },
  { name: 'contentPackage', as: 'mia', parameters: ({ fire = '' }) => ({ enrollmentId: fire }) },
  { name: 'launchTracker', as: 'mia', parameters: ({ fire = '' }) => ({ enrollmentId: fire, datetime: '2026-01-05T08:30Z' }) },
  { name: 'hacpInfo', as: 'mia', parameters: ({ fire = '' }) => ({ enrollmentId: fire, itemId: 'ITEM-1' }) },
  // Asking, approving, withdrawing
  { name: 'enrollUser', as: 'mia', parameters: { 'learning-id': 'first-aid', 'session-code': 'FA-1', reason: 'My card runs out' }, keeps: ['aid', recordId] },
  { name: 'enrollmentRequests', as: 'leo', parameters: { inbox: 'true' }, keeps: ['request', /"requests":\[\{"id":"([^"]+)"/] },
  { name: 'enrollmentRequests', as: 'leo', parameters: { inbox: 'true', format: 'json' }, keeps: ['step', /"step":\{"id":"([^"]+)"/] },
  { name: 'enrollmentRequestApprover', as: 'leo', parameters: ({ request = '', step = '' }) => ({ 'request-id': request, 'step-id': step, comments: 'Go ahead' }) },
  { name: 'enrollmentRequestDenier', as: 'leo', parameters: ({ request = '', step = '' }) => ({ 'request-id': request, 'step-id': step }) },
  { name: 'participants', as: 'ines', parameters: { moduleId: 'first-aid', sessionId: 'FA-1' } },
  { name: 'overallStatusChanger', as: 'mia', parameters: ({ aid = '' }) => ({ enrollmentId: aid, status: 'withdrawn', simpleResponse: 'true' }) },
  { name: 'withdrawalRequests', as: 'leo', parameters: { inbox: 'true' } },
  { name: 'withdrawalRequestDenier', as: 'leo', parameters: ({ aid = '' }) => ({ 'request-id': aid, comments: 'We need you there' }) },
  { name: 'withdrawalRequestApprover', as: 'leo', parameters: ({ aid = '' }) => ({ 'request-id': aid }) },
  { name: 'participantSubstituter', as: 'petra', parameters: ({ aid = '' }) => ({ enrollmentId: aid, targetUserId: 'omar' }) },
  { name: 'enrollUser', as: 'mia', parameters: { 'learning-id': 'lasher-program' }, keeps: ['program', recordId] },
  { name: 'programModuleEnroller', as: 'mia', parameters: ({ program = '' }) => ({ programSessionEnrollmentId: program, moduleId: 'lashing', moduleSessionCode: 'LA-1' }) },
  // Tasks, assessments, exams
  { name: 'enrollUser', as: 'mia', parameters: { 'learning-id': 'tidy-quay' }, keeps: ['task', recordId] },
  { name: 'overallStatusChanger', as: 'mia', parameters: ({ task = '' }) => ({ enrollmentId: task, status: 'completed', simpleResponse: 'true' }) },
  { name: 'taskApproval', as: 'leo', parameters: { status: 'pending' } },
  { name: 'taskApprover', as: 'leo', parameters: ({ task = '' }) => ({ taskId: task }) },
  { name: 'enrollUser', as: 'mia', parameters: { 'learning-id': 'crane-practice' }, keeps: ['practice', recordId] },
  { name: 'supervisorAssessments', as: 'leo' },
  { name: 'supervisorAssessment', as: 'leo', parameters: ({ practice = '' }) => ({ id: practice }) },
  { name: 'enrollUser', as: 'mia', parameters: { 'learning-id': 'crane-exam' }, keeps: ['exam', recordId] },
  {
    name: 'assessmentAttemptHandler', as: 'mia', keeps: ['attempt', /"attemptId":"([^"]+)"/],
    parameters: ({ exam = '' }) => ({
      attempt: JSON.stringify({ enrollmentId: exam, started: '2026-01-05T08:40:00Z', finished: '2026-01-05T08:50:00Z', responses: [{ questionId: 'q1', choiceIds: ['b'] }, { questionId: 'q2', choiceIds: ['a', 'c'] }] }),
    }),
  },
  { name: 'assessmentAttemptSummary', as: 'mia', parameters: ({ attempt = '' }) => ({ id: attempt }) },
  { name: 'records', as: 'mia' },
  // Training elsewhere
  { name: 'externalTrainingRequests', as: 'leo' },
  { name: 'externalTrainingRecords', as: 'mia' },
  { name: 'externalTrainingRecord', as: 'mia', parameters: { id: 'EKP900000002' } },
  { name: 'externalRecordAdder', as: 'mia', parameters: { title: 'Knots', startDate: '2025-11-03', endDate: '2025-11-03', language: 'en', durationAmount: '2', durationUnit: 'hour' }, keeps: ['knots', /"record":\{"id":"([^"]+)"/] },
  { name: 'externalRecordUpdater', as: 'mia', parameters: ({ knots = '' }) => ({ id: knots, title: 'Knots and splices', startDate: '2025-11-03', endDate: '2025-11-04', status: 'openForEditing' }) },
  { name: 'externalRecordDeleter', as: 'mia', parameters: ({ knots = '' }) => ({ id: knots }) },
  // Career
  { name: 'learningPath', as: 'mia', parameters: { format: 'xml' } },
  { name: 'trainingPlan', as: 'mia' },
  { name: 'competencies', as: 'mia', parameters: { keywords: 'fire' } },
  { name: 'competency', as: 'mia', parameters: { id: 'fire' } },
  { name: 'jobProfiles', as: 'mia', parameters: { groupBy: 'catalog' } },
  { name: 'jobProfileAssigner', as: 'leo', parameters: { profileId: 'lasher', userId: 'mia' } },
  { name: 'assignedJobProfiles', as: 'mia' },
  { name: 'userJobProfilePath', as: 'mia' },
  { name: 'competencyCompletionStatus', as: 'mia' },
  { name: 'competenciesAwarded', as: 'mia', parameters: { format: 'xml' } },
  { name: 'certificationsAwarded', as: 'mia' },
  { name: 'certificate', as: 'mia', parameters: { awardId: 'EKP900000001' } },
  { name: 'jobProfileUnassigner', as: 'leo', parameters: { profileId: 'lasher', userId: 'mia' } },
  // Mail and forum
  { name: 'mailbox', as: 'mia' },
  { name: 'message', as: 'mia', parameters: { id: 'welcome' } },
  { name: 'messageUpdater', as: 'mia', parameters: { id: 'welcome' } },
  { name: 'latestForumPosts', as: 'mia', parameters: { format: 'rss', max: '5' } },
  // People
  { name: 'me', as: 'mia' },
  { name: 'assignments', as: 'mia' },
  { name: 'people', as: 'leo', parameters: { keywords: 'mia' } },
  { name: 'directReports', as: 'leo' },
  { name: 'recentActivity', as: 'leo', parameters: { activityType: 'enrolled', max: '3' } },
  { name: 'users', as: 'petra', parameters: { userId: 'omar' } },
  { name: 'organization', as: 'petra', parameters: { id: '*ROOT*', recursive: 'true' } },
  { name: 'userGroupCreator', as: 'leo', parameters: { 'group-name': 'Night shift' } },
  { name: 'userGroupAdder', as: 'leo', parameters: { 'group-name': 'Night shift', 'user-id': 'mia', targetAssignmentId: 'mia-2' } },
  { name: 'supervisedGroupsAdder', as: 'leo', parameters: { 'group-name': 'Night shift', 'user-id': 'ines' } },
  { name: 'supervisedGroupsRemover', as: 'leo', parameters: { 'group-name': 'Night shift', 'user-id': 'ines' } },
  { name: 'userGroupRemover', as: 'leo', parameters: { 'group-name': 'Night shift', 'user-id': 'mia', targetAssignmentId: 'mia-2' } },
  { name: 'userGroupDeleter', as: 'leo', parameters: { 'group-name': 'Night shift' } },
  // Reports and packages
  { name: 'batchReports', as: 'petra', parameters: { name: 'Enrollments' } },
  { name: 'batchReport', as: 'petra', parameters: { pathname: String.raw`reports\2026\enrollments.csv` } },
  { name: 'contentPackageImporter', as: 'petra', parameters: { package: '(the archive)', versioning: 'newRevision' } },
  // Other programs
  { name: 'trainingHistoryXml', as: 'another program', parameters: { userId: 'mia' } },
  { name: 'completedTrainingRecordsXml', as: 'another program', parameters: { userId: 'mia' } },
  { name: 'user200510Xml', as: 'another program', parameters: { userId: 'mia' } },
  { name: 'users200510Xml', as: 'another program', parameters: { status: 'active', organizationId: 'quay' } },
  { name: 'trainingHistoryCsv', as: 'another program', parameters: { body: 'USERID,LEARNINGID,STUDENTSTATUS,ENDDATE\r\nomar,fire-safety,Completed,05-Jan-2026 08:00\r\nnobody,fire-safety,Completed,05-Jan-2026\r\n' } },
  { name: 'externalTrainingCsv', as: 'another program', parameters: { body: 'Action,RecordID,UserId,Title,CourseType,StartDate,EndDate,Status\r\nA,W-1,omar,Welding,R,2025-10-01,2025-10-03,4\r\n' } },
  { name: 'courses', as: 'another program', parameters: { body: xml('<courses>\n  <course id="ladders"><title>Ladders</title><type>onlineModule</type></course>\n</courses>') } },
];
