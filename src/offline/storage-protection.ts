import type { DeviceDb } from './device-db.ts';

/** Whether the browser promised not to clear what is kept here when room gets short. `unknown`: it does not tell, or was never asked. */
export type StorageProtection = 'protected' | 'not-protected' | 'unknown';

const lastAnswer = 'storage-protection';

/** `navigator.storage`; only windows have `persist`, and older browsers have neither. */
interface ProtectableStorage {
  persist?(): Promise<boolean>;
  persisted?(): Promise<boolean>;
}

/** What holds now. A browser that cannot tell is believed what it answered when it was asked. */
export async function storageProtection(db: DeviceDb, storage: ProtectableStorage = navigator.storage): Promise<StorageProtection> {
  const isProtected = await storage.persisted?.().catch(() => undefined);
  if (isProtected === true) return 'protected';
  const answered = await db.get('facts', lastAnswer);
  if (isProtected === false) return answered === undefined ? 'unknown' : 'not-protected';
  return answered === 'protected' || answered === 'not-protected' ? answered : 'unknown';
}

/**
 * Asks the browser to protect the storage and remembers its answer. To be called when the learner asks for a first download: some browsers
 * show a question, others decide by how much the app is used, so it may be asked again later. Nothing waits for it.
 */
export async function askForProtection(db: DeviceDb, storage: ProtectableStorage = navigator.storage): Promise<StorageProtection> {
  if (!storage.persist) return 'unknown';
  const answer = await storage.persist().then(
    (isProtected): StorageProtection => (isProtected ? 'protected' : 'not-protected'),
    (): StorageProtection => 'unknown',
  );
  await db.put('facts', answer, lastAnswer);
  return answer;
}
