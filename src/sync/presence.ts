/** Calls `leave` when the browser may stop this tab at any moment, `comeBack` when it runs on, until the answered function is called. */
export type Presence = (on: { readonly leave: () => void; readonly comeBack: () => void }) => () => void;

/** A window's own signs: put into the back/forward cache (`pagehide`) or frozen in the background, and out again. */
export function browserPresence(global: EventTarget, page: EventTarget): Presence {
  return ({ leave, comeBack }) => {
    const stop = new AbortController();
    const { signal } = stop;
    global.addEventListener('pagehide', leave, { signal });
    page.addEventListener('freeze', leave, { signal });
    global.addEventListener('pageshow', comeBack, { signal });
    page.addEventListener('resume', comeBack, { signal });
    return () => stop.abort();
  };
}

export interface Terms {
  /** Serves one term after the other, for as long as this tab is here; a tab that leaves ends its term and begins another one when it is back. Resolves when `signal` aborts. */
  serve(term: (signal: AbortSignal) => Promise<void>): Promise<void>;
}

/** The times in which a tab may lead: a stopped tab must not hold what the others wait for (S10). */
export function termsOf(presence: Presence, signal: AbortSignal): Terms {
  let term = new AbortController();
  let back = Promise.withResolvers<void>();
  back.resolve();
  const leave = (): void => {
    if (term.signal.aborted) return;
    back = Promise.withResolvers();
    term.abort();
  };
  const comeBack = (): void => {
    if (!term.signal.aborted) return;
    term = new AbortController();
    back.resolve();
  };
  const stop = presence({ leave, comeBack });
  signal.addEventListener('abort', () => {
    stop();
    back.resolve();
  });
  return {
    serve: async (work) => {
      while (!signal.aborted) {
        await back.promise;
        const own = term.signal;
        if (signal.aborted) return;
        await work(AbortSignal.any([signal, own]));
        if (!own.aborted) return; // it ended by itself: a browser that refuses the lock would be asked without end
      }
    },
  };
}
