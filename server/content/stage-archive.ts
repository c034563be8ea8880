import { eq, sql } from 'drizzle-orm';
import { PackageError } from '#formats/package-error.ts';
import { contentPackages, packageChunks } from '../store/schema.ts';
import { chunkBytes, putChunk } from '../store/packages.ts';
import type { Database } from '../store/store.ts';

/** An archive whose bytes are in `package_chunks`, while no package claims them yet. */
export interface StagedArchive {
  readonly packageId: string;
  readonly sizeBytes: number;
  /**
   * Hex. SHA-256 over the SHA-256 of each chunk: it names the bytes as well as a plain one does, and Web Crypto, which every runtime has, can only hash
   * what is in memory at once.
   */
  readonly digest: string;
}

/**
 * Puts an archive into the database as it arrives, a chunk at a time. It takes as long as the upload does, so it is no transaction: PGlite has one
 * connection, and a slow upload would stop everybody. If it fails, what was written is deleted again. Throws `PackageError` ('too-large').
 */
export async function stageArchive(db: Database, body: AsyncIterable<Uint8Array>, how: { readonly packageId: string; readonly mostBytes: number }): Promise<StagedArchive> {
  const digests: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of chunksOf(body)) {
      sizeBytes += chunk.length;
      if (sizeBytes > how.mostBytes) throw tooLarge(how.mostBytes);
      await putChunk(db, how.packageId, digests.length, chunk);
      digests.push(await sha256(chunk));
    }
  } catch (error) {
    await discardArchive(db, how.packageId);
    throw error;
  }
  return { packageId: how.packageId, sizeBytes, digest: hex(await sha256(concatenated(digests))) };
}

/** Deletes the bytes of an archive. */
export async function discardArchive(db: Database, packageId: string): Promise<void> {
  await db.delete(packageChunks).where(eq(packageChunks.packageId, packageId));
}

/**
 * Deletes bytes that no package claims: of an import whose process was killed. Only those staged more than a day ago, since another instance may just be
 * receiving some. The time stands in the ID (`newPackageId`).
 */
export async function discardAbandoned(db: Database, nowMs: number): Promise<void> {
  const dayAgo = newPackageId(nowMs - 24 * 3600 * 1000, '');
  await db
    .delete(packageChunks)
    .where(sql`${packageChunks.packageId} < ${dayAgo} and not exists (select 1 from ${contentPackages} where ${contentPackages.id} = ${packageChunks.packageId})`);
}

/** An ID that sorts by time. */
export function newPackageId(nowMs: number, random: string): string {
  return `PKG${String(Math.max(0, Math.floor(nowMs))).padStart(15, '0')}${random}`;
}

/** The same bytes in pieces of `chunkBytes`, the last one shorter. */
async function* chunksOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  for await (const piece of body) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + chunkBytes - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < chunkBytes) continue;
      yield chunk;
      chunk = new Uint8Array(chunkBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}

function tooLarge(mostBytes: number): PackageError {
  const limit = `${Math.floor(mostBytes / 1024 / 1024)} MB`;
  return new PackageError('too-large', `This package is larger than this LMS takes (${limit}); make it smaller, or ask whoever runs the LMS to raise the limit.`);
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
