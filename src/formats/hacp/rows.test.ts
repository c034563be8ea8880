import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeComments, writeInteractions, writeObjectives, type RowContext } from './put-rows.ts';
import { readRows, writeRows } from './rows.ts';

const context: RowContext = { courseId: 'C1', studentId: 'jdoe', lessonId: 'item_1', at: new Date('2026-01-05T23:30:15Z') };
const only = (text: string) => Object.fromEntries(readRows(text)[0] ?? []);

test('[S13] every field survives, with quotes, commas and line breaks in it', () => {
  const field = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('"', ',', '\r', '\n', ' ')) });
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field, field)), (rows) => {
      const some = rows.filter((fields) => fields.some((text) => text !== ''));
      expect(readRows(writeRows(['A', 'b', 'C'], some)).map((row) => ['a', 'b', 'c'].map((name) => row.get(name)))).toEqual(some);
    }),
  );
});

test('rows of other clients are read: no quotes, blanks around commas, LF, a last line without an end, a quote that never closes', () => {
  expect(readRows('Course_ID , "interaction_id"\n c1 , "i ""1"""\n\nc2,i2').map((row) => [...row.values()])).toEqual([['c1', 'i "1"'], ['c2', 'i2']]);
  expect(readRows('a,b\n1').map((row) => row.get('b'))).toEqual(['']);
  expect(readRows('a\n"never').map((row) => row.get('a'))).toEqual(['"never']);
  expect(readRows('')).toEqual([]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Array.isArray(readRows(text))).toBe(true);
    }),
  );
});

test('an answer is told with the letters of HACP, in the words of either standard', () => {
  const row = only(
    writeInteractions(
      [{ id: 'q1', type: 'choice', objectiveId: 'O1', time: '9:05:07.5', correctResponse: 'a,c', response: 'a "quoted"', result: 'incorrect', weighting: '2', latency: 'PT1M5.5S' }],
      context,
    ),
  );
  expect(row).toEqual({
    course_id: 'C1', student_id: 'jdoe', lesson_id: 'item_1', date: '2026/01/05', time: '09:05:07', interaction_id: 'q1', objective_id: 'O1', type_interaction: 'C',
    correct_response: 'a,c', student_response: 'a "quoted"', result: 'W', weighting: '2', latency: '00:01:05.5',
  });
  const types = ['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other', ''];
  const letters = readRows(writeInteractions(types.map((type) => ({ id: type, type })), context)).map((found) => found.get('type_interaction'));
  expect(letters.join('')).toBe('TCFFMPSLNUU');
  const results = ['correct', 'wrong', 'incorrect', 'unanticipated', 'neutral', '0.5', 'odd', undefined];
  const told = readRows(writeInteractions(results.map((result) => ({ id: 'i', type: 'choice', ...(result === undefined ? {} : { result }) })), context));
  expect(told.map((found) => found.get('result'))).toEqual(['C', 'W', 'W', 'U', 'N', '0.5', '', '']);
});

test.each([
  ['2026-02-03T10:20:30Z', '2026/02/03 10:20:30'],
  ['2026-02-03T10:20:30.25+02:00', '2026/02/03 08:20:30'],
  ['2026-02-03T23:20:30-01', '2026/02/04 00:20:30'],
  ['2026-02-03T10:20', '2026/02/03 10:20:00'],
  ['2026-02-03T10', '2026/02/03 10:00:00'],
  ['2026-02-03T10:20:60', '2026/01/05 23:30:15'],
  ['soon', '2026/01/05 23:30:15'],
  ['', '2026/01/05 23:30:15'],
])('an answer given at %j is dated %s', (time, dated) => {
  const row = only(writeInteractions([{ id: 'q', type: 'choice', time }], context));
  expect(`${row['date'] ?? ''} ${row['time'] ?? ''}`).toBe(dated);
});

test('objectives and comments are told in rows of their own', () => {
  const objective = only(writeObjectives([{ id: 'O1', score: { raw: 5, max: 10, min: 0 }, status: 'not attempted' }], context));
  expect(objective).toMatchObject({ objective_id: 'O1', score: '5,10,0', status: 'not attempted', date: '2026/01/05', time: '23:30:15', mastery_time: '' });
  const comment = only(writeComments('First line\r\nSecond, "line"', 'p7', context));
  expect(comment).toMatchObject({ comment: 'First line\r\nSecond, "line"', location: 'p7', lesson_id: 'item_1' });
});
