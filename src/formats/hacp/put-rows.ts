import type { CmiInteraction, CmiObjective } from '#formats/cmi.ts';
import { readNumber } from '#formats/cmi/read-score.ts';
import { readIsoDuration, readTimespan, writeHacpTime } from '#formats/durations.ts';
import { writeHacpScore, writeLessonStatus } from './core-values.ts';
import { writeRows } from './rows.ts';

/** What every row of PutInteractions, PutObjectives and PutComments begins with. */
export interface RowContext {
  readonly courseId: string;
  readonly studentId: string;
  readonly lessonId: string;
  /** When the run began; rows that know no better carry it. HACP has no zones: it is written in UTC. */
  readonly at: Date;
}

const leading = ['course_id', 'student_id', 'lesson_id', 'date', 'time'] as const;

/** The data of PutInteractions: one row each, in the order of the run-time data. Both standards' words become HACP's letters (facts E.4, E.6). */
export function writeInteractions(interactions: readonly CmiInteraction[], context: RowContext): string {
  const columns = [...leading, 'interaction_id', 'objective_id', 'type_interaction', 'correct_response', 'student_response', 'result', 'weighting', 'latency'];
  return writeRows(
    columns,
    interactions.map((interaction) => [
      ...rowStart(context, interaction.time),
      interaction.id,
      interaction.objectiveId ?? '',
      typeLetter(interaction.type),
      interaction.correctResponse ?? '',
      interaction.response ?? '',
      resultLetter(interaction.result),
      interaction.weighting ?? '',
      writeLatency(interaction.latency),
    ]),
  );
}

/** The data of PutObjectives. */
export function writeObjectives(objectives: readonly CmiObjective[], context: RowContext): string {
  return writeRows(
    [...leading, 'objective_id', 'score', 'status', 'mastery_time'],
    objectives.map(({ id, score, status }) => [...rowStart(context), id, writeHacpScore(score, true), status ? writeLessonStatus(status, '') : '', '']),
  );
}

/** The data of PutComments: all that the learner wrote, as one row. */
export function writeComments(comment: string, location: string, context: RowContext): string {
  return writeRows([...leading, 'location', 'comment'], [[...rowStart(context), location, comment]]);
}

function rowStart(context: RowContext, time?: string): readonly string[] {
  return [context.courseId, context.studentId, context.lessonId, ...dateAndTime(context.at, time)];
}

/** `YYYY/MM/DD` and `HH:MM:SS`. SCORM 1.2 content gives a time of day, 2004 a timestamp with or without a zone; what is unreadable gives way to `at`. */
function dateAndTime(at: Date, time = ''): readonly [date: string, time: string] {
  const clock = /^(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(time.trim());
  if (clock) return [inUtc(at)[0], `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}:${clock[3] ?? ''}`];
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}/.test(time.trim())) return inUtc(at);
  // RTE 4.1.1.6 allows `T10`, `T10:05`, two decimals and `+hh`: brought to the one form that every engine reads; without a zone the fields stay as written.
  const full = time.trim().replace(/^(.{13})(?=$|[Z+-])/, '$1:00').replace(/([+-]\d{2})$/, '$1:00');
  const parsed = new Date(/(?:Z|[+-]\d{2}:\d{2})$/.test(full) ? full : `${full}Z`);
  return inUtc(Number.isNaN(parsed.getTime()) ? at : parsed);
}

function inUtc(date: Date): readonly [date: string, time: string] {
  const text = date.toISOString();
  return [text.slice(0, 10).replaceAll('-', '/'), text.slice(11, 19)];
}

function typeLetter(type: string): string {
  const letters: Readonly<Record<string, string>> = {
    'true-false': 'T', choice: 'C', 'fill-in': 'F', 'long-fill-in': 'F', matching: 'M', performance: 'P', sequencing: 'S', likert: 'L', numeric: 'N',
  };
  return letters[type.trim().toLowerCase()] ?? 'U';
}

function resultLetter(result = ''): string {
  const letters: Readonly<Record<string, string>> = { correct: 'C', wrong: 'W', incorrect: 'W', unanticipated: 'U', neutral: 'N' };
  return letters[result.trim().toLowerCase()] ?? (readNumber(result) === undefined ? '' : result.trim());
}

function writeLatency(latency = ''): string {
  const seconds = readTimespan(latency) ?? readIsoDuration(latency);
  return seconds === undefined ? '' : writeHacpTime(seconds, true);
}
