import { openChunksDb, packagesOf } from '#offline/chunks/chunks-db.ts';
import { learnerDbName } from '#offline/database-name.ts';
import type { LearnerKey } from '#offline/learner-schema.ts';

/** Whether a learner who is not signed in has courses on this device, or left something there. False where that cannot be read. */
export async function isAnythingHere(learner: LearnerKey): Promise<boolean> {
  const chunks = await openChunksDb().catch(() => undefined);
  if (!chunks) return false;
  try {
    const name = learnerDbName(learner);
    if ((await packagesOf(chunks, name)).length > 0) return true;
    const { unsentOf } = await import('./what-stays.ts');
    return (await unsentOf(learner)) > 0;
  } catch {
    return false;
  } finally {
    chunks.close();
  }
}
