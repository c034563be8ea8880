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

/** Several times the columns of the widest handler, and more rows than anybody loads in one call: without bounds a small body could become gigabytes of cells. */
const mostColumns = 300;
const mostRows = 200_000;

/**
 * Reads comma-separated rows below a header, quoted as RFC 4180 says; a byte order mark, any line ends and blank lines are forgiven. What is wrong with a row stays
 * with the row. A row that ends early is kept as short as it came: filled up, 200,000 of one character would be millions of cells. Where there is no header, or there
 * are more than 300 columns or 200,000 rows, nothing is read and LmsError `bad-request` is thrown.
 */
export function readCsv(text: string): CsvTable {
  const body = text.replace(/^\uFEFF/, '');
  // The parser takes one line end for all: LF leaves a CR at the end of the last field, unless that was quoted.
  const newline = body.includes('\n') ? '\n' : '\r';
  // It stops in time only without its fast mode, which splits the whole body first. Two lines more: the header, and what is behind the last line end.
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline, fastMode: false, preview: mostRows + 3 });
  const unreadable = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const lines = data.map((fields, index) => ({ fields: withoutLineEnd(fields), hasBadQuotes: unreadable.has(index) })).filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  const [first, ...rest] = lines;
  if (!first || first.hasBadQuotes) throw new LmsError('bad-request', 'body has no header: its first line must name the columns, separated by commas.');
  const header = first.fields.map((name) => name.trim());
  while (header.at(-1) === '') header.pop();
  if (header.length > mostColumns) throw new LmsError('bad-request', `body has a header of ${header.length} columns; at most ${mostColumns} are read.`);
  if (rest.length > mostRows || data.length > mostRows + 2) throw new LmsError('bad-request', `body has more than ${mostRows} rows; send the others in another call.`);
  return { header, rows: rest.map(({ fields, hasBadQuotes }) => csvRow(fields, hasBadQuotes, header.length)) };
}

function csvRow(all: readonly string[], hasBadQuotes: boolean, columns: number): CsvRow {
  // Spreadsheets write commas for columns that were used once.
  const isTooLong = all.slice(columns).some((field) => field.trim() !== '');
  const fields = all.slice(0, isTooLong ? mostColumns : columns);
  if (hasBadQuotes) return { fields, problem: 'A quotation mark is not closed, or stands inside a field without being doubled.' };
  if (isTooLong) return { fields, problem: `The row has ${all.length} fields and the header ${columns}; a field with a comma must be in quotation marks.` };
  return { fields };
}

const withoutLineEnd = (fields: readonly string[]): readonly string[] => (fields.at(-1)?.endsWith('\r') ? [...fields.slice(0, -1), fields.at(-1)?.replace(/\r$/, '') ?? ''] : fields);
