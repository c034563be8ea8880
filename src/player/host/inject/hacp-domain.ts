import type { CourseServices } from '../course-services.ts';

/**
 * Content of Captivate and other tools compares `document.domain`, which has no port, with the host of AICC_URL, which may have one; where they differ it takes its LMS for
 * one of another domain, which it cannot talk to. So a page of AICC content at an origin with a port reads its host with it. Browsers that keep origins apart ignore
 * what is written there, and so does this.
 */
export function standsInLmsDomain(window: Window & typeof globalThis, player: CourseServices): void {
  const { host, port } = new URL(window.origin);
  if (!player.speaksHacp() || port === '') return;
  // A setter, or writing to it would throw in strict code.
  const ignore = (): void => undefined;
  Object.defineProperty(window.document, 'domain', { configurable: true, get: () => host, set: ignore });
}
