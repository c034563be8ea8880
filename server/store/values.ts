// The shapes that are kept in JSON columns.
import type { CmiObjective, CmiScore, LessonStatus } from '#formats/cmi.ts';

/**
 * What a user may do beyond a learner's own work: act for a visible user (`onBehalfOf`, facts A.3), import with `contentPackageImporter`, change the participants of
 * any session, give and take job profiles, make shared groups, read batch reports of others.
 */
export type Permission = (typeof everyPermission)[number];
export const everyPermission = ['switch-user', 'import-packages', 'manage-sessions', 'manage-profiles', 'share-groups', 'read-reports'] as const;

/** An attribute as the site defined it (facts C.1-J1: eight in the classic setup). */
export interface AttributeValue {
  readonly description: string;
  readonly value: string;
}

/** Who must agree in one step of an approval: a fixed user, or whoever appraises the learner. */
export interface ApprovalStep {
  readonly name: string;
  readonly approver: { readonly kind: 'direct-appraiser' } | { readonly kind: 'user'; readonly id: string };
}

export type RequestStatus = 'pending' | 'approved' | 'denied' | 'withdrawn';
export type RequestStepState = 'waiting' | 'approved' | 'denied' | 'skipped';

/** Statuses of today's UI that the codes of 2014 do not have (facts D.2, second table). Ours: sites have codes of their own for them. */
export type StatusDetail =
  | 'selfAsserted'
  | 'exempt'
  | 'droppedFromWaitlist'
  | 'withdrawnValidReason'
  | 'withdrawnInvalidReason'
  | 'withdrawnAccountClosed'
  | 'approvalDenied'
  | 'passed'
  | 'failed'
  | 'noShow'
  | 'deactivated'
  | 'deadlineExpired'
  | 'excused'
  | 'sessionSelectionNeeded';

/** Facts D.6; `approved` and `approvalDenied` only by CSV. */
export type ExternalStatus = 'openForEditing' | 'pendingApproval' | 'approved' | 'approvalDenied' | 'completed' | 'cancelled';
export type DurationUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** One step of a way to a competency; its modules go side by side. */
export interface LearningStep {
  readonly items: readonly { readonly moduleId: string; readonly isOptional?: boolean }[];
}

/** Ours: the vendor's vocabulary of `activityType` is not known. */
export type ActivityType = 'enrolled' | 'completed' | 'certified' | 'posted';

/** A file attached to an article; `url` is what `resource` takes, or an address. */
export interface NewsAttachment {
  readonly name: string;
  readonly url: string;
  readonly contentType: string;
  readonly sizeBytes: number;
}

/** User status (facts D.10). */
export type UserStatus = 'active' | 'suspend' | 'close';

/** Overall status of a training record (facts D.2). */
export type OverallStatus =
  | 'administrativeEntry'
  | 'cancelled'
  | 'completed'
  | 'enrolled'
  | 'finishedUsing'
  | 'incomplete'
  | 'pendingApproval'
  | 'resource'
  | 'shared'
  | 'unknown'
  | 'waitlisted'
  | 'withdrawn';

/** What `enrollments` answers: the statuses that are called active (facts D.2, second table). */
export const activeStatuses: readonly OverallStatus[] = ['enrolled', 'incomplete', 'pendingApproval'];
/** Those and who waits for a seat: one module is not enrolled in again while there is such an enrollment. */
export const openStatuses: readonly OverallStatus[] = [...activeStatuses, 'waitlisted'];

/** Learning types (facts D.1). */
export type ModuleType =
  | 'onlineModule'
  | 'classroom'
  | 'virtualClassroom'
  | 'archivedVirtualClassroom'
  | 'workshopSeminar'
  | 'learningProgram'
  | 'exam'
  | 'onTheJobTraining'
  | 'task'
  | 'coaching'
  | 'selfTrainingPaper'
  | 'selfTrainingVideo'
  | 'specialInterestGroup'
  | 'internship'
  | 'externalCourse'
  | 'externalCertification'
  | 'justInTimeLearning'
  | 'book'
  | 'cd'
  | 'video'
  | 'audioCassette';

/** Status of a scheduled session (facts D.8). */
export type ModuleSessionStatus = 'active' | 'pending' | 'completed' | 'closed' | 'cancelled' | 'invitation' | 'prompt' | 'required';

export interface CodedValue {
  readonly code: string;
  readonly value: string;
}

export interface Prerequisites {
  readonly operator: 'all' | 'any';
  readonly condition: 'enrolled' | 'completed' | 'cmiCompleted';
  readonly moduleIds: readonly string[];
}

export interface ClassTime {
  /** ISO 8601, UTC. */
  readonly start?: string;
  readonly end?: string;
}

/** A HACP session's state (facts E.5): `running` from the first GetParam on, `terminated` from ExitAU on. */
export type HacpState = 'new' | 'running' | 'terminated';

/** What one HACP session was told by PutParam so far; later values replace earlier ones (facts E.5, 2). */
export interface HacpValues {
  readonly status?: LessonStatus;
  readonly exit?: 'suspend' | 'logout' | 'time-out' | '';
  readonly score?: CmiScore;
  readonly location?: string;
  readonly suspendData?: string;
  /** Time of this session so far, in seconds. */
  readonly seconds?: number;
  readonly comments?: string;
  readonly objectives?: readonly CmiObjective[];
  /** [Student_Preferences], keywords in lower case. */
  readonly preferences?: Readonly<Record<string, string>>;
}

/** The row commands of HACP (facts E.4): each row is appended, never merged. */
export type ReportedKind = 'interaction' | 'objective' | 'comment' | 'path' | 'performance';
