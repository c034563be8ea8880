import type { OutboxEntry } from '../learner-schema.ts';

/** How long a call can be taken back before it is sent, also with a network (S16). */
export const undoMs = 6_000;

/** In how many milliseconds an entry may be told; 0 when it may be told now. */
export function dueInMs(entry: OutboxEntry, now: number): number {
  if (!('dueAt' in entry) || entry.dueAt === undefined) return 0;
  const rest = entry.dueAt - now;
  // Longer than any undo: the clock was set back, and a decision must not wait until that time comes again (S12).
  return rest > undoMs ? 0 : Math.max(0, rest);
}

/** Whether an entry waits to be told and may be. */
export const mayBeTold = (entry: OutboxEntry, now: number): boolean => entry.state === 'waiting' && dueInMs(entry, now) === 0;
