import type { Column } from '../cells.ts';
import { clearable, isNone, type Cells } from '../cells.ts';
import type { Asked } from '../load-rows.ts';
import { RowError } from '../row-error.ts';
import { isTimeZone } from '../time-zone.ts';
import { dayFirstDate, languageCode, numberIn, oneOf, yearFirstDate } from '../values.ts';
import type { ModuleSessionStatus, ModuleType } from '../../store/values.ts';
import { studentStatuses, type StudentStatus } from './student-status.ts';

/** The columns of `contentHandler/trainingHistoryCsv` (facts B.1), with the reference's names. */
export const historyColumns: readonly Column[] = [
  { name: 'USERID', mostCharacters: 85 },
  { name: 'LEARNINGID', mostCharacters: 85 },
  { name: 'LOTITLE', mostCharacters: 255 },
  { name: 'ENROLLDATE' },
  { name: 'STARTDATE' },
  { name: 'ENDDATE' },
  { name: 'STUDENTSTATUS' },
  { name: 'CREATESESSION' },
  { name: 'Training Venue' },
  { name: 'Instructor' },
  { name: 'SESSIONSTATUS' },
  { name: 'SESSIONCODE', mostCharacters: 85 },
  { name: 'SESSIONTITLE', mostCharacters: 255 },
  { name: 'SCORE' },
  { name: 'LOTYPE' },
  { name: 'ACTION' },
  { name: 'PRESCORE' },
  { name: 'POSTSCORE' },
  { name: 'LANGUAGE', mostCharacters: 50 },
  { name: 'USE SETTINGS AS OF DATE' },
  { name: 'SESSIONTIMEZONE' },
  { name: 'DEADLINEDAYS' },
  { name: 'DEADLINEDATE' },
  { name: 'Parent Program ID' },
  { name: 'Transfer Session Code' },
  { name: 'Performance Grade' },
];

/** A row that was understood. Of what may be cleared, null means clear it and undefined leave it. Dates are clock readings, taken as UTC. */
export interface HistoryRow extends Asked {
  readonly userId: string | undefined;
  readonly moduleId: string | undefined;
  readonly title: string | undefined;
  readonly enrolled: Date | null | undefined;
  readonly start: Date | null | undefined;
  readonly end: Date | null | undefined;
  readonly status: StudentStatus | undefined;
  readonly createsSession: boolean;
  readonly venue: string | undefined;
  readonly instructorIds: readonly string[];
  readonly sessionStatus: ModuleSessionStatus;
  readonly sessionCode: string | undefined;
  readonly sessionTitle: string | undefined;
  readonly score: number | null | undefined;
  readonly type: ModuleType | undefined;
  readonly action: 'A' | 'U' | undefined;
  readonly preScore: number | null | undefined;
  readonly postScore: number | null | undefined;
  readonly language: string | undefined;
  readonly timeZone: string | undefined;
  /** 0: none. */
  readonly deadlineDays: number | undefined;
  readonly deadline: Date | null | undefined;
  readonly programId: string | undefined;
  readonly transferCode: string | undefined;
  readonly grade: number | null | undefined;
}

const truths = { true: true, false: false };
const sessionStatuses = { Active: 'active', Completed: 'completed', Cancelled: 'cancelled' } as const;
const learningTypes = {
  C: 'learningProgram', M: 'exam', O: 'onlineModule', R: 'classroom', W: 'workshopSeminar', 1: 'selfTrainingPaper', 2: 'selfTrainingVideo', 3: 'specialInterestGroup', 4: 'coaching',
} as const;
const grades = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };

/** Reads a row. Throws RowError for the first thing in it that cannot be meant. */
export function readHistoryRow(cells: Cells, now: Date): HistoryRow {
  const { text, code } = cells;
  const warnings: string[] = [];
  // The reference says NONE for these, and *NONE* everywhere else.
  const date = (name: string): Date | null | undefined => {
    const value = code(name);
    return value === undefined ? undefined : isNone(value) || value.toUpperCase() === 'NONE' ? null : dayFirstDate(name, value, { now });
  };
  const number = (name: string): number | null | undefined => {
    const value = clearable(code(name));
    return value === null ? null : numberIn(name, value);
  };
  const settingsDate = code('USE SETTINGS AS OF DATE');
  if (settingsDate !== undefined) {
    dayFirstDate('USE SETTINGS AS OF DATE', settingsDate, { now, hasTime: false });
    warnings.push('USE SETTINGS AS OF DATE needs the CFR licence, which this LMS does not have; it was not looked at.');
  }
  const timeZone = code('SESSIONTIMEZONE');
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new RowError(`SESSIONTIMEZONE is “${timeZone}” and must be a time zone ID such as Europe/Berlin.`);
  const language = code('LANGUAGE');
  const deadline = clearable(code('DEADLINEDATE'));
  const grade = clearable(code('Performance Grade'));
  const row: HistoryRow = {
    warnings,
    userId: code('USERID'),
    moduleId: code('LEARNINGID'),
    title: text('LOTITLE'),
    enrolled: date('ENROLLDATE'),
    start: date('STARTDATE'),
    end: date('ENDDATE'),
    status: oneOf('STUDENTSTATUS', code('STUDENTSTATUS'), studentStatuses),
    createsSession: oneOf('CREATESESSION', code('CREATESESSION'), truths) ?? false,
    venue: code('Training Venue'),
    instructorIds: (code('Instructor') ?? '').split('|').map((id) => id.trim()).filter((id) => id !== ''),
    sessionStatus: oneOf('SESSIONSTATUS', code('SESSIONSTATUS'), sessionStatuses) ?? 'completed',
    sessionCode: code('SESSIONCODE'),
    sessionTitle: text('SESSIONTITLE'),
    score: number('SCORE'),
    type: oneOf('LOTYPE', code('LOTYPE'), learningTypes),
    action: oneOf('ACTION', code('ACTION'), { A: 'A', U: 'U' } as const),
    preScore: number('PRESCORE'),
    postScore: number('POSTSCORE'),
    language: language === undefined ? undefined : languageCode('LANGUAGE', language),
    timeZone,
    deadlineDays: numberIn('DEADLINEDAYS', code('DEADLINEDAYS'), { decimals: 0, least: 0, most: 36_500 }),
    deadline: typeof deadline === 'string' ? yearFirstDate('DEADLINEDATE', deadline) : deadline,
    programId: code('Parent Program ID'),
    transferCode: code('Transfer Session Code'),
    grade: grade === null ? null : oneOf('Performance Grade', grade, grades),
  };
  if (row.moduleId === undefined && row.title === undefined) throw new RowError('LEARNINGID is blank; name the module by it, or by LOTITLE.');
  if (row.start && row.end && row.end < row.start) throw new RowError('ENDDATE is before STARTDATE.');
  return row;
}
