import { eq } from 'drizzle-orm';
import { users } from '../store/schema.ts';
import type { TestLms } from './test-lms.ts';

/** Gives the user another password. */
export async function updatePassword(lms: TestLms, userId: string, password: string): Promise<void> {
  await lms.store.db
    .update(users)
    .set({ passwordHash: await lms.parts.passwords.hash(password) })
    .where(eq(users.id, userId));
}
