import type { CourseServices } from '../course-services.ts';

/**
 * While the item is left, `beforeunload` runs as ever – many courses finish in it – but cannot ask whether the learner really wants to go: everything is kept.
 * Must be the window's first listener.
 */
export function neverHoldTheLearner(window: Window, player: CourseServices): void {
  window.addEventListener('beforeunload', (event) => {
    if (!player.isLeaving()) return;
    Object.defineProperty(event, 'returnValue', { value: '', writable: true });
    event.preventDefault = () => undefined;
    // A handler (also of `<body onbeforeunload>`) asks by what it returns, which only the browser sees: it is called here, and not by the browser.
    const handler = window.onbeforeunload;
    // oxlint-disable-next-line unicorn/prefer-add-event-listener
    window.onbeforeunload = null;
    try {
      handler?.call(window, event);
    } catch {
      // The course's own business.
    }
  });
}

/** Where the browser withholds `unload` (Chromium's permission policy), the course gets it with `pagehide`: 71 of 95 packages finish in such handlers. */
export function keepUnload(window: Window): void {
  const { featurePolicy } = window.document as Document & { featurePolicy?: { features(): string[]; allowsFeature(name: string): boolean } };
  if (!featurePolicy?.features().includes('unload') || featurePolicy.allowsFeature('unload')) return;
  window.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) window.dispatchEvent(new Event('unload'));
  });
}
