import { playerScope } from '#player/course-address.ts';
import type { CourseServices } from '../course-services.ts';
import { separateCookies } from './course-cookies.ts';
import { showDocumentsInFrames } from './course-documents.ts';
import { hearBarKey, hearEscape } from './course-escape.ts';
import { separateStorage } from './course-storage.ts';
import { keepWindowsInPlayer } from './course-windows.ts';
import { keepServiceWorker } from './course-workers.ts';
import { standsInLmsDomain } from './hacp-domain.ts';
import { answerHacpPosts } from './hacp-posts.ts';
import { answerSyncRequests } from './sync-request.ts';

/** What every page of a course needs, one that it writes itself included. Each part stands for itself: nothing in it may break a page. */
export function equipPage(window: Window & typeof globalThis, player: CourseServices): void {
  inTurn([
    () => separateStorage(window, player.storagePrefix),
    () => separateCookies(window.document, player.storagePrefix, playerScope),
    () => keepServiceWorker(window),
    () => keepWindowsInPlayer(window, player),
    () => hearEscape(window, () => player.escapePressed()),
    () => hearBarKey(window, () => player.askForBar()),
    () => showDocumentsInFrames(window, player),
    () => answerSyncRequests(window, player),
    () => answerHacpPosts(window, player),
    () => standsInLmsDomain(window, player),
  ]);
}

/** Does each, whatever becomes of the others. */
export function inTurn(parts: readonly (() => void)[]): void {
  for (const part of parts) {
    try {
      part();
    } catch {
      // The page goes on without this part.
    }
  }
}

/**
 * Equips an empty window that its opener writes into. The first `write` opens its document anew, and takes all listeners from the window (HTML, document open steps):
 * those that were put there here are put back each time.
 */
export function equipWrittenPage(window: Window & typeof globalThis, player: CourseServices): void {
  const { document } = window;
  const add = window.addEventListener.bind(window);
  const ours: Parameters<typeof add>[] = [];
  window.addEventListener = (...values: Parameters<typeof add>) => {
    ours.push(values);
    add(...values);
  };
  equipPage(window, player);
  Reflect.deleteProperty(window, 'addEventListener');
  for (const name of ['open', 'write', 'writeln', 'close'] as const) {
    const real = document[name].bind(document) as (...values: unknown[]) => unknown;
    Object.defineProperty(document, name, {
      configurable: true,
      writable: true,
      value: (...values: unknown[]) => {
        const answer = real(...values);
        // A listener that is there already is not added twice.
        for (const listener of ours) add(...listener);
        return answer;
      },
    });
  }
}
