import type { CmiObjective, LessonStatus } from '#formats/cmi.ts';
import type { OverallStatus, ReportedKind } from '../../store/values.ts';

/** What this LMS holds for one item in the enrollment's current attempt. */
export interface HeldItem {
  readonly id: string;
  readonly title: string;
  readonly status: LessonStatus;
  readonly scoreRaw: number | null;
  readonly scoreMax: number | null;
  readonly scoreMin: number | null;
  /** All sessions that were counted. */
  readonly totalSeconds: number;
  readonly location: string;
  readonly suspendData: string;
  readonly exit: string;
  readonly objectives: readonly CmiObjective[];
  /** What PutInteractions and its like told, in the order it came. */
  readonly rows: readonly { readonly kind: ReportedKind; readonly fields: Readonly<Record<string, string>> }[];
}

/** One enrollment, with every launch that was told. Date-times as the API writes them. */
export interface HeldEnrollment {
  readonly id: string;
  readonly moduleId: string;
  readonly title: string;
  readonly revision: number;
  readonly status: OverallStatus;
  readonly score: number | null;
  readonly attemptCount: number;
  readonly currentAttempt: number;
  readonly startedAt: string | null;
  readonly lastAttemptAt: string | null;
  readonly endedAt: string | null;
  readonly launches: readonly { readonly attempt: number; readonly launchedAt: string; readonly receivedAt: string }[];
  readonly items: readonly HeldItem[];
}

/** The answer of `/ekp/reference/record`. */
export interface HeldRecord {
  readonly userId: string;
  readonly name: string;
  readonly enrollments: readonly HeldEnrollment[];
}
