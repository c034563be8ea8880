import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { putAssignment } from '../store/assignments.ts';
import { users } from '../store/schema.ts';
import { assignments } from '../store/tables/people-tables.ts';
import { openTestLms, type TestLms } from '../testing/test-lms.ts';
import { createSharedReads, type SharedReads } from './shared-reads.ts';

let lms: TestLms;
let reads: SharedReads;
beforeEach(async () => {
  lms = await openTestLms();
  await lms.aUser({ id: 'ada' });
  await lms.aUser({ id: 'bo' });
  reads = createSharedReads(lms.store.db);
  return () => lms.close();
});

const positions = async (id: string): Promise<readonly string[]> => {
  const user = await reads.user(id);
  return user ? (await reads.assignments(user)).map(({ id, jobTitle }) => `${id} ${jobTitle}`.trim()) : [];
};

test('a user is known as he is now, however often he was read before', async () => {
  expect((await reads.user('ada'))?.status).toBe('active');
  await lms.store.db.update(users).set({ status: 'suspend' }).where(eq(users.id, 'ada'));
  expect((await reads.user('ada'))?.status).toBe('suspend');
  await lms.store.db.transaction(async (tx) => {
    await tx.update(users).set({ status: 'close' }).where(eq(users.id, 'ada'));
    await tx.update(users).set({ status: 'active', given: 'Augusta' }).where(eq(users.id, 'ada'));
  });
  expect(await reads.user('ada')).toMatchObject({ status: 'active', given: 'Augusta' });
  await lms.store.db.delete(users).where(eq(users.id, 'ada'));
  expect(await reads.user('ada')).toBeUndefined();
  expect((await reads.user('bo'))?.status).toBe('active');
});

test('his positions are those that he has now', async () => {
  const [first = ''] = await positions('ada');
  const organizationId = (await reads.user('ada'))?.organizationId ?? '';
  await putAssignment(lms.store.db, { id: 'night', userId: 'ada', organizationId });
  expect(await positions('ada')).toEqual([first, 'night']);
  await putAssignment(lms.store.db, { id: 'night', userId: 'ada', organizationId, jobTitle: 'Watch' });
  expect(await positions('ada')).toEqual([first, 'night Watch']);
  await putAssignment(lms.store.db, { id: 'night', userId: 'bo', organizationId });
  expect(await positions('ada')).toEqual([first]);
  expect(await positions('bo')).toContain('night Watch');
  await lms.store.db.delete(assignments).where(eq(assignments.id, 'night'));
  expect(await positions('bo')).not.toContain('night Watch');
});
