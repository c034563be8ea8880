import { expect, type Page } from '@playwright/test';
import { itemDifference } from '../corpus/compare.ts';
import { readLearnerStore } from '../harness/learner-db.ts';
import { held } from '../harness/the-lms.ts';
import { sittingsOf } from './round.ts';

const toldWithinMs = 240_000;

/** Waits until all that waits is told; what the LMS then holds otherwise than this device, or more than once, in words. */
export async function differenceAtLms(page: Page, url: string, userId: string, { enrollmentId, moduleId }: { readonly enrollmentId: string; readonly moduleId: string }): Promise<string | undefined> {
  const ofThis = async () => (await readLearnerStore(page, 'outbox')).filter((one) => one.enrollmentId === enrollmentId);
  await expect
    .poll(async () => (await ofThis()).filter(({ state }) => state === 'waiting' || state === 'open').length, { timeout: toldWithinMs, message: 'all is told' })
    .toBe(0)
    .catch(() => undefined); // said below
  const untold = (await ofThis()).filter(({ state }) => state !== 'told');
  if (untold.length > 0) return `${untold.length} not told, the first one is ${untold[0]?.state} (${untold[0]?.reason ?? ''})`;
  const launches = (await readLearnerStore(page, 'launches')).filter((one) => one.enrollmentId === enrollmentId).length;
  const there = await held(url, userId, moduleId);
  if (there.launches.length !== launches) return `${launches} launches here, ${there.launches.length} at the LMS`;
  const sittings = await sittingsOf(page, enrollmentId);
  for (const item of there.items) {
    const difference = itemDifference(sittings.filter(({ itemId }) => itemId === item.id), item);
    if (difference) return `${item.id}: ${difference}`;
  }
  return there.items.length === 0 && sittings.length > 0 ? 'no item at the LMS' : undefined;
}
