import type { IDBPDatabase } from 'idb';
import { onTestFinished } from 'vitest';
import { type ChunksDb, openChunksDb } from '#offline/chunks/chunks-db.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { createDownloads, type Downloads, type DownloadsEnv } from '#offline/downloads/downloads.ts';
import type { LearnerDb, LearnerKey } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { freshDbName, freshLearner } from './fresh-names.ts';

export interface TestDevice {
  readonly key: LearnerKey;
  readonly db: IDBPDatabase<LearnerDb>;
  readonly chunks: ChunksDb;
  readonly chunksName: string;
}

/** A device with nothing on it. */
export async function aDevice(): Promise<TestDevice> {
  const key = freshLearner();
  const chunksName = freshDbName('chunks');
  const [db, chunks] = await Promise.all([openLearnerDb(key), openChunksDb(chunksName)]);
  onTestFinished(() => {
    db.close();
    chunks.close();
  });
  return { key, db, chunks, chunksName };
}

/** One tab's downloads on that device. A retry is due at once, unless a test says otherwise. */
export function openDownloads(device: TestDevice, env: Pick<DownloadsEnv, 'fetchPackage'> & Partial<DownloadsEnv>): Downloads {
  const downloads = createDownloads({ db: device.db, chunks: device.chunks, playerIsReady: () => Promise.resolve(), retryIsDue: () => Promise.resolve(), ...env });
  onTestFinished(() => downloads.close());
  return downloads;
}

/** Resolves when the state is one of these kinds. */
export function stateIs<Kind extends DownloadState['kind']>(downloads: Downloads, enrollmentId: string, ...kinds: Kind[]): Promise<Extract<DownloadState, { kind: Kind }>> {
  return stateThat(downloads, enrollmentId, (state): state is Extract<DownloadState, { kind: Kind }> => (kinds as string[]).includes(state.kind));
}

/** Resolves when the state is as asked for. */
export function stateThat<State extends DownloadState>(downloads: Downloads, enrollmentId: string, isMeant: (state: DownloadState) => state is State): Promise<State>;
export function stateThat(downloads: Downloads, enrollmentId: string, isMeant: (state: DownloadState) => boolean): Promise<DownloadState>;
export function stateThat(downloads: Downloads, enrollmentId: string, isMeant: (state: DownloadState) => boolean): Promise<DownloadState> {
  return new Promise((resolve) => {
    const look = (): void => {
      const state = downloads.stateOf(enrollmentId);
      if (!isMeant(state)) return;
      stop();
      resolve(state);
    };
    const stop = downloads.subscribe(look);
    look();
  });
}

/** How many records the download stores hold. */
export const countKeys = async ({ db, chunks }: TestDevice): Promise<readonly number[]> =>
  Promise.all([chunks.count('packages'), chunks.count('chunks'), db.count('courses')]);
