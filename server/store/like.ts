import { sql, type AnyColumn, type SQL } from 'drizzle-orm';

/** `%`, `_` and `\` of a caller mean themselves. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** The pattern of what contains the text. */
export const containing = (text: string): string => `%${literally(text)}%`;

/** Whether the column's text contains what was asked for, whatever the case. */
export const contains = (column: AnyColumn, text: string): SQL => sql`${column} ilike ${containing(text)}`;
/** Whether the column's text begins with it, whatever the case. */
export const beginsWith = (column: AnyColumn, text: string): SQL => sql`${column} ilike ${`${literally(text)}%`}`;
