import type { DownloadState } from './downloads/download-state.ts';
import type { KnownAnswers } from './known-answers.ts';
import type { DeviceTime } from './learner-schema.ts';

/** That somebody packed for a time without a network. */
export interface PackedFor {
  readonly days: number;
  /** When they packed. */
  readonly at: DeviceTime;
  /** What came along, and what was here already. */
  readonly enrollmentIds: readonly string[];
}

const key = 'packed-for';

/** Keeps it on this device, for this learner only. */
export const keepPackedFor = (answers: Pick<KnownAnswers, 'set'>, packedFor: PackedFor): Promise<void> => answers.set(key, packedFor);

/** The last packing; undefined where there was none, or where it is over. */
export async function readPackedFor(answers: Pick<KnownAnswers, 'get'>, now = Date.now()): Promise<PackedFor | undefined> {
  const value = (await answers.get(key))?.value as PackedFor | undefined;
  return value && now < new Date(value.at).setHours(24 * value.days, 0, 0, 0) ? value : undefined;
}

/** Whether all of it is on this device: only then somebody *is* packed. */
export const isAllHere = ({ enrollmentIds }: Pick<PackedFor, 'enrollmentIds'>, downloads: ReadonlyMap<string, DownloadState>): boolean => enrollmentIds.every((id) => downloads.get(id)?.kind === 'ready');
