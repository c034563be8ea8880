import type { Speech } from '#i18n/speak.ts';
import { attachPlayer, AttachError, playerAllow, playerSandbox } from '#features/player/attach-player.ts';
import { createStageLine } from '#features/player/stage-line.ts';
import type { ContentsLine, OpenedCourse, PlayerDeps, PlayerPart, PlayerTrouble } from '#features/player/player-deps.ts';
import { type Course, type CourseItem, launchableItems } from '#formats/course.ts';
import { isSequenced } from '#formats/is-sequenced.ts';
import { coursePrerequisites } from '#formats/prerequisites/course-prerequisites.ts';
import { presentAttempt } from '#offline/course-standing.ts';
import { itemScore } from '#offline/item-score.ts';
import { contentOriginFor } from '#player/content-origin.ts';
import type { FromRecorder } from '#player/messages.ts';
import type { StageView } from '#player/stage-messages.ts';
import { openRecorder, RecorderError, type CoursePlayer } from '#player/course-player.ts';
import type { CourseToAsk, PlaceElsewhere } from '#sync/elsewhere/ask-elsewhere.ts';
import type { Store } from '#ui/store.ts';
import { outboxIsWaiting } from './outbox-is-waiting.ts';
import { courseViews } from './course-views.ts';
import type { LearnerSpace } from './learner-space.ts';
import { playerAddress } from './player-is-ready.ts';
import { playerWords } from './player-words.ts';

interface PlayEnv {
  readonly space: LearnerSpace;
  /** Offline nothing is asked: the course opens here at once. */
  readonly isOnline: Store<boolean>;
  readonly contentOrigin: string;
  /** Asked when a course opens: a change of language must not open it anew. */
  readonly speech: Speech;
}

/** What the player page stands on: a recorder worker of its own for each opened course, and the content origin's page in a frame. */
export function playerDeps(env: PlayEnv): PlayerDeps {
  return {
    isWaiting: outboxIsWaiting(env.space.db),
    askElsewhere: (enrollmentId, itemId) => askOtherDevices(env, { enrollmentId, itemId }),
    open: async (enrollmentId, { isNewAttempt, isForLooking = false, elsewhere }) => {
      const { db, learner } = env.space;
      const recorder = openRecorder(new Worker(new URL('../player/recorder/recorder-worker.ts', import.meta.url), { type: 'module', name: 'recorder' }));
      const trouble = await troubleOf(
        recorder.open({
          site: learner.site, userId: learner.userId, learnerName: learner.nameForCourses ?? learner.name, enrollmentId, isNewAttempt, isForLooking,
          ...(elsewhere && { elsewhere: { isTaken: elsewhere.isTaken, place: elsewhere.offer.place, items: elsewhere.offer.items } }),
        }),
      );
      if (trouble) {
        recorder.terminate();
        return { trouble };
      }
      try {
        const kept = await db.get('courses', enrollmentId);
        if (!kept) throw new RecorderError('not-downloaded', '');
        const contentOrigin = await contentOriginFor(env.contentOrigin, db.name, enrollmentId);
        const views = courseViews(db);
        const known = {
          title: kept.course.title || kept.title,
          parts: await partsHere(env, enrollmentId),
          // Whoever only looks goes where they like.
          ...(isForLooking ? {} : { prerequisites: coursePrerequisites(kept.course) }),
          lines: isForLooking || !isSequenced(kept.course) ? undefined : linesOf(kept.course),
          isForLooking,
          view: await views.kept(enrollmentId),
          keepView: (chosen: StageView) => views.keep(enrollmentId, chosen),
        };
        return { course: openedCourse({ ...env, contentOrigin }, recorder, known) };
      } catch (error) {
        // The recorder holds the course's lock: it must not stay behind.
        await troubleOf(recorder.close());
        recorder.terminate();
        return { trouble: troubleIn(error) };
      }
    },
  };
}

/** What it takes is loaded with the question; where it does not come, there is nothing to offer. */
async function askOtherDevices({ space: { db, client }, isOnline }: PlayEnv, course: CourseToAsk): Promise<PlaceElsewhere | undefined> {
  if (!isOnline.get()) return undefined;
  const code = await Promise.all([import('#sync/elsewhere/ask-elsewhere.ts'), import('#sync/lms-over-client.ts')]).catch(() => undefined);
  if (!code) return undefined;
  const [{ askElsewhere }, { lmsOverClient }] = code;
  return askElsewhere({ db, lms: lmsOverClient(client), locks: navigator.locks }, course);
}

type Known = Pick<OpenedCourse, 'title' | 'parts' | 'prerequisites' | 'isForLooking' | 'view' | 'keepView'> & { readonly lines: readonly ContentsLine[] | undefined };

function openedCourse({ contentOrigin, speech }: PlayEnv, recorder: CoursePlayer, { lines, ...known }: Known): OpenedCourse {
  const stage = createStageLine();
  const closing = new AbortController();
  // A page that is put away may never come back: what is known must be on the disk now.
  const flushWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') recorder.flush();
  };
  document.addEventListener('visibilitychange', flushWhenHidden, { signal: closing.signal });
  addEventListener('pagehide', () => recorder.flush(), { signal: closing.signal });
  const letGo = (): void => {
    closing.abort();
    stage.close();
    recorder.terminate();
  };
  return {
    ...known,
    stage,
    frame: { src: playerAddress(contentOrigin), sandbox: playerSandbox, allow: playerAllow },
    attach: (frame) =>
      troubleOf(
        (async () => {
          const { port, stagePort } = await attachPlayer({ frame, contentOrigin, words: playerWords(speech.words()), signal: closing.signal });
          stage.connect(stagePort);
          recorder.givePort(port);
        })(),
      ),
    sequence: lines && { lines, navigate: (request) => troubleOf(recorder.navigate(request)) },
    startItem: (itemId) => troubleOf(recorder.startItem(itemId)),
    leaveItem: () => troubleOf(recorder.leaveItem()),
    close: async () => {
      const trouble = await troubleOf(recorder.close());
      if (!trouble) letGo();
      return trouble;
    },
    letGo,
    subscribe: (listener) => recorder.subscribe((event: FromRecorder) => listener(event)),
  };
}

/** What the manifest does not hide, cluster by cluster. */
function linesOf({ items }: Pick<Course, 'items'>): readonly ContentsLine[] {
  const below = (some: readonly CourseItem[], depth: number): readonly ContentsLine[] =>
    some.flatMap(({ id, title, isVisible, children }) => [...(isVisible ? [{ id, title, depth, isCluster: children.length > 0 }] : []), ...below(children, isVisible ? depth + 1 : depth)]);
  return below(items, 0);
}

async function partsHere({ space: { db } }: PlayEnv, enrollmentId: string): Promise<readonly PlayerPart[]> {
  const [kept, items] = await Promise.all([db.get('courses', enrollmentId), db.getAllFromIndex('items', 'by-enrollment', enrollmentId)]);
  const launches = await db.getAllFromIndex('launches', 'by-enrollment', enrollmentId);
  const attempt = presentAttempt(launches);
  const known = new Map(items.filter((item) => item.attempt === attempt).map((item) => [item.itemId, item]));
  if (!kept) return [];
  return launchableItems(kept.course).map(({ id, title }) => {
    const held = known.get(id);
    return { id, title, status: held?.status ?? 'not attempted', score: held && itemScore(kept.course.standard, held) };
  });
}

async function troubleOf(act: Promise<unknown>): Promise<PlayerTrouble | undefined> {
  try {
    await act;
    return undefined;
  } catch (error) {
    return troubleIn(error);
  }
}

function troubleIn(error: unknown): PlayerTrouble {
  if (error instanceof RecorderError) return { reason: error.reason, detail: error.message };
  if (error instanceof AttachError) return { reason: 'worker-refused', detail: error.reason };
  return { reason: 'recorder-failed', detail: error instanceof Error ? error.message : String(error) };
}
