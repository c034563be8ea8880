import { and, desc, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import { containing } from './like.ts';
import { textWords } from './search-words.ts';
import type { Database } from './store.ts';
import { resources } from './tables/catalog-tables.ts';

/** A file of the library without its bytes. */
const facts = {
  id: resources.id,
  title: resources.title,
  description: resources.description,
  url: resources.url,
  contentType: resources.contentType,
  sha256: resources.sha256,
  sizeBytes: resources.sizeBytes,
  isPublic: resources.isPublic,
  updatedAt: resources.updatedAt,
};
export type ResourceFacts = Omit<typeof resources.$inferSelect, 'bytes'>;

/** Adds or replaces a file of the library. */
export async function putResource(db: Database, resource: Omit<typeof resources.$inferInsert, 'sizeBytes'>): Promise<void> {
  const row = { ...resource, sizeBytes: resource.bytes.length };
  await db.insert(resources).values(row).onConflictDoUpdate({ target: resources.id, set: row });
}

interface ResourceSearch {
  readonly keywords?: string | undefined;
  readonly max: number;
  readonly isPublicOnly: boolean;
}

/** The files with all the words in title or description, the newest first. */
export async function searchResources(db: Database, { keywords, max, isPublicOnly }: ResourceSearch): Promise<readonly ResourceFacts[]> {
  const words = keywords === undefined ? [] : textWords(keywords);
  if (keywords !== undefined && words.length === 0) return [];
  const wanted = words.map((word) => or(ilike(resources.title, containing(word)), ilike(resources.description, containing(word))));
  return db
    .select(facts)
    .from(resources)
    .where(and(...wanted, isPublicOnly ? eq(resources.isPublic, true) : undefined))
    .orderBy(desc(resources.updatedAt), resources.id)
    .limit(max);
}

export async function findResourcesByUrl(db: Database, urls: readonly string[]): Promise<readonly ResourceFacts[]> {
  return urls.length === 0 ? [] : db.select(facts).from(resources).where(inArray(resources.url, [...urls]));
}

/** The file with that URL, which is a name in this table and nothing else, without its bytes. */
export async function findResource(db: Database, url: string): Promise<ResourceFacts | undefined> {
  const [found] = await db.select(facts).from(resources).where(eq(resources.url, url));
  return found;
}

/** So many bytes of the file from there on; undefined when it is no longer what it was then. */
export async function readResource(db: Database, { id, updatedAt, sizeBytes }: ResourceFacts, first: number, count: number): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ part: sql<Uint8Array>`substring(${resources.bytes} from ${first + 1} for ${count})`.mapWith(resources.bytes) })
    .from(resources)
    .where(and(eq(resources.id, id), eq(resources.updatedAt, updatedAt), eq(resources.sizeBytes, sizeBytes)));
  return row?.part;
}
