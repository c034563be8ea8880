import type { CmiData } from '#formats/cmi.ts';
import { indexedElements } from '#formats/cmi/indexed-elements.ts';
import { readNumber } from '#formats/cmi/read-score.ts';
import { readHacpScore, readLessonStatus } from './core-values.ts';
import { onlySaid, placeOfObjective, scoreElements } from './put-as-cmi.ts';
import { readRows, splitRows, type Row } from './rows.ts';

/** What each row begins with (facts E.4). */
const leading = ['course_id', 'student_id', 'lesson_id', 'date', 'time'];
const interactionColumns = [...leading, 'interaction_id', 'objective_id', 'type_interaction', 'correct_response', 'student_response', 'result', 'weighting', 'latency'];
const objectiveColumns = [...leading, 'objective_id', 'score', 'status', 'mastery_time'];
const commentColumns = [...leading, 'location', 'comment'];

const types: Readonly<Record<string, string>> = {
  c: 'choice', f: 'fill-in', l: 'likert', m: 'matching', n: 'numeric', p: 'performance', s: 'sequencing', t: 'true-false', u: 'other',
};
const results: Readonly<Record<string, string>> = { c: 'correct', w: 'wrong', i: 'wrong', u: 'unanticipated', n: 'neutral' };

/** The rows of a PutInteractions as interactions of SCORM 1.2, behind those that are there: each answer is one more (facts E.6). */
export function interactionsAsCmi(data: string, before: CmiData): CmiData {
  const first = indexedElements(before, 'cmi.interactions').length;
  const said: Record<string, string | undefined> = {};
  for (const [place, row] of rowsOf(data, interactionColumns).entries()) {
    const element = `cmi.interactions.${first + place}`;
    Object.assign(said, {
      [`${element}.id`]: row.get('interaction_id') ?? '',
      [`${element}.objectives.0.id`]: valueOf(row, 'objective_id'),
      [`${element}.type`]: typeOf(row.get('type_interaction')),
      [`${element}.time`]: timeOf(row),
      [`${element}.correct_responses.0.pattern`]: valueOf(row, 'correct_response'),
      [`${element}.student_response`]: row.get('student_response'),
      [`${element}.result`]: resultOf(row.get('result')),
      [`${element}.weighting`]: valueOf(row, 'weighting'),
      [`${element}.latency`]: valueOf(row, 'latency'),
    });
  }
  return onlySaid(said);
}

/** The rows of a PutObjectives: of one objective the last row counts, as with [Objectives_Status]. */
export function objectivesAsCmi(data: string, before: CmiData): CmiData {
  let all: CmiData = {};
  for (const row of rowsOf(data, objectiveColumns)) {
    const id = valueOf(row, 'objective_id');
    if (id === undefined) continue;
    const element = `cmi.objectives.${placeOfObjective(id, { ...before, ...all })}`;
    const { status } = readLessonStatus(row.get('status'));
    all = { ...all, ...onlySaid({ [`${element}.id`]: id, [`${element}.status`]: status, ...scoreElements(`${element}.score`, readHacpScore(row.get('score'))) }) };
  }
  return all;
}

/** What the rows of a PutComments say, in their order. */
export function commentsOfRows(data: string): readonly string[] {
  return rowsOf(data, commentColumns).flatMap((row) => valueOf(row, 'comment') ?? []);
}

/** Rows without a line of names, which some content sends, have the standard's columns. */
function rowsOf(data: string, columns: readonly string[]): readonly Row[] {
  const lines = splitRows(data).filter((fields) => fields.some((field) => field !== ''));
  const isHeader = lines[0]?.some((name) => columns.includes(name.trim().toLowerCase()) && !leading.includes(name.trim().toLowerCase()));
  if (isHeader) return readRows(data);
  return lines.map((fields) => new Map(columns.map((name, index) => [name, fields[index] ?? ''])));
}

const valueOf = (row: Row, column: string): string | undefined => row.get(column)?.trim() || undefined;

/** A letter or a word. */
function typeOf(text = ''): string {
  const word = text.trim().toLowerCase();
  return Object.values(types).includes(word) ? word : (types[word.charAt(0)] ?? 'other');
}

function resultOf(text = ''): string | undefined {
  const word = text.trim().toLowerCase();
  return word === '' || readNumber(word) !== undefined ? word || undefined : results[word.charAt(0)];
}

/** With its date, where the row has one: as SCORM 2004 writes it, without a zone because HACP has none. */
function timeOf(row: Row): string | undefined {
  const clock = /^(\d{1,2}):(\d{2}):(\d{2})/.exec(valueOf(row, 'time') ?? '');
  if (!clock) return undefined;
  const time = `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}:${clock[3] ?? ''}`;
  const date = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(valueOf(row, 'date') ?? '');
  return date ? `${date[1] ?? ''}-${(date[2] ?? '').padStart(2, '0')}-${(date[3] ?? '').padStart(2, '0')}T${time}` : time;
}
