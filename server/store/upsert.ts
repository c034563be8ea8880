import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

type ColumnName<T extends PgTable> = keyof T['_']['columns'] & string;

/** For `on conflict do update` of many rows at once: these columns become what the row that could not be inserted says. */
export function fromExcluded<T extends PgTable>(table: T, { only, except = [] }: { readonly only?: readonly ColumnName<T>[]; readonly except?: readonly ColumnName<T>[] } = {}): Record<string, SQL> {
  const wanted = Object.entries(getTableColumns(table)).filter(([name]) => (only?.includes(name) ?? true) && !except.includes(name));
  return Object.fromEntries(wanted.map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]));
}
