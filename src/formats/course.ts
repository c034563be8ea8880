import type { ActivityFacts, RootActivity } from './sequencing.ts';

// The course model: what a package's manifest says, in one shape for every standard. The server's import and the device read it with the same code.

/** The standards whose content calls an API in the page. */
export type ScormStandard = 'scorm-1.2' | 'scorm-2004';

/** The standards whose courses can be played. */
export type PlayableStandard = ScormStandard | 'aicc';

/** The standards whose courses can be imported and kept. */
export type CourseStandard = PlayableStandard;

const playable: Readonly<Record<PlayableStandard, true>> = { 'scorm-1.2': true, 'scorm-2004': true, aicc: true };

/** Whether the player knows this standard; a device may hold courses of a later app. What it does not know opens in the LMS. */
export function isPlayable(standard: CourseStandard): standard is PlayableStandard {
  return Object.hasOwn(playable, standard);
}

/** Where an item opens, inside the archive. */
export interface LaunchAddress {
  /** Path of the file in the archive: decoded, forward slashes, no leading slash. */
  readonly path: string;
  /** What follows the path, from `?` on (href and item parameters, or AICC web launch parameters, joined), or an empty string. */
  readonly query: string;
  /** From `#` on, or an empty string. */
  readonly fragment: string;
}

/** How the manifest calls the resource: `unsaid` when it has no `adlcp:scormType` (then it may still be a SCO, so the API is offered). */
export type ResourceKind = 'sco' | 'asset' | 'unsaid';

/** An `<item>` of the organization, or an AICC assignable unit or block: a cluster when it has children and no launch, else something that can be opened. */
export interface CourseItem {
  /** The item's `identifier`, the assignable unit's system ID: what `hacpInfo` calls `itemId` (facts C.6). */
  readonly id: string;
  readonly title: string;
  readonly isVisible: boolean;
  readonly launch?: LaunchAddress;
  readonly resourceKind?: ResourceKind;
  /** `adlcp:masteryscore` (1.2), 0–100, or `imsss:minNormalizedMeasure` × 100 (2004, primary objective satisfied by measure), or AICC `mastery_score`. */
  readonly masteryScore?: number;
  /** AICC only: `max_score`. */
  readonly maxScore?: number;
  /** `adlcp:maxtimeallowed` as written (1.2, AICC: HHHH:MM:SS; 2004: attemptAbsoluteDurationLimit, ISO 8601). */
  readonly maxTimeAllowed?: string;
  /** `adlcp:timelimitaction` as written. */
  readonly timeLimitAction?: string;
  /** `adlcp:datafromlms` / `adlcp:dataFromLMS` / AICC `core_vendor`. */
  readonly launchData?: string;
  /** `adlcp:prerequisites` (aicc_script) as written; AICC: those of the `.pre` file, joined by `&`. */
  readonly prerequisites?: string;
  /** `adlcp:completionThreshold` minProgressMeasure, 0–1. */
  readonly completionThreshold?: number;
  /** SCORM 2004 only: order, roll-up, objectives. */
  readonly activity?: ActivityFacts;
  readonly children: readonly CourseItem[];
}

/** A course as its manifest describes it. */
export interface Course {
  readonly standard: CourseStandard;
  /** 2004 only: `2nd`, `3rd` or `4th`, where the manifest tells. */
  readonly edition?: '2nd' | '3rd' | '4th';
  /** The manifest's `identifier`; AICC: `Course_ID`. */
  readonly identifier: string;
  readonly title: string;
  /** The folder that holds the manifest, or the AICC files, inside the archive: empty, or ending in `/`. All launch paths already contain it. */
  readonly root: string;
  readonly items: readonly CourseItem[];
  /** SCORM 2004 only: the organization as the root of the activity tree. */
  readonly rootActivity?: RootActivity;
  /** What was wrong but could be lived with, in words, for the person who imports. */
  readonly warnings: readonly string[];
}

/** Every item that can be opened, in the order of the manifest. */
export function launchableItems(course: Pick<Course, 'items'>): readonly CourseItem[] {
  const found: CourseItem[] = [];
  const walk = (items: readonly CourseItem[]): void => {
    for (const item of items) {
      if (item.launch) found.push(item);
      walk(item.children);
    }
  };
  walk(course.items);
  return found;
}
