import type { completedTrainingRecordsXml as contractCompleted, trainingHistoryXml as contractHistory } from '#api/contract/bulk.ts';
import { bulkHistory, type BulkHistory, type BulkRecord } from '#api/contract/bulk-history.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import { selectFields } from '#api/contract/field-selector.ts';
import { LmsError } from '../../errors.ts';
import { historyOf, type HistoryView } from '../../store/bulk-history.ts';
import { organizationChain } from '../../store/organizations.ts';
import { findUser } from '../../store/users.ts';
import type { SystemCall, SystemHandler } from '../handler.ts';
import { trainingRecordTree } from '../records/training-record-tree.ts';
import { selectionWithin } from './selection-within.ts';

/** More than this is no answer for one call: it would not be cut short in silence. */
const mostRecords = 100_000;

/** Training records of everybody, or of whom the parameters name. */
export const trainingHistoryXml: SystemHandler<typeof contractHistory> = (call) => history(call, { onlyCompleted: false });

/** The latest completed record of each module, and with `includeOlder` all completed ones. */
export const completedTrainingRecordsXml: SystemHandler<typeof contractCompleted> = (call) => history(call, { onlyCompleted: true });

async function history({ lms, parameters }: SystemCall<typeof contractHistory>, { onlyCompleted }: { readonly onlyCompleted: boolean }) {
  const { userId, organizationId, lastUpdatedStart, lastUpdatedEnd, moduleIds, includeOlder, fields } = parameters;
  const { db } = lms.store;
  const selection = selectionWithin(bulkHistory, fields, 'trainingRecord');
  if (userId !== undefined && !(await findUser(db, userId))) throw new LmsError('not-found', `userId: there is no user ${userId}.`);
  if (organizationId !== undefined && (await organizationChain(db, organizationId)).length === 0) throw new LmsError('not-found', `organizationId: there is no organization ${organizationId}.`);
  const filter = {
    userId,
    organizationId,
    changedFrom: lastUpdatedStart === undefined ? undefined : new Date(lastUpdatedStart),
    changedTo: lastUpdatedEnd === undefined ? undefined : new Date(lastUpdatedEnd),
    moduleIds: moduleIds?.split(',').map((id) => id.trim()).filter((id) => id !== ''),
    includeOlder: includeOlder ?? false,
    onlyCompleted,
  };
  const views = await historyOf(db, filter, mostRecords + 1);
  if (views.length > mostRecords) throw new LmsError('too-large', `These are more than ${mostRecords} records; ask for fewer with organizationId, moduleIds or lastUpdatedStart.`);
  const tree: BulkHistory = { dateCreated: toResponseDateTime(lms.clock.now()), trainingRecords: nested(lms.baseUrl, views) };
  return selectFields(bulkHistory, tree, selection);
}

/** The records of a program's modules stand below the program's own, where that is among them. */
function nested(baseUrl: string, views: readonly HistoryView[]): readonly BulkRecord[] {
  const there = new Set(views.map(({ enrollment }) => enrollment.id));
  const isBelow = ({ enrollment }: HistoryView): boolean => enrollment.programEnrollmentId !== null && there.has(enrollment.programEnrollmentId);
  const parts = Map.groupBy(views.filter(isBelow), ({ enrollment }) => enrollment.programEnrollmentId);
  const tree = (view: HistoryView): BulkRecord => ({ ...recordTree(baseUrl, view), trainingRecords: (parts.get(view.enrollment.id) ?? []).map(tree) });
  return views.filter((view) => !isBelow(view)).map(tree);
}

function recordTree(baseUrl: string, view: HistoryView): BulkRecord {
  const { enrollment, session } = view;
  const { detail, preScore, postScore, performanceGrade, language, deadlineAt, requiredElectiveCredits, assignmentId } = enrollment;
  return {
    ...trainingRecordTree(baseUrl, view),
    ...(requiredElectiveCredits !== null && { requiredElectiveCredits }),
    assignmentId: assignmentId ?? enrollment.userId,
    ...(session && {
      session: {
        id: session.id,
        code: session.code,
        ...(session.startAt && { start: toResponseDateTime(session.startAt) }),
        ...(session.endAt && { end: toResponseDateTime(session.endAt) }),
      },
    }),
    ...(detail !== null && { statusDetail: detail }),
    ...(preScore !== null && { preScore }),
    ...(postScore !== null && { postScore }),
    ...(performanceGrade !== null && { performanceGrade }),
    ...(language !== '' && { language }),
    ...(deadlineAt && { deadline: toResponseDateTime(deadlineAt) }),
    lastUpdated: toResponseDateTime(enrollment.changedAt),
    trainingRecords: [],
  };
}
