import type { FromPlayer, ItemStart } from '#player/messages.ts';
import { createChangeBatch } from './change-batch.ts';
import { newCourseFrame, unloadFrame } from './course-frame.ts';
import { apiNames } from './runtime/api-object.ts';
import { createRuntime } from './runtime/create-runtime.ts';
import type { Sequencer } from './runtime/sequencing/sequencer.ts';

export interface ItemStage {
  /** The window on which content finds its API: the one above the frame. */
  readonly window: Window;
  readonly container: HTMLElement;
  readonly say: (message: FromPlayer) => void;
  /** Where the item opens. */
  readonly address: string;
  /** Windows that the course opened go with the item. */
  readonly closeWindows: () => Promise<void>;
  /** In a course with an order: it follows what the content asks for. */
  readonly sequencer?: Sequencer;
}

/** What AICC content posts while it goes may come through the worker: it is heard for a moment yet. */
const lastPostsMs = 250;

/** One run of one item, from its API to the end of its frame. */
export interface RunningItem {
  readonly sittingId: string;
  /** What it began with. */
  readonly start: ItemStart;
  readonly frame: HTMLIFrameElement;
  isLeaving(): boolean;
  pageBegan(): void;
  /** A script of it broke while a page loaded. */
  scriptBroke(message: string): void;
  /** AICC only: answers a request of HACP. */
  readonly hacp: ((body: string) => string) | undefined;
  /** The content's own way out. */
  wantsToLeave(why: 'close'): void;
  /** The learner pressed Escape in it. */
  asksForBar(): void;
  /** What is known goes to the recorder, which puts it on disk. */
  flush(): void;
  /** Lets the content finish, finishes on its behalf where it did not, tells the end and clears the stage. */
  leave(): Promise<void>;
}

/** Puts the API on the window, then opens the item. Rejects when the run-time cannot be loaded. */
export async function runItem(item: ItemStart, { window, container, say, address, closeWindows, sequencer }: ItemStage): Promise<RunningItem> {
  const { sittingId } = item;
  let isLeaving = false;
  let hasFinished = false;
  let didBreak = false;
  const batch = createChangeBatch((changes) => say({ type: 'set', sittingId, changes }));
  const wantsToLeave = (why: Extract<FromPlayer, { type: 'wants-to-leave' }>['why']): void => {
    if (!isLeaving) say({ type: 'wants-to-leave', sittingId, why });
  };
  /** A course that is being left finishes too: of that the app knows. */
  const sayFinished = (): void => {
    if (isLeaving) return;
    hasFinished = true;
    say({ type: 'content-session', sittingId, isOpen: false });
  };
  const sayBegunAgain = (): void => {
    if (hasFinished && !isLeaving) say({ type: 'content-session', sittingId, isOpen: true });
    hasFinished = false;
  };
  const runtime = await createRuntime({
    standard: item.standard,
    sessionId: sittingId,
    cmi: item.cmi,
    onSet: (element, value) => batch.add(element, value),
    onCommit: (data, isFinal) => {
      batch.flush();
      say({ type: 'commit', sittingId, data, isFinal });
    },
    onBegin: sayBegunAgain,
    onFinish: sayFinished,
    ...(sequencer ? { makeEngine: sequencer.runOf(item.itemId), onShared: () => sequencer.changed() } : { onNavRequest: wantsToLeave }),
  });
  const apiName = item.standard === 'aicc' ? undefined : apiNames[item.standard];
  if (apiName) Object.assign(window, { [apiName]: runtime.api });

  const frame = newCourseFrame(window.document, item.title, address);
  let hasLoaded = false;
  frame.addEventListener('load', () => (hasLoaded = true), { once: true });
  container.append(frame);
  if (window.document.hasFocus()) frame.focus();
  say({ type: 'item-started', sittingId });
  const scriptBroke = (message: string): void => {
    // What calls speaks for itself; a page that breaks for ever says so once.
    if (didBreak || isLeaving || runtime.counts().calls > 0) return;
    didBreak = true;
    say({ type: 'script-broke', sittingId, detail: message.slice(0, 300) });
  };

  return {
    sittingId,
    start: item,
    frame,
    isLeaving: () => isLeaving,
    pageBegan: () => runtime.pageBegan(),
    scriptBroke,
    hacp: runtime.hacp,
    wantsToLeave,
    asksForBar: () => {
      if (!isLeaving) say({ type: 'asks-for-bar', sittingId });
    },
    flush: () => {
      batch.flush();
      say({ type: 'flush', sittingId });
    },
    leave: async () => {
      // Its silence means nothing: on a slow phone its scripts are still to come.
      if (!hasLoaded) scriptBroke('left before it had loaded');
      isLeaving = true;
      await Promise.all([unloadFrame(frame), closeWindows()]);
      if (runtime.hacp && runtime.counts().calls > 0 && !runtime.didContentFinish()) await new Promise((resolve) => setTimeout(resolve, lastPostsMs));
      const didContentFinish = runtime.didContentFinish();
      runtime.finishIfRunning();
      batch.flush();
      const { calls, errors } = runtime.counts();
      say({ type: 'item-ended', sittingId, data: runtime.data(), didContentFinish, apiCalls: calls, apiErrors: errors });
      frame.remove();
      if (apiName) Reflect.deleteProperty(window, apiName);
    },
  };
}
