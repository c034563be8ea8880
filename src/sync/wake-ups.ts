/**
 * Why the telling should try now. `signed-in` also stops what is under way: from here on the LMS may take it for somebody else's (S17). `reachable` is found out by
 * requests, which a network that comes and goes does every few seconds: it does not end the back-off.
 */
export type WakeReason = 'online' | 'visible' | 'signed-in' | 'asked' | 'reachable';

/** Calls `wake` whenever there is a reason, until the answered function is called. */
export type WakeUps = (wake: (why: WakeReason) => void) => () => void;

/** The browser's own reasons, by the two objects that tell of them: a window or worker (`online`) and, where there is one, its document. */
export function browserWakeUps(global: EventTarget, page?: EventTarget & { readonly visibilityState: string }): WakeUps {
  return (wake) => {
    const stop = new AbortController();
    global.addEventListener('online', () => wake('online'), { signal: stop.signal });
    page?.addEventListener('visibilitychange', () => (page.visibilityState === 'visible' ? wake('visible') : undefined), { signal: stop.signal });
    return () => stop.abort();
  };
}
