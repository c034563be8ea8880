// The shapes that are kept in JSON columns.
import type { CmiObjective, CmiScore, LessonStatus } from '#formats/cmi.ts';

/** What a user may do beyond a learner's own work: act for a visible user (`onBehalfOf`, facts A.3), import with `contentPackageImporter`. */
export type Permission = 'switch-user' | 'import-packages';

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
