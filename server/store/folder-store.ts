import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lockFolder } from './folder-lock.ts';
import { openPGliteStore } from './pglite.ts';
import type { Store } from './store.ts';

/** A database in a folder of this machine, made when it is not there. Throws FolderInUseError while another process has it. */
export async function openFolderStore(folder: string): Promise<Store> {
  const place = resolve(folder);
  await mkdir(place, { recursive: true });
  const giveBack = await lockFolder(place);
  try {
    const store = await openPGliteStore(join(place, 'postgres'));
    return {
      db: store.db,
      close: async () => {
        try {
          await store.close();
        } finally {
          await giveBack();
        }
      },
    };
  } catch (error) {
    await giveBack();
    throw error;
  }
}
