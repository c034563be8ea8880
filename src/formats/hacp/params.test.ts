import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonStatuses, type CmiScore, type ItemResult } from '#formats/cmi.ts';
import { readGetParam, writeGetParam } from './get-param.ts';
import { hasGroupHeaderLine } from './groups.ts';
import { readPutParam, writePutParam } from './put-param.ts';

const nothing: ItemResult = { status: 'incomplete', location: '', suspendData: '', exit: '', comments: '', interactions: [], objectives: [] };
const sevenDecimals = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => Number(n.toFixed(7)) || 0);
const score: fc.Arbitrary<CmiScore> = fc.oneof(
  fc.record({ raw: sevenDecimals }),
  fc.record({ raw: sevenDecimals, max: sevenDecimals }),
  fc.record({ raw: sevenDecimals, max: sevenDecimals, min: sevenDecimals }),
);
const anyText = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('\r', '\n', '[', ']', '=', ';')) });
const results = fc.record({
  status: fc.constantFrom(...lessonStatuses),
  score: fc.option(score, { nil: undefined }),
  location: anyText,
  suspendData: anyText,
  exit: fc.constantFrom('suspend', 'logout', 'time-out', ''),
});

test('[S13] status, score, place, time and suspend data arrive as the course left them', () => {
  fc.assert(
    fc.property(results, fc.integer({ min: 0, max: 3_599_999_999 }), (some, hundredths) => {
      const result: ItemResult = { ...nothing, ...some };
      fc.pre(!hasGroupHeaderLine(result.suspendData));
      const { data, notCarried } = writePutParam(result, hundredths / 100, '4.0');
      expect(data.startsWith('[Core]\r\n')).toBe(true);
      expect(notCarried).toEqual([]);
      expect(readPutParam(data)).toEqual({
        status: result.status,
        exit: result.exit,
        score: result.score,
        // One line, without the blanks around it: all that the group can hold.
        location: result.location.replaceAll(/\r\n|\n|\r/g, ' ').trim(),
        seconds: hundredths / 100,
        suspendData: result.suspendData,
        comments: undefined,
        objectives: undefined,
      });
    }),
  );
});

test('what the LMS must always be told is there even when it is empty', () => {
  expect(writePutParam(nothing, 65, '4.0').data).toBe('[Core]\r\nLesson_Location=\r\nLesson_Status=incomplete\r\nScore=\r\nTime=00:01:05\r\n[Core_Lesson]\r\n');
});

test('an LMS of version 2 gets whole numbers only', () => {
  const { data } = writePutParam({ ...nothing, status: 'passed', exit: 'suspend', score: { raw: 82.6, max: 100, min: 0 } }, 65.7, '2.2');
  expect(data).toContain('Score=83\r\n');
  expect(data).toContain('Time=00:01:06\r\n');
  expect(data).toContain('Lesson_Status=passed,suspend\r\n');
});

test('[S13] suspend data that would be read as a group are kept here and never sent in pieces', () => {
  const { data, notCarried } = writePutParam({ ...nothing, status: 'passed', suspendData: 'a\r\n[Core]\r\nLesson_Status=failed' }, 5);
  expect(notCarried).toEqual(['suspend-data-kept']);
  expect(readPutParam(data)).toMatchObject({ status: 'passed', suspendData: undefined });
});

test('what is longer than HACP can hold is said, not dropped in silence', () => {
  const { data, notCarried } = writePutParam({ ...nothing, location: 'x'.repeat(300), suspendData: 'y'.repeat(5000) }, 5);
  expect(notCarried).toEqual(['location-cut', 'suspend-data-long']);
  expect(readPutParam(data)).toMatchObject({ location: 'x'.repeat(255), suspendData: 'y'.repeat(5000) });
});

test('objectives arrive by their numbers', () => {
  const objectives = [{ id: 'O 1', score: { raw: 50, max: 100 }, status: 'failed' }, { id: 'O=2' }, { id: 'O3', status: 'not attempted' }] as const;
  const { data } = writePutParam({ ...nothing, objectives }, 0);
  expect(data).toContain('[Objectives_Status]\r\nJ_ID.1=O 1\r\nJ_Score.1=50,100\r\nJ_Status.1=failed\r\nJ_ID.2=O=2\r\n');
  expect(readPutParam(data).objectives).toEqual(objectives);
  expect(readPutParam('[objectives_status]\nj_status.10=p\nJ_ID.10=ten\nJ_ID.2=two\nJ_Score.2=5;4;3').objectives).toEqual([
    { id: 'two', score: { raw: 5 } },
    { id: 'ten', status: 'passed' },
  ]);
});

test('what other clients put is read: first letters, empty scores, hours in four digits; a bad value spoils only itself', () => {
  const put = readPutParam('[core]\r\nLesson_Status=I, S\r\nScore=\r\nTime=0000:01:00\r\n[Core_Lesson]\r\n{"a":[1]}\r\n[Comments]\r\n<1>hi<e.1>');
  expect(put).toMatchObject({ status: 'incomplete', exit: 'suspend', score: undefined, seconds: 60, suspendData: '{"a":[1]}', comments: '<1>hi<e.1>' });
  const bad = readPutParam(`[Core]\nLesson_Status=zzz\nScore=high\nTime=soon\nLesson_Location=${'x'.repeat(256)}`);
  expect(bad).toMatchObject({ status: undefined, score: undefined, seconds: undefined, location: undefined });
});

test('[S13] what the LMS holds reaches the device: place, totals, suspend data, launch data, mastery score', () => {
  const held = {
    studentId: 'jdoe', studentName: 'Doe, Jane', courseId: 'C1', status: 'incomplete', flag: 'resume', score: { raw: 40, max: 50, min: 10 }, location: 'p3',
    totalSeconds: 3723.5, credit: 'credit', mode: 'normal', suspendData: '["a"]\n b', launchData: 'x=1', comments: 'From the LMS', masteryScore: 80,
    maxTimeAllowed: '01:00:00', timeLimitAction: 'exit,message', objectives: [{ id: 'O1', status: 'passed' }],
  } as const;
  expect(readGetParam(writeGetParam(held, '4.0'))).toEqual(held);
  expect(readGetParam(writeGetParam({}))).toMatchObject({ status: 'not attempted', flag: '', totalSeconds: 0, suspendData: '', location: '', masteryScore: undefined });
});

test('a GetParam answer of another server is read as far as it goes', () => {
  expect(readGetParam('[Core]\nStudent_ID = x\nLesson_Status=n,a\nTime=00:00:00\nscore=')).toMatchObject({
    studentId: 'x', status: 'not attempted', flag: 'ab-initio', totalSeconds: 0, score: undefined, suspendData: undefined, location: undefined,
  });
  expect(readGetParam('')).toMatchObject({ status: undefined, totalSeconds: undefined });
});
