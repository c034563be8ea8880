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
