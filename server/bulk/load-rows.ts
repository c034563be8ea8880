import type { RowResult } from './csv/csv-result.ts';
import type { CsvRow, CsvTable } from './csv/read-csv.ts';
import type { Database } from '../store/store.ts';
import type { Cells, Column } from './cells.ts';
import { cellReader } from './cells.ts';
import { RowError } from './row-error.ts';

/** What a row asks for, and what its sender should know though it is done. */
export interface Asked {
  readonly warnings: string[];
}

/**
 * Some rows on their way into the database. First everything that they may meet is read at once; then each row is planned, in order and in memory, so that it sees
 * what rows before it will do; then all of it is written at once.
 */
export interface Chunk<R> {
  /** Throws RowError before it changes anything in the plan: such a row leaves nothing behind. */
  plan(row: R): void;
  write(): Promise<void>;
}

export interface Loader<R extends Asked> {
  readonly chunkRows: number;
  /** Slow things that need no transaction, such as hashing passwords. */
  readonly before?: (rows: readonly R[]) => Promise<void>;
  readonly open: (tx: Database, rows: readonly R[]) => Promise<Chunk<R>>;
  /** What can only be done when all rows are there; may add to their warnings. */
  readonly after?: () => Promise<void>;
  /** Told of what is no fault of a row (a lost connection, a mistake of ours); the sender only hears which rows were not loaded. */
  readonly onFault: ((error: unknown) => void) | undefined;
}

/** Reads each row of a table and loads those that can be read; answers what became of each, in order. */
export async function loadTable<R extends Asked>(
  db: Database,
  { header, rows }: CsvTable,
  columns: readonly Column[],
  read: (cells: Cells) => R,
  loader: Loader<R>,
): Promise<readonly RowResult[]> {
  const cellsOf = cellReader(header, columns);
  const readRow = (row: CsvRow): R => {
    if (row.problem !== undefined) throw new RowError(row.problem);
    const cells = cellsOf(row);
    const found = read(cells);
    if (cells.strangers.length > 0) found.warnings.push(`There is no column ${cells.strangers.join(', ')}; it was not looked at.`);
    return found;
  };
  return loadParts(db, rows, readRow, loader);
}

/** The same for whatever a body is made of: `read` throws RowError for a part that cannot be meant. */
export async function loadParts<P, R extends Asked>(db: Database, parts: readonly P[], read: (part: P) => R, loader: Loader<R>): Promise<readonly RowResult[]> {
  const found = parts.map((part): { readonly row: R } | { readonly refusal: Refusal } => {
    try {
      return { row: read(part) };
    } catch (error) {
      return { refusal: refusalOf(error) };
    }
  });
  const loaded = (await loadRows(db, found.flatMap((each) => ('row' in each ? [each.row] : [])), loader)).values();
  return found.map((each): RowResult => ('row' in each ? (loaded.next().value ?? { kind: 'done' }) : each.refusal));
}

/**
 * Loads rows, many in one transaction. A row that the database refuses takes none with it: its chunk is then loaded again, each row in a transaction of its own.
 * What is no fault of a row ends the load there: chunks before it are kept, so its sender must hear from which row on nothing was.
 */
async function loadRows<R extends Asked>(db: Database, rows: readonly R[], loader: Loader<R>): Promise<readonly RowResult[]> {
  const refusals: (Refusal | undefined)[] = [];
  for (let at = 0; at < rows.length; at += loader.chunkRows) {
    const chunk = rows.slice(at, at + loader.chunkRows);
    try {
      await loader.before?.(chunk);
      try {
        refusals.push(...(await loadTogether(db, chunk, loader)));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        for (const row of chunk) refusals.push(await loadAlone(db, row, loader));
      }
    } catch (error) {
      loader.onFault?.(error);
      while (refusals.length < rows.length) refusals.push(notLoaded);
    }
    if (refusals.length === rows.length) break;
  }
  try {
    await loader.after?.();
  } catch (error) {
    loader.onFault?.(error);
    for (const { warnings } of rows) warnings.push('What the rows say about each other may not have been kept; send them again.');
  }
  return rows.map(({ warnings }, index) => refusals[index] ?? (warnings.length === 0 ? { kind: 'done' } : { kind: 'warning', text: warnings.join(' ') }));
}

type Refusal = Extract<RowResult, { readonly text: string }>;
const notLoaded: Refusal = { kind: 'error', text: 'This row was not loaded: the LMS failed at it or at a row before it. Send it again.' };

const mostTries = 3;

/** Why each row was not taken, or undefined. Tried again when PostgreSQL ended the transaction for the sake of another one. */
async function loadTogether<R extends Asked>(db: Database, rows: readonly R[], loader: Loader<R>): Promise<readonly (Refusal | undefined)[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await loadOnce(db, rows, loader);
    } catch (error) {
      if (tries >= mostTries || !hasCode(error, /^40(?:P01|001)$/)) throw error;
    }
  }
}

async function loadOnce<R extends Asked>(db: Database, rows: readonly R[], { open }: Loader<R>): Promise<readonly (Refusal | undefined)[]> {
  const warnedBefore = rows.map(({ warnings }) => [...warnings]);
  try {
    return await db.transaction(async (tx) => {
      const chunk = await open(tx, rows);
      const refusals = rows.map((row): Refusal | undefined => {
        try {
          chunk.plan(row);
          return undefined;
        } catch (error) {
          return refusalOf(error);
        }
      });
      await chunk.write();
      return refusals;
    });
  } catch (error) {
    rows.forEach(({ warnings }, index) => warnings.splice(0, warnings.length, ...(warnedBefore[index] ?? [])));
    throw error;
  }
}

async function loadAlone<R extends Asked>(db: Database, row: R, loader: Loader<R>): Promise<Refusal | undefined> {
  try {
    const [refusal] = await loadTogether(db, [row], loader);
    return refusal;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { kind: 'error', text: 'The database refuses this row: something in it is too large, or something else still depends on what it changes.' };
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RowError) return { kind: 'error', text: error.message };
  throw error;
}

/** Whether PostgreSQL refused the data (classes 22 and 23: data exception, integrity constraint), somewhere in the chain of causes. */
const isRefusal = (error: unknown): boolean => hasCode(error, /^2[23]/);

function hasCode(error: unknown, form: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && form.test(error.code)) return true;
  return hasCode(error.cause, form);
}
