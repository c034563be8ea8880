import { splitRows, type Row } from '../hacp/rows.ts';
import { PackageError } from '../package-error.ts';

const mostColumns = 200;
const mostRows = 20_000;

/**
 * The rows of an AICC table, by column name in lower case. `ending` names the file, should it be larger than any course needs: each row costs as much as the
 * header is wide. Throws `PackageError` ('too-large').
 */
export function readTable(text: string, ending: string): readonly Row[] {
  const [header = [], ...rows] = splitRows(text).filter((fields) => fields.some((field) => field !== ''));
  if (header.length > mostColumns || rows.length > mostRows) {
    throw new PackageError('too-large', `The ${ending} file of this AICC course is longer than any course needs; split the course into smaller packages and import those.`, ending);
  }
  const names = header.map((name) => name.trim().toLowerCase());
  return rows.map((fields) => new Map(names.map((name, index) => [name, fields[index] ?? ''])));
}
