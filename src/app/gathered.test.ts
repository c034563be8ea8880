import { expect, test, vi } from 'vitest';
import { gathered } from './gathered.ts';

test('a change is shown at once, a hundred that follow it within the time together, and the last one is never missed', () => {
  vi.useFakeTimers();
  try {
    const read = vi.fn<() => void>();
    const change = gathered(read, 400);
    change();
    expect(read).toHaveBeenCalledTimes(1);
    for (let n = 0; n < 100; n += 1) {
      vi.advanceTimersByTime(3);
      change();
    }
    expect(read).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
    expect(read).toHaveBeenCalledTimes(2);
    change();
    expect(read).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(400);
    expect(read).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(4_000);
    expect(read).toHaveBeenCalledTimes(3);
    change();
    expect(read).toHaveBeenCalledTimes(4);
  } finally {
    vi.useRealTimers();
  }
});
