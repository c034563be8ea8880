// Downloads in a worker of their own, to be killed in the middle: nothing is flushed, no lock is given back by hand.
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { createDownloads } from '#offline/downloads/downloads.ts';
import type { PackageAbout } from '#offline/chunks/chunks-db.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { aPackageServer } from './package-server.ts';

export interface DoomedDownload {
  readonly key: LearnerKey;
  readonly chunksName: string;
  readonly about: PackageAbout;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** So many bytes come, then nothing. */
  readonly stallAfterBytes: number;
}

self.addEventListener('message', ({ data }: MessageEvent<DoomedDownload>) => void download(data));

async function download({ key, chunksName, about, bytes, stallAfterBytes }: DoomedDownload): Promise<void> {
  const server = aPackageServer(bytes);
  server.faults.push({ kind: 'stall', afterBytes: stallAfterBytes });
  const [db, chunks] = await Promise.all([openLearnerDb(key), openChunksDb(chunksName)]);
  const downloads = createDownloads({ db, chunks, fetchPackage: server.fetchPackage, playerIsReady: () => Promise.resolve() });
  await downloads.start(about);
}
