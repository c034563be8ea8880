import { eq } from 'drizzle-orm';
import type { Encoding } from '#api/contract/describe.ts';
import type { UploadedFile } from '#api/contract/parameters.ts';
import { PackageError } from '#formats/package-error.ts';
import { LmsError } from '../errors.ts';
import type { LmsParts } from '../lms-parts.ts';
import { contentPackages } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import { sourceOfChunks } from './chunked-source.ts';
import { boundaryOf, fieldText, FormError, readMultipart } from './read-multipart.ts';
import { discardAbandoned, discardArchive, newPackageId, stageArchive, type StagedArchive } from './stage-archive.ts';

/** A form with files whose files are in the database already. */
export interface ReceivedForm {
  readonly pairs: readonly (readonly [string, string | UploadedFile])[];
  /** Deletes the bytes of every file that has not become a package. */
  discard(): Promise<void>;
}

/** A file of a form, in `package_chunks`. */
export class StagedFile implements UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly archive: StagedArchive;
  readonly #db: Database;

  constructor(db: Database, { name, type }: Pick<UploadedFile, 'type'> & { readonly name: string }, archive: StagedArchive) {
    this.#db = db;
    this.name = name;
    this.type = type;
    this.archive = archive;
  }

  get size(): number {
    return this.archive.sizeBytes;
  }

  /** All of it in memory: for small files. */
  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = await sourceOfChunks(this.#db, this.archive).read(0, this.size);
    return bytes.slice().buffer;
  }
}

const mostParts = 64;

/** Bounds of a form, so that nobody can fill the database with it. */
export interface FormLimits {
  /** Of each file. */
  readonly mostBytes: number;
  readonly mostFiles: number;
}

/**
 * Reads a `multipart/form-data` body of any size in a few MiB of memory: files go to the database as they arrive. Throws
 * LmsError: 'bad-request' when it is no such form or ends too early, 'too-large'. Whatever it throws, nothing is left behind.
 */
export async function receiveForm(lms: Pick<LmsParts, 'store' | 'clock' | 'randomId'>, request: Request, { mostBytes, mostFiles }: FormLimits): Promise<ReceivedForm> {
  const { db } = lms.store;
  const boundary = boundaryOf(request.headers.get('content-type'));
  if (boundary === undefined || !request.body) throw new LmsError('bad-request', 'Send this function a form with files (multipart/form-data).');
  await discardAbandoned(db, lms.clock.now().getTime());
  const pairs: [string, string | UploadedFile][] = [];
  const form: ReceivedForm = {
    pairs,
    discard: async () => {
      for (const [, value] of pairs) if (value instanceof StagedFile) await discardUnclaimed(db, value.archive.packageId);
    },
  };
  try {
    for await (const part of readMultipart(request.body, boundary)) {
      if (pairs.length === mostParts) throw new FormError('The form has too many fields.');
      if (part.fileName === undefined) {
        pairs.push([part.name, await fieldText(part)]);
        continue;
      }
      if (pairs.filter(([, value]) => value instanceof StagedFile).length === mostFiles) throw new FormError(`The form has more than ${mostFiles} ${mostFiles === 1 ? 'file' : 'files'}.`);
      const packageId = newPackageId(lms.clock.now().getTime(), lms.randomId());
      pairs.push([part.name, new StagedFile(db, { name: part.fileName, type: part.type }, await stageArchive(db, part.body, { packageId, mostBytes }))]);
    }
  } catch (error) {
    await form.discard();
    throw asLmsError(error);
  }
  return form;
}

/** The format that was asked for, read on its own, so that a refusal too comes in it. */
export const formatIn = (pairs: ReceivedForm['pairs']): Encoding => (pairs.some(([name, value]) => name === 'format' && value === 'xml') ? 'xml' : 'json');

/** What a person is told: the reader's own sentence, under the reason's code, in the encoding that was asked for. Faults of ours stay what they are. */
export function asLmsError(error: unknown, encoding?: Encoding): unknown {
  const details = { cause: error, ...(encoding && { encoding }) };
  if (error instanceof PackageError) return new LmsError(error.reason, error.message, details);
  if (error instanceof FormError) return new LmsError('bad-request', error.message, details);
  return error instanceof LmsError ? new LmsError(error.code, error.message, { ...details, headers: error.headers }) : error;
}

async function discardUnclaimed(db: Database, packageId: string): Promise<void> {
  const claims = await db.select({ id: contentPackages.id }).from(contentPackages).where(eq(contentPackages.id, packageId));
  if (claims.length === 0) await discardArchive(db, packageId);
}
