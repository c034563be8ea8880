// Runs first in every page of a course. Small, and nothing in it may break a page: each part stands for itself.
import { playerScope } from '#player/course-address.ts';
import { separateCookies } from './course-cookies.ts';
import { hearEscape } from './course-escape.ts';
import { neverHoldTheLearner } from './course-leaving.ts';
import { separateStorage } from './course-storage.ts';
import { keepUnload } from './course-unload.ts';
import { keepWindowsInPlayer } from './course-windows.ts';
import { keepServiceWorker } from './course-workers.ts';
import { findPlayer } from './find-player.ts';
import { standsInLmsDomain } from './hacp-domain.ts';
import { answerHacpPosts } from './hacp-posts.ts';
import { answerSyncRequests } from './sync-request.ts';

const player = findPlayer(window);
if (player) {
  const parts = [
    () => neverHoldTheLearner(window, player),
    () => keepUnload(window),
    () => separateStorage(window, player.storagePrefix),
    () => separateCookies(document, player.storagePrefix, playerScope),
    () => keepServiceWorker(window),
    () => keepWindowsInPlayer(window, player),
    () => hearEscape(window, () => player.escapePressed()),
    () => answerSyncRequests(window, player),
    () => answerHacpPosts(window, player),
    () => standsInLmsDomain(window, player),
    () => player.pageBegan(),
  ];
  for (const part of parts) {
    try {
      part();
    } catch {
      // The page goes on without this part.
    }
  }
}
