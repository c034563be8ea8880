import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LmsError } from '../../errors.ts';
import { readCsvResult, writeCsvResult } from './csv-result.ts';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const rowsOf = (text: string) => readCsv(text).rows.map(({ fields, problem }) => problem ?? fields);

test('a byte order mark, CR LF, lone CR, blank lines and quoted commas, quotation marks and line ends are read', () => {
  expect(readCsv('\uFEFFA, B \r\n1,"x, ""y""\r\nz"\r\n\r\n , \r\n2,\r\n')).toEqual({ header: ['A', 'B'], rows: [{ fields: ['1', 'x, "y"\r\nz'] }, { fields: ['2', ''] }] });
  expect(rowsOf('A,B\r1,2\r3,4')).toEqual([['1', '2'], ['3', '4']]);
  expect(rowsOf('A,B\n1,"2"\r\n3,4')).toEqual([['1', '2'], ['3', '4']]);
});

test('what is wrong with a row stays with the row', () => {
  expect(rowsOf('A,B\n1,2,3\n4\n5,6,,\n7,"8')).toEqual([
    'The row has 3 fields and the header 2; a field with a comma must be in quotation marks.',
    ['4'],
    ['5', '6'],
    'A quotation mark is not closed, or stands inside a field without being doubled.',
  ]);
});

test.each(['', ' \n\n', '"A,B'])('without a header nothing can be read: %j', (text) => {
  expect(() => readCsv(text)).toThrow(LmsError);
});

test('a body that would become too much in memory is refused in words', () => {
  const wide = Array.from({ length: 301 }, (_, index) => `c${index}`);
  expect(() => readCsv(wide.join(','))).toThrow('body has a header of 301 columns; at most 300 are read.');
  expect(readCsv(wide.slice(1).join(',')).header).toHaveLength(300);
  expect(readCsv(`A\n${'x\n'.repeat(200_000)}`).rows).toHaveLength(200_000);
  expect(() => readCsv(`A\n${'x\n'.repeat(200_001)}`)).toThrow('body has more than 200000 rows; send the others in another call.');
  expect(() => readCsv(`A\n${'\n'.repeat(1_000_000)}`)).toThrow(LmsError);
});

test('a row that ends early is kept as short as it came', () => {
  expect(readCsv(`${Array.from({ length: 300 }, (_, index) => `c${index}`).join(',')}\nx`).rows).toEqual([{ fields: ['x'] }]);
});

test('what is written reads back the same', () => {
  const field = fc.oneof(fc.constantFrom('', ' ', 'a,b', '"', '""', 'x\ny', 'x\r\ny', '船', ' a '), fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r$/, '')));
  const table = fc.array(fc.tuple(field, field), { maxLength: 6 }).map((rows) => rows.filter((row) => row.some((each) => each.trim() !== '')));
  fc.assert(
    fc.property(table, fc.boolean(), (rows, quoteAll) => {
      expect(readCsv(writeCsv([['A', 'B'], ...rows], { quoteAll })).rows.map(({ fields }) => fields)).toEqual(rows);
    }),
    { seed: 41, numRuns: 300 },
  );
});

test('an answer has the fixed sentence, the header, each row quoted with one more column, and the last line only without an error', () => {
  const table = readCsv('A,B\n1,"say ""hi"""\n2,"two\nlines"\n3,');
  expect(writeCsvResult(table, [{ kind: 'done' }, { kind: 'warning', text: 'Mind.' }, { kind: 'done' }])).toBe(
    'Please go to the last Column to view the error\nA,B\n"1","say ""hi""",""\n"2","two lines","WARNING. Mind."\n"3","",""\nNo Error Occurred',
  );
  const failed = writeCsvResult(table, [{ kind: 'done' }, { kind: 'error', text: 'No “A”.' }, { kind: 'done' }]);
  expect(failed.split('\n').at(-1)).toBe('"3","",""');
  expect(readCsvResult(failed)).toEqual({ isClean: false, errors: [{ fields: ['2', 'two lines'], text: 'No “A”.' }], warnings: [] });
  expect(writeCsvResult(readCsv('A,B'), [])).toBe('Please go to the last Column to view the error\nA,B\nNo Error Occurred');
});
