import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Database } from './store.ts';
import { pictures } from './tables/catalog-tables.ts';

const { bytes, ...columns } = getTableColumns(pictures);
/** A picture without its bytes. */
const facts = { ...columns, sizeBytes: sql<number>`octet_length(${bytes})` };
export type PictureFacts = Omit<typeof pictures.$inferSelect, 'bytes'> & { readonly sizeBytes: number };

/** Adds or replaces a picture that the LMS serves below `/ekp/pictures/`. */
export async function putPicture(db: Database, picture: typeof pictures.$inferInsert): Promise<void> {
  await db.insert(pictures).values(picture).onConflictDoUpdate({ target: pictures.name, set: picture });
}

export async function findPicture(db: Database, name: string): Promise<PictureFacts | undefined> {
  const [found] = await db.select(facts).from(pictures).where(eq(pictures.name, name));
  return found;
}

/** So many bytes of the picture from there on; undefined when it is no longer what it was then. */
export async function readPicture(db: Database, { name, sha256 }: Pick<PictureFacts, 'name' | 'sha256'>, first: number, count: number): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ part: sql<Uint8Array>`substring(${bytes} from ${first + 1} for ${count})`.mapWith(bytes) })
    .from(pictures)
    .where(and(eq(pictures.name, name), eq(pictures.sha256, sha256)));
  return row?.part;
}
