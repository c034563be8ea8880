// What player and recorder say to each other about a course of SCORM 2004 that has an order of its own (docs/decisions/0019-sequencing-in-the-player.md).
import type { LessonStatus } from '#formats/cmi.ts';
import type { Course } from '#formats/course.ts';

/** The navigation requests of SN 5.6.1, but those that begin a session: those are the player's own business. */
export const navigationKinds = ['continue', 'previous', 'choice', 'jump', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'] as const;
export type NavigationKind = (typeof navigationKinds)[number];

/** A wish of the learner. `begin` starts the course, or goes on where it was suspended or cut off; with a target it goes there, where that is allowed. */
export interface NavigationRequest {
  readonly kind: NavigationKind | 'begin';
  /** The activity, for `choice`, `jump` and `begin`. */
  readonly target?: string;
}

/** How far one activity is, cluster or item, as the sequencer knows it. */
export interface ActivityState {
  readonly id: string;
  readonly status: LessonStatus;
}

/** What the learner may ask for now. */
export interface SequencingNavigation {
  /** The activity that is open, or was open last. */
  readonly current?: string;
  readonly canContinue: boolean;
  readonly canGoBack: boolean;
  /** Activities that may be chosen. */
  readonly choices: readonly string[];
  /** What `adlnav:hideLMSUI` hides while the current item is open. */
  readonly hidden: readonly string[];
  /** Every activity below the organization, in the order in which the learner meets them. What a random selection left out is not among them. */
  readonly activities: readonly ActivityState[];
}

/** Why a session of sequencing is over. */
export const sessionEnds = ['end-of-content', 'exit-all', 'abandon-all', 'suspend-all'] as const;
export type SessionEnd = (typeof sessionEnds)[number];

/** What the player needs to put a course in order. */
export interface SequencedCourse {
  readonly course: Pick<Course, 'items' | 'rootActivity'>;
  /** What this attempt left, as the player gave it. */
  readonly kept?: string;
  /** What the attempt before left, for a new attempt: objectives and shared data may reach across attempts. */
  readonly inherited?: string;
}

/** The longest state that is kept, in characters. A course with 5,000 activities stays below it. */
export const longestSequencingState = 2 * 1024 * 1024;

export const isSessionEnd = (value: unknown): value is SessionEnd => (sessionEnds as readonly unknown[]).includes(value);
