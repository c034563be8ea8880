// Runs first in every page of a course. Small, and nothing in it may break a page: each part stands for itself.
import { hearBrokenScripts } from './course-faults.ts';
import { neverHoldTheLearner } from './course-leaving.ts';
import { keepUnload } from './course-unload.ts';
import { equipPage, inTurn } from './equip-page.ts';
import { findPlayer } from './find-player.ts';

const player = findPlayer(window);
if (player) {
  inTurn([
    () => neverHoldTheLearner(window, player),
    () => hearBrokenScripts(window, player),
    () => keepUnload(window),
    () => equipPage(window, player),
    () => player.pageBegan(),
  ]);
}
