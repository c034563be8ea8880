import Papa from 'papaparse';

/** Rows as CSV text, with LF and without a line end behind the last; with `quoteAll` every field is quoted, else only what must be. */
export const writeCsv = (rows: readonly (readonly string[])[], { quoteAll = false } = {}): string =>
  Papa.unparse(rows as string[][], { newline: '\n', quotes: quoteAll, header: false });
