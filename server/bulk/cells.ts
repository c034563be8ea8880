import { LmsError } from '../errors.ts';
import type { CsvRow } from './csv/read-csv.ts';
import { RowError } from './row-error.ts';

/** A column of a bulk handler. Names are met in any case, with or without blanks, hyphens and underscores (`Employee Num`, `employee_num`). */
export interface Column {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly isRequired?: boolean;
  readonly mostCharacters?: number;
}

/** One row as a handler reads it. */
export interface Cells {
  /** What stands in the column, exactly; undefined where it is blank or the column is not there. Throws RowError when it is too long. */
  readonly text: (name: string) => string | undefined;
  /** The same without blanks around it: for IDs, codes and numbers. */
  readonly code: (name: string) => string | undefined;
  /** Columns that are unknown and not blank. */
  readonly strangers: readonly string[];
}

const loose = (name: string): string => name.replaceAll(/[\s_-]/g, '').toLowerCase();

/** A reader for rows below that header. Throws LmsError where a required column is missing or one is named twice: then no row can be understood. */
export function cellReader(header: readonly string[], columns: readonly Column[]): (row: CsvRow) => Cells {
  const byName = new Map(columns.flatMap((column) => [column.name, ...(column.aliases ?? [])].map((name) => [loose(name), column] as const)));
  const places = new Map<string, number>();
  const unknown: number[] = [];
  header.forEach((name, index) => {
    const column = byName.get(loose(name));
    if (!column) return unknown.push(index);
    if (places.has(column.name)) throw new LmsError('invalid-parameter', `body names the column ${column.name} twice; leave one out.`);
    return places.set(column.name, index);
  });
  if (places.size === 0) throw new LmsError('invalid-parameter', `body has none of the columns ${columns.map(({ name }) => name).join(', ')}; its first line must name them, separated by commas.`);
  const missing = columns.filter(({ name, isRequired }) => isRequired && !places.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw new LmsError('invalid-parameter', `body has no column ${missing.join(', ')}; its first line must name the columns, separated by commas.`);

  const limits = new Map(columns.map(({ name, mostCharacters = 4_000 }) => [name, mostCharacters]));
  return ({ fields }) => {
    const text = (name: string): string | undefined => {
      const place = places.get(name);
      const value = place === undefined ? '' : (fields[place] ?? '');
      if (value.trim() === '') return undefined;
      const most = limits.get(name) ?? 0;
      if (Array.from(value).length > most) throw new RowError(`${name} is longer than ${most} characters.`);
      return value;
    };
    return { text, code: (name) => text(name)?.trim(), strangers: unknown.filter((index) => (fields[index] ?? '').trim() !== '').map((index) => header[index] ?? '') };
  };
}

/** "*NONE*" clears a field; an empty one leaves it unchanged (facts A.7). */
export const isNone = (value: string | undefined): boolean => value?.trim().toUpperCase() === '*NONE*';

/** Undefined: unchanged. Null: cleared. */
export const clearable = (value: string | undefined): string | null | undefined => (isNone(value) ? null : value);
