import type { LessonStatus } from '#formats/cmi.ts';

// What a learner did, as it truly was: what the LMS should hold follows from this and from the rules alone.

/** One opening of a course. */
export interface DoneLaunch {
  readonly kind: 'launch';
  /** The device's entry for it; undefined when it was done at the LMS itself. */
  readonly seq: number | undefined;
  readonly device: string;
  readonly enrollmentId: string;
  readonly attempt: number;
  readonly isNewAttempt: boolean;
  readonly at: number;
}

/** One row of a report. */
export interface DoneRow {
  readonly kind: 'interaction' | 'objective' | 'comment' | 'path' | 'performance';
  /** A text in it that no other row of the history has. */
  readonly mark: string;
}

/** One run of one item. */
export interface DoneSitting {
  readonly kind: 'sitting';
  readonly seq: number | undefined;
  readonly device: string;
  readonly enrollmentId: string;
  readonly itemId: string;
  readonly attempt: number;
  readonly status: LessonStatus;
  readonly score: number | undefined;
  /** Its session time, counted once. */
  readonly seconds: number;
  readonly location: string;
  readonly suspendData: string;
  readonly rows: readonly DoneRow[];
}

export type Done = DoneLaunch | DoneSitting;
