import { ChunkError } from '../chunks/chunk-error.ts';
import type { ChunksDb, StoredPackage } from '../chunks/chunks-db.ts';
import { beginAnew, changePackage } from '../chunks/package-record.ts';
import { countBytes, firstGap } from '../chunks/ranges.ts';
import { asStorageError } from '../storage-error.ts';
import type { DownloadFailure, FetchPackage, PauseReason, Progress } from './download-state.ts';
import { receiveBody } from './receive-body.ts';
import { type EstimateStorage, hasRoomFor } from './room-left.ts';
import { type PackageAnswer, understandResponse } from './understand-response.ts';

/** How one try to receive (the rest of) a package ended. */
export type ReceiveOutcome =
  | { readonly kind: 'received' }
  /** Some bytes arrived, others are still missing; ask on at once. */
  | { readonly kind: 'more' }
  | { readonly kind: 'stopped'; readonly why: PauseReason }
  | { readonly kind: 'failed'; readonly reason: DownloadFailure }
  /** Paused or cancelled by the learner, here or in another tab. */
  | { readonly kind: 'aborted' };

export interface ReceiveEnv {
  readonly chunks: ChunksDb;
  readonly fetchPackage: FetchPackage;
  readonly estimate: EstimateStorage;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What a thrown error says (`FetchPackage`). */
function understandError(error: unknown): Exclude<PackageAnswer, { kind: 'rest' | 'whole' }> {
  const { reason, status } = error instanceof Error ? (error as { readonly reason?: unknown; readonly status?: unknown }) : {};
  if (status === 416) return { kind: 'begin-anew' };
  if (reason === 'forbidden' || reason === 'not-found' || reason === 'refused') return { kind: 'failed', reason };
  if (reason === 'signed-out') return { kind: 'wait', why: 'signed-out' };
  return { kind: 'wait', why: reason === 'busy' ? 'lms-busy' : reason === 'bad-answer' ? 'unexpected-page' : 'connection-lost' };
}

/** The record once the LMS has answered: its size and validator noted, and empty where the answer begins at the first byte. */
async function prepare(chunks: ChunksDb, record: StoredPackage, answer: Extract<PackageAnswer, { kind: 'rest' | 'whole' }>): Promise<StoredPackage> {
  const { size, etag } = answer;
  const isTheSame = record.size === size && record.etag === etag;
  if (isTheSame && (answer.kind === 'rest' || record.ranges.length === 0)) return record;
  // The LMS ignored Range or has something else now: said truthfully, from zero.
  const base = answer.kind === 'whole' ? await beginAnew(chunks, record) : record;
  const noted = await changePackage(chunks, base, { ...(size === undefined ? {} : { size }), ...(etag === undefined ? {} : { etag }) });
  if (!noted) throw new ChunkError('gone', base.packageKey);
  return noted;
}

async function receive(stored: StoredPackage, env: ReceiveEnv): Promise<ReceiveOutcome> {
  const { chunks, signal } = env;
  if (!firstGap(stored.ranges, stored.size)) return { kind: 'received' };
  // Without a strong validator nobody can promise that the rest belongs to what is here.
  const record = stored.ranges.length > 0 && stored.etag === undefined ? await beginAnew(chunks, stored) : stored;
  const gap = firstGap(record.ranges, record.size) ?? { start: 0, end: undefined };
  const isPart = record.ranges.length > 0;
  const range = isPart ? `bytes=${gap.start}-${gap.end === undefined ? '' : gap.end - 1}` : undefined;
  const asking = env.fetchPackage({ enrollmentId: record.about.enrollmentId, range, ifRange: isPart ? record.etag : undefined, signal });
  const response = await asking.catch((error: unknown) => error);
  if (signal.aborted) return { kind: 'aborted' };
  const answer = response instanceof Response ? understandResponse(record, response, gap.start) : understandError(response);
  const drop = (): void => void (response instanceof Response && response.body?.cancel().catch(() => undefined));
  if (answer.kind === 'wait' || answer.kind === 'failed' || answer.kind === 'begin-anew') {
    drop();
    if (answer.kind === 'wait') return { kind: 'stopped', why: answer.why };
    if (answer.kind === 'failed') return answer;
    // Asked without Range and still not understood: there is nothing that could be thrown away.
    if (!isPart) return { kind: 'failed', reason: 'refused' };
    await beginAnew(chunks, record);
    return { kind: 'more' };
  }
  const ready = await prepare(chunks, record, answer);
  const here = countBytes(ready.ranges);
  if (ready.size !== undefined && !(await hasRoomFor(ready.size - here, env.estimate))) {
    drop();
    return { kind: 'stopped', why: 'storage-full' };
  }
  return receiveInto(ready, response as Response, answer.kind === 'rest' ? gap : { start: 0, end: undefined }, env);
}

async function receiveInto(record: StoredPackage, { body }: Response, place: { start: number; end: number | undefined }, env: ReceiveEnv): Promise<ReceiveOutcome> {
  const { chunks, signal } = env;
  let bytes = countBytes(record.ranges);
  const report = (count: number): void => env.onProgress({ bytes: (bytes += count), total: record.size });
  report(0);
  const endAt = place.end ?? record.size;
  const end = body
    ? await receiveBody({ db: chunks, record, body, startAt: place.start, endAt, signal, onBytes: report })
    : { how: 'ended' as const, reached: place.start };
  if (end.how === 'aborted') return { kind: 'aborted' };
  if (end.how === 'lost') return { kind: 'stopped', why: 'connection-lost' };
  // Where no length was promised, the end of the body is the end of the package; a ZIP that was cut short will not stand the check.
  if (record.size === undefined) await changePackage(chunks, record, { size: end.reached });
  if (endAt !== undefined && end.reached < endAt) return { kind: 'stopped', why: 'connection-lost' }; // shorter than promised
  return { kind: 'more' };
}

/**
 * One try to receive what is missing of a package. What arrived is kept, whatever happens. Never throws: what the browser refuses becomes
 * `storage-full` or `storage-failed`.
 */
export async function receivePackage(record: StoredPackage, env: ReceiveEnv): Promise<ReceiveOutcome> {
  try {
    return await receive(record, env);
  } catch (error) {
    if (error instanceof ChunkError) return { kind: 'aborted' };
    if (asStorageError(error).reason !== 'storage-full') return { kind: 'failed', reason: 'storage-failed' };
    // Without a validator nothing could go on where it is, so nothing half is left; else it can, when there is room again.
    const now = await env.chunks.get('packages', record.packageKey).catch(() => undefined);
    return now?.etag === undefined ? { kind: 'failed', reason: 'storage-full' } : { kind: 'stopped', why: 'storage-full' };
  }
}
