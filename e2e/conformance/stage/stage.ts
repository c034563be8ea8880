// Plays the app's part: the real recorder worker, the real stores, the real player in a frame.
import { attachPlayer, playerAllow, playerSandbox } from '#features/player/attach-player.ts';
import { openChunksDb } from '#offline/chunks/chunks-db.ts';
import { changePackage, wantPackage } from '#offline/chunks/package-record.ts';
import { writeBytes } from '#offline/chunks/write-bytes.ts';
import { keepCourse } from '#offline/downloads/keep-course.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import { openRecorder, type CoursePlayer, type RecorderEvent } from '#player/course-player.ts';
import type { NavigationRequest, SequencingNavigation } from '#player/sequencing-messages.ts';
import type { KnownCourse } from '../offered.ts';

/** What the runner asks of the page. */
export interface Stage {
  /** Puts a package on the device of this learner, as a download would. */
  readonly keep: (what: { readonly learnerId: string; readonly enrollmentId: string; readonly address: string }) => Promise<KnownCourse>;
  /** Opens it, with a player in a new frame. */
  readonly open: (learnerId: string, enrollmentId: string) => Promise<void>;
  readonly navigate: (request: NavigationRequest) => Promise<void>;
  /** Begins an item of a course that has no order. */
  readonly startItem: (itemId: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** How many events there were so far. */
  readonly position: () => number;
  /** The first event of these kinds from that position on, and the position after it; undefined when none comes in time. */
  readonly next: (from: number, kinds: readonly RecorderEvent['type'][], withinMs: number) => Promise<{ readonly event: RecorderEvent; readonly after: number } | undefined>;
  /** What the learner was last offered. */
  readonly navigation: () => SequencingNavigation | undefined;
  readonly events: () => readonly RecorderEvent[];
}

/** The page's window. */
export interface StageWindow extends Window {
  stage: Stage;
}

const site = location.origin;
const learnerName = 'Learner, Test';
const events: RecorderEvent[] = [];
const waiting = new Set<() => void>();
let course: CoursePlayer | undefined;
let frame: HTMLIFrameElement | undefined;

const opened = (): CoursePlayer => {
  if (!course) throw new Error('No course is open.');
  return course;
};

const stage: Stage = {
  keep: async ({ learnerId, enrollmentId, address }) => {
    const db = await openLearnerDb({ site, userId: learnerId });
    const chunks = await openChunksDb();
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const wanted = await wantPackage(chunks, db.name, { enrollmentId, moduleId: enrollmentId, title: enrollmentId, revision: 1 });
    await changePackage(chunks, wanted, { size: bytes.length });
    const record = await writeBytes(chunks, { ...wanted, start: 0, bytes });
    const outcome = await keepCourse(db, chunks, record, () => Promise.resolve());
    const kept = await db.get('courses', enrollmentId);
    db.close();
    chunks.close();
    if (!kept) throw new Error(`The package cannot be used: ${JSON.stringify(outcome)}`);
    return { rootId: kept.course.rootActivity?.id ?? '', items: kept.course.items };
  },
  open: async (learnerId, enrollmentId) => {
    const config = (await (await fetch('/config.json')).json()) as { readonly contentOrigin: string };
    frame = document.createElement('iframe');
    frame.setAttribute('sandbox', playerSandbox);
    frame.allow = playerAllow;
    frame.style.cssText = 'width: 900px; height: 600px';
    document.body.append(frame);
    course = openRecorder(new Worker(new URL('../../../src/player/recorder/recorder-worker.ts', import.meta.url), { type: 'module' }));
    course.subscribe((event) => {
      events.push(event);
      for (const look of waiting) look();
    });
    const attaching = attachPlayer({ frame, contentOrigin: config.contentOrigin, words: { lang: 'en', closeWindow: 'Close' }, signal: new AbortController().signal });
    await course.open({ site, userId: learnerId, learnerName, enrollmentId, isNewAttempt: false });
    course.givePort((await attaching).port);
  },
  navigate: (request) => opened().navigate(request),
  startItem: (itemId) => opened().startItem(itemId),
  close: async () => {
    await course?.close();
    course?.terminate();
    course = undefined;
    frame?.remove();
  },
  position: () => events.length,
  next: (from, kinds, withinMs) =>
    new Promise((resolve) => {
      const done = (found?: { readonly event: RecorderEvent; readonly after: number }): void => {
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      const look = (): void => {
        const index = events.findIndex(({ type }, at) => at >= from && kinds.includes(type));
        const event = events[index];
        if (event) done({ event, after: index + 1 });
      };
      const timer = setTimeout(done, withinMs);
      waiting.add(look);
      look();
    }),
  navigation: () => events.findLast((event) => event.type === 'navigation')?.navigation,
  events: () => events,
};
Object.assign(window, { stage });
