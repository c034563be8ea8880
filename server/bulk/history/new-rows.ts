import type { EnrollmentRow } from '../../store/enrollments.ts';
import type { ModuleRow, ModuleSessionRow } from '../../store/modules.ts';
import type { ModuleType } from '../../store/values.ts';
import { momentIn } from '../time-zone.ts';
import type { HistoryRow } from './history-row.ts';

/** A module that a row of history names and nobody has made. */
export const newModule = (row: HistoryRow, { id, type, now }: { readonly id: string; readonly type: ModuleType; readonly now: Date }): ModuleRow => ({
  id,
  title: row.title ?? id,
  type,
  effectiveRevision: 0,
  subject: '',
  language: row.language ?? '',
  description: '',
  objectives: [],
  info: '',
  duration: '',
  image: null,
  priceCurrency: null,
  priceAmount: null,
  archived: false,
  isOpen: true,
  attributes: [],
  audience: [],
  prerequisites: null,
  createdAt: now,
  isPublic: false,
  approvalSteps: [],
  hasWaitlist: false,
  defaultSessionPriceCurrency: null,
  defaultSessionPriceAmount: null,
  hasCertificationExam: false,
  ownerId: null,
});

export interface NewSessionFacts {
  readonly id: string;
  readonly moduleId: string;
  readonly facilityId: string | null;
  readonly timeZone: string;
}

/** A session as a row describes it; without a code its ID is its code. */
export const newSession = (row: HistoryRow, { id, moduleId, facilityId, timeZone }: NewSessionFacts): ModuleSessionRow => ({
  id,
  moduleId,
  code: row.sessionCode ?? id,
  startAt: row.start ? momentIn(timeZone, row.start) : null,
  endAt: row.end ? momentIn(timeZone, row.end) : null,
  region: '',
  institute: '',
  location: '',
  trainingCenter: null,
  opensAt: null,
  deadlineAt: null,
  seats: null,
  status: row.sessionStatus,
  instructorIds: row.instructorIds,
  classes: [],
  attributes: [],
  title: row.sessionTitle ?? '',
  facilityId,
  timeZone,
  priceCurrency: null,
  priceAmount: null,
  requiredElectiveCredits: null,
});

interface NewRecordFacts {
  readonly id: string;
  readonly userId: string;
  readonly module: ModuleRow;
  readonly enrolledAt: Date;
}

/** A record that nothing has happened to. */
export const newRecord = ({ id, userId, module, enrolledAt }: NewRecordFacts): EnrollmentRow => ({
  id,
  userId,
  moduleId: module.id,
  sessionId: null,
  revision: module.effectiveRevision,
  enrolledAt,
  startedAt: null,
  endedAt: null,
  overallStatus: 'enrolled',
  score: null,
  attemptCount: 0,
  currentAttempt: 1,
  lastAttemptAt: null,
  isSelfEnrolled: false,
  reason: '',
  preferredLocation: '',
  assignmentId: null,
  programEnrollmentId: null,
  detail: null,
  preScore: null,
  postScore: null,
  performanceGrade: null,
  language: '',
  deadlineAt: null,
  requiredElectiveCredits: null,
  changedAt: enrolledAt,
});
