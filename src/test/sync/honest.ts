import { expect } from 'vitest';
import type { OutboxEntry } from '#offline/learner-schema.ts';
import type { TellingDevice } from './telling-device.ts';

/** What an item was played for, and what should stand at the LMS when all of it was told. */
export interface Played {
  readonly itemId: string;
  readonly seconds: number;
  readonly status: string;
}

/**
 * The promise of the whole telling, against what the LMS holds: nothing waits any more, no launch was counted twice, no time or answer arrived twice, and what
 * is called told is there; what is not there is called unsure.
 */
export async function expectHonest({ work, lms }: TellingDevice, played: readonly Played[], history: string): Promise<void> {
  const entries = await work.entries();
  const settled: OutboxEntry['state'][] = ['told', 'unsure'];
  for (const entry of entries) expect(settled, `${history}: entry ${String(entry.seq)}`).toContain(entry.state);
  const { launches } = lms.enrollment('E1');
  expect(launches.length, `${history}: launches`).toBeLessThanOrEqual(1);
  if (entries[0]?.state === 'told') expect(launches.length, `${history}: a told launch`).toBe(1);
  const sittings = entries.filter(({ about }) => about.kind === 'sitting');
  played.forEach(({ itemId, seconds, status }, index) => {
    const item = lms.item('E1', itemId);
    const entry = sittings[index];
    expect([0, seconds], `${history}: time of ${itemId}`).toContain(item.totalSeconds);
    const rows = item.rows.map(({ command }) => command);
    expect(new Set(rows).size, `${history}: rows of ${itemId} ${rows.join()}`).toBe(rows.length);
    // Where only the details are in doubt, the result is not.
    if (entry?.state === 'told' || entry?.reason === 'details-answer-lost') expect(item, `${history}: a told item`).toMatchObject({ totalSeconds: seconds, status });
    if (entry?.state === 'unsure') expect(entry.reason, `${history}: a reason`).toMatch(/^(?:result-answer-lost|exit-answer-lost|details-answer-lost|session-lost)$/);
  });
}
