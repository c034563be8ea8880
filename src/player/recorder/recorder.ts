import { launchableItems } from '#formats/course.ts';
import type { ChunksDb } from '#offline/chunks/chunks-db.ts';
import { beginSitting } from '#offline/runs.ts';
import { asStorageError } from '#offline/storage-error.ts';
import { initialCmi } from '../initial-cmi.ts';
import type { FromPlayer, FromRecorder, ToRecorder } from '../messages.ts';
import type { NavigationRequest } from '../sequencing-messages.ts';
import { checkPrerequisites } from './check-prerequisites.ts';
import { followSequencer, type SequencerFollower } from './follow-sequencer.ts';
import { type ItemRun, runItem } from './item-run.ts';
import { lookAtItem } from './look-at-item.ts';
import { asRefusal, type OpenCourse, openCourse, type OpenRequest, RefusedByRecorder } from './open-course.ts';
import { linkPlayer, type PlayerLink, type PlayerNews } from './player-link.ts';

/** A course that hangs does not keep the learner: after this its item is ended from what is known. */
const leaveWithinMs = 3000;

export interface RecorderEnv {
  readonly say: (message: FromRecorder) => void;
  readonly openChunks: () => Promise<ChunksDb>;
}

/** The recorder of one app window: opens one course at a time and writes down what is done in it. */
export interface Recorder {
  readonly hear: (message: ToRecorder) => void;
}

type LastWords = Extract<FromPlayer, { type: 'item-ended' }>;

export function createRecorder({ say, openChunks }: RecorderEnv): Recorder {
  let course: OpenCourse | undefined;
  let link: PlayerLink | undefined;
  let follower: SequencerFollower | undefined;
  let waitingPort: MessagePort | undefined;
  let run: ItemRun | undefined;
  let lastWordsCome: ((words: LastWords | undefined) => void) | undefined;
  let endingBySelf: Promise<void> = Promise.resolve();
  /** A port that comes now belongs to the course that is still to be opened. */
  let opensAsked = 0;
  /** Commands of the app run one after the other. */
  let lastCommand: Promise<unknown> = Promise.resolve();

  const endRun = async (ended: ItemRun, lastWords: LastWords | undefined): Promise<void> => {
    run = undefined;
    try {
      await ended.end(lastWords);
    } catch (error) {
      run = ended; // not on the disk: it can be left again when there is room
      throw error;
    }
    say({ type: 'item-ended', itemId: ended.itemId, sittingId: ended.sittingId });
  };
  /** Ends the item that runs: asks the player to let it finish, and waits for its last words for a bounded time. */
  const leaveItem = async (withinMs = leaveWithinMs): Promise<void> => {
    await endingBySelf;
    const leaving = run;
    if (!leaving) return;
    const lastWords = await new Promise<LastWords | undefined>((resolve) => {
      lastWordsCome = resolve;
      setTimeout(() => resolve(undefined), link ? withinMs : 0);
      link?.say({ type: 'leave-item', sittingId: leaving.sittingId });
    });
    lastWordsCome = undefined;
    await endRun(leaving, lastWords);
  };
  /** Ends the item without having been asked. */
  const endBySelf = (ended: ItemRun, lastWords: LastWords | undefined): void => {
    if (lastWordsCome) return lastWordsCome(lastWords);
    endingBySelf = endRun(ended, lastWords).catch((error: unknown) => say({ type: 'not-saved', reason: asStorageError(error).reason }));
  };

  const hearPlayer = (news: PlayerNews): void => {
    if (news.type === 'opened') return follower?.met(news.isSequencing);
    if (news.type === 'navigation') return follower && say(news);
    if (news.type === 'sequencing-state') return course?.sequence?.take(news.state);
    if (news.type === 'deliver' || news.type === 'session-ended' || news.type === 'stayed') return follower?.hear(news);
    if (news.type === 'missing-file') {
      run?.missed();
      return say(news);
    }
    if (news.type === 'failed') {
      say(news);
      run?.broke();
      // The item could not be shown at all: no run took place.
      if (run && !run.didStart() && news.reason !== 'damaged-file') endBySelf(run, undefined);
      return;
    }
    // A player speaks for the run that it was given, and for no other.
    if (news.sittingId !== run?.sittingId) return link?.drop();
    switch (news.type) {
      case 'item-started':
        run.started();
        return say({ type: 'item-started', itemId: run.itemId, sittingId: run.sittingId });
      case 'set':
        if (!run.change(news.changes)) link?.drop();
        return undefined;
      case 'commit':
        if (!run.commit(news.data, news.isFinal)) link?.drop();
        return undefined;
      case 'flush':
        return void run.flush().catch(() => undefined); // said by the run
      case 'item-ended':
        return endBySelf(run, news);
      case 'content-session':
        return say({ type: 'content-session', itemId: run.itemId, isOpen: news.isOpen });
      case 'script-broke':
        return run.scriptBroke();
      case 'asks-for-bar':
        return say({ type: 'asks-for-bar' });
      case 'wants-to-leave':
        return say({ type: 'wants-to-leave', why: news.why });
    }
  };

  const linkPort = (): void => {
    if (!course || !waitingPort || opensAsked > 0) return;
    link?.close();
    // A player that was loaded anew knows nothing of the run before.
    if (run) endBySelf(run, undefined);
    link = linkPlayer(waitingPort, course.serving, hearPlayer);
    waitingPort = undefined;
    follower = course.sequence && follow();
    link.say({ type: 'open', token: course.token, title: course.kept.title, storagePrefix: course.storagePrefix, ...(course.sequence && { sequencing: course.sequence.start }) });
  };

  const startItem = async (itemId: string, how: { readonly isSequenced: boolean; readonly isResumed: boolean } = { isSequenced: false, isResumed: false }): Promise<void> => {
    await leaveItem();
    if (!course || !link) throw new RefusedByRecorder('not-open');
    const { db, kept, standard, launch, learner, isForLooking } = course;
    const item = launchableItems(kept.course).find(({ id }) => id === itemId);
    if (!item?.launch) throw new RefusedByRecorder('no-such-item', itemId);
    if (!how.isSequenced && !isForLooking) await checkPrerequisites(course, itemId);
    const held = await db.get('items', [launch.enrollmentId, launch.attempt, itemId]);
    // A new attempt on an activity begins anew (RTE 2.1.1), whatever the one before left; but not where the learner goes on from another device.
    const record = how.isSequenced && !how.isResumed && !held?.isFromElsewhere ? undefined : held;
    const cmi = initialCmi({ standard, item, learner, record, isResumed: how.isResumed, isForLooking });
    const resourceKind = item.resourceKind ?? 'unsaid';
    run = isForLooking ? lookAtItem(itemId) : runItem(course, await beginSitting(db, launch, { itemId, itemTitle: item.title, standard, before: cmi }), resourceKind, say);
    link.say({ type: 'start-item', item: { sittingId: run.sittingId, itemId, title: item.title, standard, resourceKind, launch: item.launch, cmi } });
  };

  const follow = (): SequencerFollower =>
    followSequencer({
      say,
      tellPlayer: (message) => link?.say(message),
      openItem: (itemId, isResumed) => startItem(itemId, { isSequenced: true, isResumed }),
      giveItemUp: () => leaveItem(0),
      afterCommands: (work) => {
        lastCommand = lastCommand.then(work);
      },
    });
  const navigate = async (request: NavigationRequest): Promise<void> => {
    if (!course || !link) throw new RefusedByRecorder('not-open');
    if (!follower) throw new RefusedByRecorder('no-sequencer');
    await follower.navigate(request);
  };

  const close = async (): Promise<void> => {
    await follower?.suspend();
    await leaveItem();
    await course?.sequence?.stop();
    follower = undefined;
    link?.close();
    link = undefined;
    course?.release();
    course = undefined;
  };
  const open = async (request: OpenRequest): Promise<void> => {
    try {
      await close();
      course = await openCourse(request, openChunks, say);
    } finally {
      opensAsked -= 1;
    }
    linkPort();
  };

  /** Does a command after those before it, and answers it. */
  const answer = (id: number, work: () => Promise<void>): void => {
    lastCommand = lastCommand.then(work).then(
      () => say({ type: 'done', id }),
      (error: unknown) => {
        const { reason, message } = asRefusal(error);
        say({ type: 'refused', id, reason, detail: message });
      },
    );
  };

  return {
    hear: (message) => {
      switch (message.type) {
        case 'open':
          opensAsked += 1;
          return answer(message.id, () => open(message));
        case 'player-port':
          waitingPort = message.port;
          return linkPort();
        case 'start-item':
          return answer(message.id, () => startItem(message.itemId));
        case 'leave-item':
          return answer(message.id, () => leaveItem());
        case 'navigate':
          return answer(message.id, () => navigate(message.request));
        case 'close':
          return answer(message.id, close);
        case 'flush':
          return void run?.flush().catch(() => undefined); // said by the run
      }
    },
  };
}
