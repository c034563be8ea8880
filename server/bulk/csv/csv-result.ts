import Papa from 'papaparse';
import type { CsvTable } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

/** What became of a row: nothing to say, a warning beside what was done, or why nothing was done. */
export type RowResult = { readonly kind: 'done' } | { readonly kind: 'warning' | 'error'; readonly text: string };

/** Row 0, as the vendor writes it (facts A.7). */
const whereToLook = 'Please go to the last Column to view the error';
const noError = 'No Error Occurred';
const warning = 'WARNING. ';

/**
 * The answer of a bulk handler (facts A.7): a fixed sentence, the header, each row with every field quoted and one more column, and the last line only where no
 * row had an error. One line a row and no line end behind the last, because clients take the text apart at line feeds and look at the last piece.
 */
export function writeCsvResult({ header, rows }: CsvTable, results: readonly RowResult[]): string {
  const echoed = rows.map(({ fields }, index) => [...fields, wordsOf(results[index] ?? { kind: 'done' })].map(onOneLine));
  const isClean = results.every(({ kind }) => kind !== 'error');
  return [whereToLook, writeCsv([header.map(onOneLine)]), ...(echoed.length > 0 ? [writeCsv(echoed, { quoteAll: true })] : []), ...(isClean ? [noError] : [])].join('\n');
}

const wordsOf = (result: RowResult): string => (result.kind === 'done' ? '' : result.kind === 'warning' ? `${warning}${result.text}` : result.text);
const onOneLine = (text: string): string => text.replaceAll(/\r\n?|\n/g, ' ');

export interface CsvResult {
  /** Whether every row was taken. */
  readonly isClean: boolean;
  readonly errors: readonly RowMessage[];
  readonly warnings: readonly RowMessage[];
}

/** A row as the LMS gave it back, and what it says about it. */
interface RowMessage {
  readonly fields: readonly string[];
  readonly text: string;
}

/** Reads such an answer as the vendor's clients do (facts A.7): the last line decides, the last column explains. */
export function readCsvResult(text: string): CsvResult {
  const lines = text.split('\n');
  const rows = Papa.parse<string[]>(lines.slice(2).filter((line) => line.startsWith('"')).join('\n'), { delimiter: ',', newline: '\n' }).data;
  const messages = rows.map((fields) => ({ fields: fields.slice(0, -1), text: fields.at(-1) ?? '' })).filter(({ text }) => text !== '');
  return {
    isClean: lines.at(-1) === noError,
    errors: messages.filter(({ text }) => !text.startsWith(warning)),
    warnings: messages.filter(({ text }) => text.startsWith(warning)).map(({ fields, text }) => ({ fields, text: text.slice(warning.length) })),
  };
}
