import { mimeTypeOf } from '#formats/mime-type.ts';
import { courseAddress, hacpAddress, withHacpLaunch } from '#player/course-address.ts';
import type { FromPlayer, ItemStart, PlayerFailure, PlayerWords, ToPlayer } from '#player/messages.ts';
import type { NavigationRequest } from '#player/sequencing-messages.ts';
import { createArchive } from './archive.ts';
import { createCourseWindows } from './course-windows.ts';
import { createServices } from './create-services.ts';
import { servicesName } from './course-services.ts';
import { equipWrittenPage } from './inject/equip-page.ts';
import { holdTexts, type HeldTexts } from './held-texts.ts';
import { runItem, type RunningItem } from './run-item.ts';
import { loadSequence, type Sequence } from './sequence.ts';
import type { FileServing } from './serve-files.ts';

export interface PlayerStage {
  readonly window: Window;
  readonly container: HTMLElement;
  readonly say: (message: FromPlayer) => void;
  readonly words: PlayerWords | undefined;
  /** Gives the keyboard to the app's bar. */
  readonly askForBar?: () => void;
  /** False when the browser refused the content worker: then nothing can be shown, and the app is told as soon as it opens the course. */
  readonly workerIsActive: boolean;
}

/** The player of one launch. */
export interface Player {
  /** A message of the recorder. Items start and end one after the other, whatever the order of the messages. */
  hear(message: ToPlayer): void;
  /** What the content worker is served from, once a course is open. */
  serving(): FileServing | undefined;
  /** The page is hidden or goes away: what is known must be on disk now. */
  flush(): void;
  /** The app gave this page the keyboard: it is the course's. */
  focus(): void;
  /** Escape was pressed in this page itself. */
  escapePressed(): void;
  /** The whole page is about to close: no question of the course may hold the learner. */
  willClose(): void;
}

/** A tab that asks before it closes asks all pages in one go; if the learner stays after all, courses may ask again. */
const closingMs = 500;

/** A damaged picture, sound, film or font costs a course no more than one that was never packed; a page, script or style may be all of it. */
const canDoWithout = (path: string): boolean => /^(?:image|audio|video|font)\//.test(mimeTypeOf(path));

/** Hears the recorder, puts the course's services on the window, and runs one item at a time. */
export function createPlayer({ window, container, say, words, askForBar = () => undefined, workerIsActive }: PlayerStage): Player {
  const archive = createArchive(say);
  const windows = createCourseWindows(window.document, words, (written) => equipWrittenPage(written, services));
  let opened: { readonly token: string; readonly storagePrefix: string } | undefined;
  let texts: HeldTexts | undefined;
  let textsAreHeld = Promise.resolve();
  let running: RunningItem | undefined;
  let asked: ItemStart | undefined;
  let closingUntil = 0;
  let lastCommand = Promise.resolve();
  let sequence: Promise<Sequence> | undefined;

  const fail = (reason: PlayerFailure, detail: string): void => say({ type: 'failed', reason, detail });
  /** What broke is said, and the next command is done all the same: leaving, above all. */
  const next = (command: () => Promise<void>): void => {
    lastCommand = lastCommand.then(command).catch((error: unknown) => fail('run-time-failed', String(error)));
  };

  const open = (course: Extract<ToPlayer, { type: 'open' }>): void => {
    if (opened) return;
    if (!workerIsActive) {
      fail('worker-refused', '');
      return;
    }
    opened = course;
    window.document.title = course.title;
    // Asked early and waited for late: a course may want them in its first line of script.
    textsAreHeld = holdAllTexts();
    if (course.sequencing) {
      sequence = loadSequence(course.sequencing, say);
      sequence.catch((error: unknown) => fail('run-time-failed', String(error)));
    }
    say({ type: 'opened', isSequencing: true });
  };

  const holdAllTexts = async (): Promise<void> => {
    texts = holdTexts(await archive.texts());
  };

  const start = async (item: ItemStart): Promise<void> => {
    if (!opened || running) return;
    asked = item;
    const [file] = await Promise.all([archive.file(item.launch.path), textsAreHeld]);
    if (!file) {
      fail('launch-file-missing', item.launch.path);
      return;
    }
    try {
      const { token } = opened;
      const launch = item.standard === 'aicc' ? withHacpLaunch(item.launch, item.sittingId, hacpAddress(window.location.origin, token)) : item.launch;
      const address = courseAddress(token, launch);
      const sequencer = (await sequence)?.sequencer;
      running = await runItem(item, { window, container, say, address, closeWindows: () => windows.closeAll(), ...(sequencer && { sequencer }) });
    } catch (error) {
      fail('run-time-failed', String(error));
    }
  };

  const leave = async (sittingId: string): Promise<void> => {
    if (running?.sittingId === sittingId) await running.leave();
    // It never began (a file is missing): it ends as it was.
    else if (asked?.sittingId === sittingId) say({ type: 'item-ended', sittingId, data: asked.cmi, didContentFinish: false, apiCalls: 0, apiErrors: 0 });
    running = asked = undefined;
  };

  const navigate = async (request: NavigationRequest): Promise<void> => {
    const order = await sequence?.catch(() => undefined); // said when it failed
    await order?.navigate(request, async () => {
      const { sittingId } = running ?? asked ?? {};
      if (sittingId !== undefined) await leave(sittingId);
    });
  };

  const services = createServices({
    window,
    windows,
    words,
    course: () => opened,
    texts: () => texts,
    item: () => running,
    isLeaving: () => running?.isLeaving() === true || performance.now() < closingUntil,
    askForBar,
  });
  // `close` as courses call it: `parent.close()`.
  Object.assign(window, { [servicesName]: services, close: () => running?.wantsToLeave('close') });

  return {
    hear: (message) => {
      switch (message.type) {
        case 'open':
          open(message);
          break;
        case 'start-item':
          next(() => start(message.item));
          break;
        case 'leave-item':
          next(() => leave(message.sittingId));
          break;
        case 'navigate':
          next(() => navigate(message.request));
          break;
        case 'file':
        case 'bytes':
        case 'texts':
          archive.answered(message);
          break;
      }
    },
    serving: () =>
      opened && {
        token: opened.token,
        archive,
        onMissing: (path) => say({ type: 'missing-file', path }),
        onDamaged: (path) => (canDoWithout(path) && path !== asked?.launch.path ? say({ type: 'missing-file', path }) : fail('damaged-file', path)),
        hacp: (body) => running?.hacp?.(body) ?? null,
      },
    flush: () => running?.flush(),
    focus: () => {
      // A moment later: while the focus comes into this window, Chromium passes it on to no window within, and Tab would leave the course.
      window.setTimeout(() => {
        const { activeElement, body } = window.document;
        // Something of this page may have it already: the button of a window.
        if (activeElement === body && !windows.focus()) running?.frame.focus();
        else if (activeElement?.localName === 'iframe') (activeElement as HTMLIFrameElement).contentWindow?.focus();
      });
    },
    escapePressed: () => running?.asksForBar(),
    willClose: () => {
      closingUntil = performance.now() + closingMs;
    },
  };
}
