import { expect } from '@playwright/test';
import { createAdminClient, type AdminClient } from '#server/cli/admin-client.ts';
import { demoAdministrator, demoPassword } from '#server/demo/people.ts';
import type { HeldEnrollment } from '#server/functions/reference/held-record-shape.ts';

/** A training administrator of the demo organisation at that server. */
export const administrator = (url: string): AdminClient => createAdminClient({ url, user: demoAdministrator, password: demoPassword });

/** What the LMS holds about one enrollment. */
export async function held(url: string, userId: string, moduleId: string): Promise<HeldEnrollment> {
  const { enrollments } = await administrator(url).record(userId, moduleId);
  const [found] = enrollments;
  if (!found) throw new Error(`${userId} is not enrolled in ${moduleId}`);
  return found;
}

/** Waits until the LMS has heard of it: at most half a minute, usually a second. */
export async function heldWhen(url: string, userId: string, moduleId: string, isSo: (enrollment: HeldEnrollment) => boolean): Promise<HeldEnrollment> {
  await expect.poll(async () => isSo(await held(url, userId, moduleId)), { timeout: 30_000, message: 'the LMS has heard of it' }).toBe(true);
  return held(url, userId, moduleId);
}
