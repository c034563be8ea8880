/** One row of a table, by column name in lower case. */
export type Row = ReadonlyMap<string, string>;

/** Comma-separated rows with a header line, every field quoted and quotes doubled, CRLF after each (facts E.4). Line breaks stay inside their quotes. */
export function writeRows(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((fields) => `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

/** Reads such a table as any client writes it: quoted or not, blanks around commas, header names in any case. Empty lines are left out. */
export function readRows(text: string): readonly Row[] {
  const [header = [], ...rows] = splitRows(text).filter((fields) => fields.some((field) => field !== ''));
  const names = header.map((name) => name.trim().toLowerCase());
  return rows.map((fields) => new Map(names.map((name, index) => [name, fields[index] ?? ''])));
}

/** The fields of each line, whatever the header says: quoted or not, with or without line breaks inside the quotes. */
export function splitRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  // One field at a time: a quoted one (with doubled quotes and line breaks in it) or a bare one, and what ends it.
  const field = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (field.lastIndex < text.length || row.length > 0) {
    const found = field.exec(text);
    if (!found) break; // a quote that never closes: what was read so far counts
    const [, quoted, bare = '', end] = found;
    row.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return row.length > 0 ? [...rows, row] : rows;
}
