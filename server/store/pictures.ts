import { eq, sql } from 'drizzle-orm';
import type { Database } from './store.ts';
import { pictures } from './tables/catalog-tables.ts';

export type PictureRow = typeof pictures.$inferSelect;

/** Adds or replaces a picture that the LMS serves below `/ekp/pictures/`. */
export async function putPicture(db: Database, picture: PictureRow): Promise<void> {
  await db.insert(pictures).values(picture).onConflictDoUpdate({ target: pictures.name, set: picture });
}

/** The picture, and the SHA-256 of its bytes as hexadecimal digits. */
export async function findPicture(db: Database, name: string): Promise<(PictureRow & { readonly sha256: string }) | undefined> {
  const [found] = await db
    .select({ name: pictures.name, contentType: pictures.contentType, bytes: pictures.bytes, sha256: sql<string>`encode(sha256(${pictures.bytes}), 'hex')` })
    .from(pictures)
    .where(eq(pictures.name, name));
  return found;
}
