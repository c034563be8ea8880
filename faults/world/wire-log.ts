import type { LessonStatus } from '#formats/cmi.ts';

/** What the one who asked can know of an answer that did not come as it should. */
export type Ending =
  /** A good answer. */
  | 'answered'
  /** The LMS, or what stands before it, said that it did nothing. */
  | 'nothing-done'
  /** Nobody who asked can know whether it took effect. */
  | 'unknown'
  /** The app died before it heard. */
  | 'unheard';

export interface SaidResult {
  readonly status: LessonStatus | undefined;
  readonly score: number | undefined;
}

/** One request, as the wire saw it. Times are true times. */
export interface Asked {
  readonly device: string;
  /** Whose database the app that asked stands on. */
  readonly learner: string;
  /** Who was signed in on the device. */
  readonly as: string | undefined;
  /** Counts the lives of apps, so that two of one device can be told apart. */
  readonly life: number;
  /** `me`, `record`, `launchTracker`, `GetParam` … */
  readonly name: string;
  readonly enrollmentId: string | undefined;
  readonly itemId: string | undefined;
  readonly sessionId: string | undefined;
  /** What a call is about that a person made (`Decided.about`). */
  readonly decision?: string | undefined;
  readonly sentAt: number;
  readonly fault: string | undefined;
  /** How many wake-ups from outside this life had when it asked. */
  readonly wakes: number;
  /** When the LMS had worked on it. */
  landedAt?: number;
  /** What HACP answered. */
  hacpError?: number;
  /** Status and score that PutParam said, or that GetParam answered. */
  result?: SaidResult;
  /** How a course stood in a `record` that was answered. */
  shows?: { readonly isFinished: boolean; readonly score: number | undefined };
  /** The HTTP status of the LMS itself. */
  status?: number;
  ending?: Ending;
  endedAt?: number;
  /** Its browser sent it again by itself: when the LMS had worked on it, or before. */
  sentAgain?: 'after' | 'before';
}

export const writes: readonly string[] = ['launchTracker', 'PutParam', 'PutInteractions', 'PutObjectives', 'PutComments', 'PutPath', 'PutPerformance', 'ExitAU'];
export const looks: readonly string[] = ['record', 'enrollments'];
