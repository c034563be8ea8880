/** Lets the page do what it has to do first: input, drawing, then this. */
export const rest = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 16); // Safari
  });
