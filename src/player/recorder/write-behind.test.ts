import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWriteBehind, type Durability } from './write-behind.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A disk that a test holds in its hand. */
function aDisk() {
  const state = { newest: 0, onDisk: 0 };
  const writes: { durability: Durability; finish: () => void; fail: () => void }[] = [];
  const events: string[] = [];
  const behind = createWriteBehind({
    write: (durability) => {
      const taken = state.newest;
      return new Promise((resolve, reject) => {
        const finish = (): void => {
          state.onDisk = taken;
          resolve();
        };
        writes.push({ durability, finish, fail: () => reject(new Error('full')) });
      });
    },
    onSaved: () => events.push('saved'),
    onFailure: () => events.push('failed'),
  });
  const change = (): void => {
    state.newest += 1;
    behind.changed();
  };
  return { state, writes, events, behind, change };
}

test('a change is on its way to the disk well within a quarter of a second, however many others come', async () => {
  const { writes, change, state, events } = aDisk();
  for (let passedMs = 0; passedMs < 100; passedMs += 10) {
    change();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(writes.length).toBe(1);
  writes[0]?.finish();
  await vi.advanceTimersByTimeAsync(100); // what came during that write
  writes[1]?.finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.onDisk).toBe(10);
  expect(events).toEqual(['saved']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(writes.length).toBe(2);
});

test('two writes never overlap, and the later one takes the newest', async () => {
  const { writes, change, state } = aDisk();
  change();
  await vi.advanceTimersByTimeAsync(100);
  change();
  change();
  await vi.advanceTimersByTimeAsync(1000);
  expect(writes.length).toBe(1);
  writes[0]?.finish();
  await vi.advanceTimersByTimeAsync(100);
  writes[1]?.finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.onDisk).toBe(3);
});

test('what came during a slow write follows right after it, and does not wait its time again', async () => {
  const { writes, change } = aDisk();
  change();
  await vi.advanceTimersByTimeAsync(80);
  change();
  await vi.advanceTimersByTimeAsync(120); // a disk that is busy
  writes[0]?.finish();
  await vi.advanceTimersByTimeAsync(1);
  expect(writes.length).toBe(2);
});

test('a flush is over when everything before it is on the disk for good, also what was written softly just before', async () => {
  const { writes, change, behind } = aDisk();
  let isFlushed = false;
  change();
  await vi.advanceTimersByTimeAsync(100);
  change();
  void behind.flush().then(() => (isFlushed = true));
  writes[0]?.finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(isFlushed).toBe(false);
  expect(writes.map(({ durability }) => durability)).toEqual(['relaxed', 'strict']);
  writes[1]?.finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(isFlushed).toBe(true);
  await behind.flush(); // nothing new: nothing to write
  expect(writes.length).toBe(2);
});

test('a write that fails is said, tried again by itself, and the newest wins', async () => {
  const { writes, change, behind, state, events } = aDisk();
  change();
  const flushing = behind.flush();
  writes[0]?.fail();
  await expect(flushing).rejects.toThrow('full');
  change();
  await vi.advanceTimersByTimeAsync(1000);
  writes[1]?.finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(state.onDisk).toBe(2);
  expect(events).toEqual(['failed', 'saved']);
});

test('after stop nothing is written by itself any more', async () => {
  const { writes, change, behind } = aDisk();
  change();
  await behind.stop();
  change();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(writes.length).toBe(0);
});
