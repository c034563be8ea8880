import { toResponseDateTime } from '#api/contract/dates.ts';
import type { Enrollment, TrainingRecord } from '#api/contract/training-record.ts';
import { moduleLinks, recordLinks } from '../lms-links.ts';
import { overallStatus, recordType } from '../vocabulary.ts';
import type { EnrollmentView } from '../../store/enrollments.ts';
import type { NestedView } from './nested.ts';

const date = (moment: Date | null): string | undefined => moment === null ? undefined : toResponseDateTime(moment);

/** What of an enrollment a training record shows. */
type RecordFacts = Pick<EnrollmentView, 'enrollment' | 'downloadable'> & { readonly module: Pick<EnrollmentView['module'], 'id' | 'title' | 'type'> };

/** An enrollment as `enrollments` and `records` show it (facts C.1-X1). */
export function trainingRecordTree(baseUrl: string, { enrollment, module, downloadable, components = [] }: RecordFacts & Partial<Pick<NestedView, 'components'>>): TrainingRecord {
  const startDate = date(enrollment.startedAt);
  const endDate = date(enrollment.endedAt);
  const lastAttemptDate = date(enrollment.lastAttemptAt);
  return {
    id: enrollment.id,
    userId: enrollment.userId,
    learningModule: { id: module.id, title: module.title, type: recordType(module.type), links: moduleLinks(baseUrl, module.id) },
    enrollmentDate: toResponseDateTime(enrollment.enrolledAt),
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
    overallStatus: overallStatus(enrollment.overallStatus, enrollment.detail),
    ...(enrollment.score !== null && { score: enrollment.score }),
    ...(lastAttemptDate !== undefined && { lastAttemptDate }),
    attemptCount: enrollment.attemptCount,
    isSelfEnrolled: enrollment.isSelfEnrolled,
    links: recordLinks(baseUrl, enrollment.id),
    revision: enrollment.revision,
    downloadable,
    ...(enrollment.requiredElectiveCredits !== null && { requiredElectiveCredits: enrollment.requiredElectiveCredits }),
    trainingRecords: components.map((component) => trainingRecordTree(baseUrl, component)),
  };
}

/** An enrollment as `record` and `enrollUser` show it: with its session and the module's description (facts C.3). */
export function enrollmentTree(baseUrl: string, view: NestedView): Enrollment {
  const { module, session } = view;
  const record = trainingRecordTree(baseUrl, view);
  const start = date(session?.startAt ?? null);
  const end = date(session?.endAt ?? null);
  return {
    ...record,
    learningModule: { ...record.learningModule, ...(module.description !== '' && { description: module.description }) },
    ...(session && { session: { id: session.id, code: session.code, ...(start !== undefined && { start }), ...(end !== undefined && { end }) } }),
    trainingRecords: view.components.map((component) => enrollmentTree(baseUrl, component)),
  };
}
