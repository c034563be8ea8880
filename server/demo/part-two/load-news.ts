import { inArray } from 'drizzle-orm';
import { organizations } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import { resources } from '../../store/tables/catalog-tables.ts';
import { articles, newsCategories } from '../../store/tables/community-tables.ts';
import type { NewsAttachment } from '../../store/values.ts';
import { articles as seeds, newsCategories as categories } from '../seeds/news.ts';
import { pictureAddress } from './load-library.ts';
import type { Moments } from './moments.ts';

/** Categories and articles. Their files are in the library already. */
export async function loadNews(tx: Database, { at }: Moments): Promise<void> {
  const attached = await attachmentsIn(tx);
  const organizationIds = new Map((await tx.select({ id: organizations.id, code: organizations.code }).from(organizations)).map(({ id, code }) => [code, id]));
  const rows = seeds.map(({ id, category, author, title, teaser, body, published, expires, isPublic = false, organization, picture, files = [] }) => ({
    id,
    categoryId: category,
    authorId: author,
    title,
    teaser,
    body,
    isPublic,
    publishedAt: at(published),
    expiresAt: expires === undefined ? null : at(expires),
    organizationId: organization === undefined ? null : (organizationIds.get(organization) ?? missing(`the organization ${organization}`)),
    image: picture === undefined ? null : pictureAddress(picture),
    attachments: files.map((url) => attached.get(url) ?? missing(`the file ${url}`)),
  }));
  await tx.insert(newsCategories).values([...categories]).onConflictDoNothing();
  await tx.insert(articles).values(rows).onConflictDoNothing();
}

async function attachmentsIn(tx: Database): Promise<ReadonlyMap<string, NewsAttachment>> {
  const urls = seeds.flatMap(({ files = [] }) => files);
  const { url, title, contentType, sizeBytes } = resources;
  const rows = await tx.select({ url, title, contentType, sizeBytes }).from(resources).where(inArray(resources.url, urls));
  return new Map(rows.map((row) => [row.url, { name: row.title, url: row.url, contentType: row.contentType, sizeBytes: row.sizeBytes }]));
}

function missing(what: string): never {
  throw new Error(`An article of the demo organisation names ${what}, which is not there.`);
}
