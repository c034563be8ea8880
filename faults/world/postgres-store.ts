import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool, type PoolClient } from 'pg';
import { migrate } from '#server/store/migrate.ts';
import type { Store } from '#server/store/store.ts';

/** A new database on a PostgreSQL server that is thrown away afterwards. */
export async function openWorkersStore(serverUrl: string): Promise<Store> {
  const name = `faults_${process.pid}`;
  const first = new Client({ connectionString: serverUrl });
  await first.connect();
  await first.query(`create database ${name}`);
  await first.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  // One connection, as PGlite is one: who comes first when two requests arrive in the same moment must follow from the seed. An idle one must not be closed by a timer, which would be one of the history's own time.
  const pool = new Pool({ connectionString: url.href, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  pool.on('connect', rememberStatements);
  const db = drizzle(pool);
  await migrate(db);
  return { db, close: () => pool.end() };
}

interface Statement {
  readonly text: string;
  readonly name?: string | undefined;
}

/** Statements are parsed and planned once: a history asks the same ones a thousand times. */
function rememberStatements(client: PoolClient): void {
  const names = new Map<string, string>();
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const remembered = (statement: unknown, ...others: unknown[]): unknown => {
    if (!isStatement(statement) || statement.name !== undefined) return query(statement, ...others);
    const name = names.get(statement.text) ?? `s${names.size}`;
    names.set(statement.text, name);
    return query({ ...statement, name }, ...others);
  };
  Object.assign(client, { query: remembered });
}

const isStatement = (given: unknown): given is Statement => typeof given === 'object' && given !== null && 'text' in given;
