import type { EnrollmentRow } from '../store/enrollments.ts';
import type { OverallStatus, StatusDetail } from '../store/values.ts';

/** A status as today's UI has it: the code of 2014, or the finer one of ours where that has no code (facts D.2). */
export type FineStatus = OverallStatus | StatusDetail;

/**
 * What is kept of each finer status. *Passed* is creditable as *completed* is (facts D.2), here as in a load of training history; *failed* and its like have no code, so the nearest one that is
 * neither active nor creditable stands for them.
 */
const codeOf: Readonly<Record<StatusDetail, OverallStatus>> = {
  selfAsserted: 'completed',
  exempt: 'completed',
  droppedFromWaitlist: 'cancelled',
  withdrawnValidReason: 'withdrawn',
  withdrawnInvalidReason: 'withdrawn',
  withdrawnAccountClosed: 'withdrawn',
  approvalDenied: 'cancelled',
  passed: 'completed',
  failed: 'finishedUsing',
  noShow: 'cancelled',
  deactivated: 'cancelled',
  deadlineExpired: 'cancelled',
  excused: 'cancelled',
  sessionSelectionNeeded: 'enrolled',
};

const withdrawals: readonly FineStatus[] = ['withdrawn', 'withdrawnValidReason', 'withdrawnInvalidReason'];
const fromNotStarted: readonly FineStatus[] = ['completed', 'failed', 'deactivated', 'incomplete', 'noShow', 'exempt', ...withdrawals];
const fromCompleted: readonly FineStatus[] = ['failed', 'deactivated', 'incomplete', 'exempt'];

/**
 * Which status may follow which by hand (facts D.2, [S15]). What it does not name: a request or a place on the waitlist can be given up or cancelled, a self-asserted
 * or passed record is treated as a completed one, and what has ended otherwise stays ended.
 */
const allowed: Readonly<Partial<Record<FineStatus, readonly FineStatus[]>>> = {
  enrolled: fromNotStarted,
  sessionSelectionNeeded: [...fromNotStarted, 'cancelled'],
  incomplete: [...fromNotStarted.filter((status) => status !== 'incomplete'), 'excused'],
  pendingApproval: [...withdrawals, 'cancelled'],
  waitlisted: [...withdrawals, 'cancelled', 'droppedFromWaitlist'],
  completed: fromCompleted,
  selfAsserted: ['completed', ...fromCompleted],
  passed: ['completed', ...fromCompleted],
  failed: ['completed', 'incomplete', 'exempt'],
  noShow: ['completed', 'failed', 'incomplete', 'exempt'],
  exempt: ['completed', 'failed', 'deactivated', 'incomplete'],
  deactivated: ['completed', 'failed', 'incomplete', 'noShow', 'exempt'],
  withdrawn: ['withdrawnValidReason', 'withdrawnInvalidReason'],
  withdrawnValidReason: ['withdrawnInvalidReason'],
  withdrawnInvalidReason: ['withdrawnValidReason'],
};

/** The statuses that somebody may give by hand to an enrollment that is as this one. */
export const nextStatuses = (enrollment: Pick<EnrollmentRow, 'overallStatus' | 'detail'>): readonly FineStatus[] => allowed[fineStatus(enrollment)] ?? [];

export const fineStatus = ({ overallStatus, detail }: Pick<EnrollmentRow, 'overallStatus' | 'detail'>): FineStatus =>
  detail !== null && codeOf[detail] === overallStatus ? detail : overallStatus;

/** What is kept for a status. */
export const keptStatus = (status: FineStatus): Pick<EnrollmentRow, 'overallStatus' | 'detail'> =>
  isDetail(status) ? { overallStatus: codeOf[status], detail: status } : { overallStatus: status, detail: null };

const isDetail = (status: FineStatus): status is StatusDetail => Object.hasOwn(codeOf, status);

const codes: readonly OverallStatus[] = [
  'administrativeEntry', 'cancelled', 'completed', 'enrolled', 'finishedUsing', 'incomplete', 'pendingApproval', 'resource', 'shared', 'unknown', 'waitlisted', 'withdrawn',
];

/** The status that a caller named; undefined for what is none. */
export const readStatus = (text: string): FineStatus | undefined => [...codes, ...(Object.keys(codeOf) as StatusDetail[])].find((status) => status === text);
