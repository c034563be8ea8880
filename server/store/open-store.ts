import { openFolderStore } from './folder-store.ts';
import { openPostgresStore } from './postgres.ts';
import type { Store } from './store.ts';

/** Where the LMS's data are: on the PostgreSQL server when there is an address (`DATABASE_URL`), else in the folder. */
export interface StorePlace {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}

/** Opens the LMS's data and brings them to the newest shape. Throws FolderInUseError, or the database's own error. */
export const openStore = ({ databaseUrl, dataDir }: StorePlace): Promise<Store> => (databaseUrl ? openPostgresStore(databaseUrl) : openFolderStore(dataDir));
