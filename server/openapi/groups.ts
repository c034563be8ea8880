import { contract } from '#api/contract/contract.ts';
import type { LmsFunction } from '#api/contract/describe.ts';

/** The groups of the vendor's reference, in its order, and the names in each. */
export const groups = [
  { name: 'News', functions: ['publicNews', 'userNews', 'article', 'articles'] },
  {
    name: 'Learning Record and Enrollment Actions',
    functions: [
      'enrollments', 'programModuleEnroller', 'records', 'record', 'externalTrainingRequests', 'externalTrainingRecords', 'externalTrainingRecord',
      'externalRecordAdder', 'externalRecordUpdater', 'externalRecordDeleter', 'learningPath', 'enrollUser', 'enrollmentRequests', 'enrollmentRequestApprover',
      'enrollmentRequestDenier', 'taskApproval', 'taskApprover', 'contentPackage', 'launchTracker', 'hacpInfo', 'overallStatusChanger', 'trainingHistoryXml',
      'completedTrainingRecordsXml', 'supervisorAssessments', 'supervisorAssessment', 'withdrawalRequests', 'withdrawalRequestApprover', 'withdrawalRequestDenier',
      'participantSubstituter', 'trainingHistoryCsv', 'externalTrainingCsv',
    ],
  },
  {
    name: 'Learning Module Actions',
    functions: ['catalog', 'module', 'modules', 'preloadModules', 'facility', 'resources', 'resource', 'participants', 'contentPackageImporter', 'courses'],
  },
  {
    name: 'Career Development Actions',
    functions: [
      'competencies', 'competency', 'jobProfiles', 'trainingPlan', 'assignedJobProfiles', 'competencyCompletionStatus', 'certificationsAwarded', 'certificate',
      'competenciesAwarded', 'jobProfileAssigner', 'jobProfileUnassigner', 'userJobProfilePath',
    ],
  },
  { name: 'Community Actions', functions: ['mailbox', 'message', 'messageUpdater', 'latestForumPosts'] },
  {
    name: 'User Actions',
    functions: [
      'assignments', 'people', 'directReports', 'me', 'recentActivity', 'users', 'organization', 'userGroupCreator', 'userGroupDeleter', 'userGroupAdder',
      'userGroupRemover', 'supervisedGroupsAdder', 'supervisedGroupsRemover', 'user200510Xml', 'users200510Xml',
    ],
  },
  { name: 'Exam Actions', functions: ['assessmentAttemptHandler', 'assessmentAttemptSummary'] },
  { name: 'Report Actions', functions: ['batchReports', 'batchReport'] },
] as const satisfies readonly { readonly name: string; readonly functions: readonly (keyof typeof contract)[] }[];

interface GroupedFunction {
  readonly group: string;
  readonly fn: LmsFunction;
}

/** Every function with the group it belongs to. */
export const groupedFunctions: readonly GroupedFunction[] = groups.flatMap(({ name, functions }) => functions.map((fn) => ({ group: name, fn: contract[fn] })));
