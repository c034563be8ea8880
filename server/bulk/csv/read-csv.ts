import Papa from 'papaparse';
import { LmsError } from '../../errors.ts';

/** One row as it was sent, and what is wrong with it as a row. */
export interface CsvRow {
  readonly fields: readonly string[];
  /** One sentence: the row cannot be read. */
  readonly problem?: string;
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Reads comma-separated rows below a header, quoted as RFC 4180 says; a byte order mark, any line ends and blank lines are forgiven. What is wrong with a row stays
 * with the row; without a header nothing can be read, then LmsError `bad-request` is thrown.
 */
export function readCsv(text: string): CsvTable {
  const body = text.replace(/^\uFEFF/, '');
  // The parser takes one line end for all: LF leaves a CR at the end of the last field, unless that was quoted.
  const newline = body.includes('\n') ? '\n' : '\r';
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline });
  const unreadable = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const lines = data.map((fields, index) => ({ fields: withoutLineEnd(fields), hasBadQuotes: unreadable.has(index) })).filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  const [first, ...rest] = lines;
  if (!first || first.hasBadQuotes) throw new LmsError('bad-request', 'body has no header: its first line must name the columns, separated by commas.');
  const header = first.fields.map((name) => name.trim());
  while (header.at(-1) === '') header.pop();
  return { header, rows: rest.map(({ fields, hasBadQuotes }) => csvRow(fields, hasBadQuotes, header.length)) };
}

function csvRow(all: readonly string[], hasBadQuotes: boolean, columns: number): CsvRow {
  // Spreadsheets write commas for columns that were used once.
  const fields = all.slice(columns).every((field) => field.trim() === '') ? all.slice(0, columns) : all;
  if (hasBadQuotes) return { fields, problem: 'A quotation mark is not closed, or stands inside a field without being doubled.' };
  if (fields.length > columns) return { fields, problem: `The row has ${fields.length} fields and the header ${columns}; a field with a comma must be in quotation marks.` };
  return { fields: [...fields, ...Array.from({ length: columns - fields.length }, () => '')] };
}

const withoutLineEnd = (fields: readonly string[]): readonly string[] => fields.map((field, index) => (index === fields.length - 1 ? field.replace(/\r$/, '') : field));
