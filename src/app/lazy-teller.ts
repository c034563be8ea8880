import type { Teller } from '#sync/teller.ts';

/** What tells the LMS comes when something waits to be told: a first screen does without. Where it cannot come (a page older than what the server has now, no network), it is tried later. */
export function lazyTeller(waits: () => Promise<boolean>, load: () => Promise<Teller>): Teller {
  let loading: Promise<Teller> | undefined;
  return {
    drain: async (signal) => {
      // A database that cannot be read is the teller's to explain.
      if (!(await waits().catch(() => true))) return { kind: 'nothing' };
      loading ??= load();
      try {
        await loading;
      } catch {
        loading = undefined;
        return { kind: 'later', because: 'offline' };
      }
      return (await loading).drain(signal);
    },
  };
}
