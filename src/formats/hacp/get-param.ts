import type { CmiObjective, CmiScore, LessonStatus } from '#formats/cmi.ts';
import { readNumber } from '#formats/cmi/read-score.ts';
import { readTimespan, writeHacpTime } from '#formats/durations.ts';
import { readHacpScore, readLessonStatus, writeHacpScore, writeLessonStatus, writeNumber, type LessonFlag } from './core-values.ts';
import { readGroups, readKeywords, writeGroups, writeKeywords, type GroupName } from './groups.ts';
import { takesDecimals } from './hacp-answer.ts';
import { readObjectivesStatus, writeObjectivesStatus } from './objectives-status.ts';

/** What the LMS holds for an item, as it answers GetParam. Undefined: it did not say, or said something unreadable. */
export interface HacpState {
  readonly studentId?: string | undefined;
  readonly studentName?: string | undefined;
  /** [Evaluation] Course_ID: for the rows of PutInteractions and the like. */
  readonly courseId?: string | undefined;
  readonly status?: LessonStatus | undefined;
  /** How the item is entered. */
  readonly flag?: LessonFlag | undefined;
  readonly score?: CmiScore | undefined;
  readonly location?: string | undefined;
  /** Time of all earlier sessions. */
  readonly totalSeconds?: number | undefined;
  readonly credit?: string | undefined;
  readonly mode?: string | undefined;
  readonly suspendData?: string | undefined;
  readonly launchData?: string | undefined;
  readonly comments?: string | undefined;
  readonly masteryScore?: number | undefined;
  readonly maxTimeAllowed?: string | undefined;
  readonly timeLimitAction?: string | undefined;
  readonly objectives?: readonly CmiObjective[] | undefined;
}

/** Reads the data of an answer to GetParam. */
export function readGetParam(data: string): HacpState {
  const groups = readGroups(data);
  const core = readKeywords(groups.get('Core'));
  const student = readKeywords(groups.get('Student_Data'));
  const { status, flag } = readLessonStatus(core.get('lesson_status'));
  return {
    studentId: core.get('student_id'),
    studentName: core.get('student_name'),
    courseId: readKeywords(groups.get('Evaluation')).get('course_id'),
    status,
    flag,
    score: readHacpScore(core.get('score')),
    location: core.get('lesson_location'),
    totalSeconds: readTimespan(core.get('time') ?? ''),
    credit: core.get('credit'),
    mode: core.get('lesson_mode'),
    suspendData: groups.get('Core_Lesson'),
    launchData: groups.get('Core_Vendor'),
    comments: groups.get('Comments'),
    masteryScore: readNumber(student.get('mastery_score')),
    maxTimeAllowed: student.get('max_time_allowed'),
    timeLimitAction: student.get('time_limit_action'),
    objectives: groups.has('Objectives_Status') ? readObjectivesStatus(groups.get('Objectives_Status')) : undefined,
  };
}

/** The data of an answer to GetParam: always [Core], [Core_Lesson], [Core_Vendor] and [Student_Data], the rest where there is something (facts E.8). */
export function writeGetParam(state: HacpState, version?: string): string {
  const withDecimals = takesDecimals(version);
  const core: (readonly [string, string])[] = [
    ['Student_ID', state.studentId ?? ''],
    ['Student_Name', state.studentName ?? ''],
    ['Lesson_Location', state.location ?? ''],
    ['Credit', state.credit ?? 'credit'],
    ['Lesson_Status', writeLessonStatus(state.status ?? 'not attempted', state.flag ?? '')],
    ['Score', writeHacpScore(state.score, withDecimals)],
    ['Time', writeHacpTime(state.totalSeconds ?? 0, withDecimals)],
    ['Lesson_Mode', state.mode ?? 'normal'],
  ];
  const student: (readonly [string, string])[] = [
    ['Mastery_Score', state.masteryScore === undefined ? '' : writeNumber(state.masteryScore)],
    ['Max_Time_Allowed', state.maxTimeAllowed ?? ''],
    ['Time_Limit_Action', state.timeLimitAction ?? ''],
  ];
  const groups: (readonly [GroupName, string])[] = [
    ['Core', writeKeywords(core)],
    ['Core_Lesson', state.suspendData ?? ''],
    ['Core_Vendor', state.launchData ?? ''],
    ['Student_Data', writeKeywords(student)],
  ];
  if (state.objectives && state.objectives.length > 0) groups.push(['Objectives_Status', writeObjectivesStatus(state.objectives, withDecimals)]);
  if (state.courseId) groups.push(['Evaluation', writeKeywords([['Course_ID', state.courseId]])]);
  if (state.comments) groups.push(['Comments', state.comments]);
  return writeGroups(groups);
}
