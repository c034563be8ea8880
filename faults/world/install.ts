import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { localChannels } from './local-channels.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Shorter timers are turns of the event loop, not waits. */
const shortestWaitMs = 200;

/**
 * Puts a world of its own under the app's code: an empty IndexedDB, virtual time behind long timers and `Date.now`, channels between tabs that count as
 * something that happens. Answers the way to put everything back.
 */
export function installWorld(time: VirtualTime, deviceNow: () => number): () => void {
  const real = { setTimeout, clearTimeout, setImmediate, now: Date.now, BroadcastChannel, indexedDB };
  const waits = new WeakMap<object, () => void>();
  const replaced = {
    setImmediate: (run: (...given: unknown[]) => void, ...given: unknown[]) => {
      time.begin();
      return real.setImmediate(() => {
        time.end();
        run(...given);
      });
    },
    setTimeout: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      if (ms < shortestWaitMs) return real.setTimeout(run, ms, ...given);
      const handle = {};
      waits.set(handle, time.after(ms, () => run(...given)));
      return handle;
    },
    clearTimeout: (handle: unknown) => {
      if (typeof handle === 'object' && handle !== null && waits.has(handle)) waits.get(handle)?.();
      else real.clearTimeout(handle as number);
    },
    BroadcastChannel: localChannels(),
    indexedDB: new IDBFactory(),
  };
  Object.assign(globalThis, replaced);
  Date.now = deviceNow;
  return () => {
    const { now, ...others } = real;
    Object.assign(globalThis, others);
    Date.now = now;
  };
}
