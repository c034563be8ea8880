import type { CmiObjective, CmiScore, ItemResult, LessonStatus } from '#formats/cmi.ts';
import { readTimespan, writeHacpTime } from '#formats/durations.ts';
import { guaranteedText, longestLocation, readHacpScore, readLessonStatus, writeHacpScore, writeLessonStatus } from './core-values.ts';
import { hasGroupHeaderLine, readGroups, readKeywords, writeGroups, writeKeywords, type GroupName } from './groups.ts';
import { takesDecimals } from './hacp-answer.ts';
import { readObjectivesStatus, writeObjectivesStatus } from './objectives-status.ts';

/** What of a result could not be put as it is, so that it stays on the device only. A closed vocabulary, also of the sync record's sentences. */
export type NotCarried =
  | 'location-cut' // longer than Lesson_Location can be
  | 'suspend-data-kept' // a line of it would be read as a group's header: not sent at all
  | 'suspend-data-long'; // sent whole, but servers may cut it

export interface PutParamData {
  /** For `aicc_data`. */
  readonly data: string;
  readonly notCarried: readonly NotCarried[];
}

/**
 * The data of PutParam for a result. `seconds` is the session time so far. Lesson_Status, Score, Time and Lesson_Location are always there, since a missing
 * status has corrupted records (facts E.5); [Core] is first with nothing before it (E.2). `version` is what the LMS said in its answer to GetParam.
 * Comments are not in it: they go with PutComments.
 */
export function writePutParam(result: ItemResult, seconds: number, version?: string): PutParamData {
  const withDecimals = takesDecimals(version);
  const notCarried: NotCarried[] = [];
  if (result.location.length > longestLocation) notCarried.push('location-cut');
  const core = writeKeywords([
    ['Lesson_Location', result.location.slice(0, longestLocation)],
    ['Lesson_Status', writeLessonStatus(result.status, result.exit)],
    ['Score', writeHacpScore(result.score, withDecimals)],
    ['Time', writeHacpTime(seconds, withDecimals)],
  ]);
  const groups: (readonly [GroupName, string])[] = [['Core', core]];
  if (hasGroupHeaderLine(result.suspendData)) notCarried.push('suspend-data-kept');
  else groups.push(['Core_Lesson', result.suspendData]);
  if (result.suspendData.length > guaranteedText) notCarried.push('suspend-data-long');
  if (result.objectives.length > 0) groups.push(['Objectives_Status', writeObjectivesStatus(result.objectives, withDecimals)]);
  return { data: writeGroups(groups), notCarried };
}

/** What a PutParam said. Undefined: not said, or a value outside its vocabulary, which is ignored while the rest is kept (facts E.8). */
export interface PutParamValues {
  readonly status: LessonStatus | undefined;
  readonly exit: ItemResult['exit'];
  readonly score: CmiScore | undefined;
  readonly location: string | undefined;
  /** Session time so far. */
  readonly seconds: number | undefined;
  readonly suspendData: string | undefined;
  readonly comments: string | undefined;
  readonly objectives: readonly CmiObjective[] | undefined;
}

/** Reads what any client put: ours or content's own. */
export function readPutParam(data: string): PutParamValues {
  const groups = readGroups(data);
  const core = readKeywords(groups.get('Core'));
  const { status, flag } = readLessonStatus(core.get('lesson_status'));
  const location = core.get('lesson_location');
  return {
    status,
    exit: flag === 'ab-initio' || flag === 'resume' ? '' : flag,
    score: readHacpScore(core.get('score')),
    location: location !== undefined && location.length > longestLocation ? undefined : location,
    seconds: readTimespan(core.get('time') ?? ''),
    suspendData: groups.get('Core_Lesson'),
    comments: groups.get('Comments'),
    objectives: groups.has('Objectives_Status') ? readObjectivesStatus(groups.get('Objectives_Status')) : undefined,
  };
}
