import type { PlayableStandard } from '#formats/course.ts';

/**
 * The run-time data of one item, flat: SCORM element names to strings (`cmi.core.lesson_status`, `cmi.interactions.0.id`, `adl.nav.request`).
 * AICC sittings are kept in SCORM 1.2's names too (facts E.6); what HACP has and 1.2 has not begins with `aicc.`. Strings only: scorm-again loses the numbers 0 and the empty string (reference/scorm-facts.md 1.5).
 */
export type CmiData = Readonly<Record<string, string>>;

/** One status for all standards, in the order of rule S6: the first is the best. */
export const lessonStatuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted'] as const;
export type LessonStatus = (typeof lessonStatuses)[number];

export interface CmiScore {
  readonly raw: number;
  readonly max?: number;
  readonly min?: number;
}

export interface CmiInteraction {
  readonly id: string;
  readonly type: string;
  readonly objectiveId?: string;
  /** When, as the content wrote it (1.2: HH:MM:SS; 2004: ISO 8601). */
  readonly time?: string;
  readonly correctResponse?: string;
  readonly response?: string;
  readonly result?: string;
  readonly weighting?: string;
  readonly latency?: string;
}

export interface CmiObjective {
  readonly id: string;
  readonly score?: CmiScore;
  readonly status?: LessonStatus;
}

/** What run-time data mean, whatever the standard (mapping: reference/lms-api-facts.md E.6). */
export interface ItemResult {
  readonly status: LessonStatus;
  readonly score?: CmiScore;
  readonly location: string;
  readonly suspendData: string;
  /** `suspend`, `logout`, `time-out`, or empty for a normal exit. */
  readonly exit: 'suspend' | 'logout' | 'time-out' | '';
  /** The session time that the content reported, in seconds; undefined when it reported none (then our own clock counts). */
  readonly reportedSeconds?: number;
  readonly comments: string;
  readonly interactions: readonly CmiInteraction[];
  readonly objectives: readonly CmiObjective[];
}

/** The run-time data and the standard they are written in. */
export interface CmiOf {
  readonly standard: PlayableStandard;
  readonly data: CmiData;
}
