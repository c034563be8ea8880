import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupNames, hasGroupHeaderLine, readGroups, readKeywords, writeGroups, writeKeywords } from './groups.ts';

const lineOfText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '[', '["a","b"]', '[Other]', ';note', 'a=b', '[Core', 'Core]'));
const freeText = fc.array(fc.tuple(lineOfText, fc.constantFrom('\r\n', '\n', '\r', '')), { maxLength: 6 }).map((lines) => lines.flat().join(''));

test('[S13] free text survives to the letter, line ends, blanks and brackets included, unless a line of it is a known header', () => {
  fc.assert(
    fc.property(freeText, freeText, (lesson, comments) => {
      fc.pre(!hasGroupHeaderLine(lesson) && !hasGroupHeaderLine(comments));
      const groups = readGroups(writeGroups([['Core', 'Score=5'], ['Core_Lesson', lesson], ['Comments', comments]]));
      expect([...groups]).toEqual([['Core', 'Score=5'], ['Core_Lesson', lesson], ['Comments', comments]]);
    }),
  );
});

test('[S13] a line that any reader would take for a known header is found, whatever stands around it', () => {
  const lines = groupNames.flatMap((name) => [`[${name}]`, `[${name.toUpperCase()}]`, `  [ ${name.toLowerCase()} ]\t`]);
  const texts = lines.flatMap((line) => [line, `x\n${line}`, `x\r${line}\ry`, `${line}\r\n`]);
  expect(texts.filter((text) => !hasGroupHeaderLine(text))).toEqual([]);
  expect(['', '[1,2]', '["Core"]', '[Core] x', 'x [Core]', '[Other]', '[]'].filter(hasGroupHeaderLine)).toEqual([]);
});

test('groups are read in any order and case, with what stands before the first left out', () => {
  const groups = readGroups('junk\r\n[CORE_LESSON]\r\n; not a comment here\r\n[x]\r\n[core]\nLesson_Status = C\n;Score=1\n\nSCORE=2');
  expect(groups.get('Core_Lesson')).toBe('; not a comment here\r\n[x]');
  expect([...readKeywords(groups.get('Core'))]).toEqual([['lesson_status', 'C'], ['score', '2']]);
  expect(readKeywords(undefined).size).toBe(0);
});

test('keyword values keep all but their line breaks and the blanks around them', () => {
  const oneLine = fc.string({ unit: 'binary' }).map((value) => value.replaceAll(/[\r\n]/g, ' ').trim());
  fc.assert(
    fc.property(oneLine, (value) => {
      expect(readKeywords(writeKeywords([['Lesson_Location', value]])).get('lesson_location')).toBe(value);
    }),
  );
  expect(writeKeywords([['Lesson_Location', 'a\r\nb\nc']])).toBe('Lesson_Location=a b c');
});
