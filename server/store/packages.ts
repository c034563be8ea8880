import { and, desc, eq } from 'drizzle-orm';
import { contentPackages, packageChunks } from './schema.ts';
import type { Database } from './store.ts';

export type PackageRow = typeof contentPackages.$inferSelect;
export type NewPackage = typeof contentPackages.$inferInsert;

/** How many bytes a chunk of a package has. */
export const chunkBytes = 1024 * 1024;

/** The content of that revision of a module; undefined for a module without content, such as a classroom. */
export async function findPackage(db: Database, moduleId: string, revision: number): Promise<PackageRow | undefined> {
  const [found] = await db
    .select()
    .from(contentPackages)
    .where(and(eq(contentPackages.moduleId, moduleId), eq(contentPackages.revision, revision)));
  return found;
}

/** The newest revision of the package with the manifest's identifier. */
export async function newestPackage(db: Database, identifier: string): Promise<PackageRow | undefined> {
  const [found] = await db.select().from(contentPackages).where(eq(contentPackages.identifier, identifier)).orderBy(desc(contentPackages.revision)).limit(1);
  return found;
}

/** Adds the description of a package whose chunks are all written: from here on it is seen. */
export async function addPackage(db: Database, row: NewPackage): Promise<void> {
  await db.insert(contentPackages).values(row);
}

/** Removes a package and its chunks; inside a transaction, so that no half of it stays. */
export async function removePackage(tx: Database, id: string): Promise<void> {
  await tx.delete(contentPackages).where(eq(contentPackages.id, id));
  await tx.delete(packageChunks).where(eq(packageChunks.packageId, id));
}

export async function putChunk(db: Database, packageId: string, index: number, bytes: Uint8Array): Promise<void> {
  await db.insert(packageChunks).values({ packageId, index, bytes });
}

/** One chunk's bytes; undefined when there is none, which means that the package was removed meanwhile. */
export async function readChunk(db: Database, packageId: string, index: number): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ bytes: packageChunks.bytes })
    .from(packageChunks)
    .where(and(eq(packageChunks.packageId, packageId), eq(packageChunks.index, index)));
  return row?.bytes;
}
