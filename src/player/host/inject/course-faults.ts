import type { CourseServices } from '../course-services.ts';

/**
 * Tells that a script of the course broke while a page loaded: a SCO whose scripts never ran has not been done by having been opened (docs/decisions/0005). Only the
 * course's own scripts count, and only until the page has loaded: a counter of visitors that cannot be reached offline is no fault of the SCO's, and neither is a
 * click that goes wrong later.
 */
export function hearBrokenScripts(window: Window, player: Pick<CourseServices, 'isOwn' | 'scriptBroke'>): void {
  const hear = ({ message, filename, error }: ErrorEvent): void => {
    // Of a script from elsewhere the browser tells neither; a file that did not come is an event of its element and none of the window.
    if (!error && !filename) return;
    if (filename === '' || player.isOwn(filename)) player.scriptBroke(message);
  };
  window.addEventListener('error', hear);
  // After the page's own handlers of `load`, in which most SCOs begin.
  window.addEventListener('load', () => setTimeout(() => window.removeEventListener('error', hear)), { once: true });
}
