const sliceMs = 8;
/** In a page that is never idle, work that nobody waits for goes on all the same, slowly. */
const longestRestMs = 1000;

/** Lets the page do what it has to do first: input, drawing, then this. Answers how long the page can do without it now, in milliseconds. */
export const rest = (): Promise<number> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback((idle) => resolve(Math.min(sliceMs, Math.max(1, idle.timeRemaining()))), { timeout: longestRestMs });
    else setTimeout(() => resolve(sliceMs), 16); // Safari
  });
