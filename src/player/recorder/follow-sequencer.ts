import type { FromPlayer, FromRecorder, ToPlayer } from '../messages.ts';
import type { NavigationRequest } from '../sequencing-messages.ts';
import { asRefusal, RefusedByRecorder } from './open-course.ts';

/** A course that hangs answers no more; one that begins has its run-time to load. */
const answersWithinMs = 4000;
const beginsWithinMs = 15_000;
/** More than this in one launch is no learning. */
const mostDeliveries = 2000;

type Outcome = Extract<FromPlayer, { type: 'deliver' | 'session-ended' | 'stayed' }>;

interface FollowEnv {
  readonly say: (message: FromRecorder) => void;
  readonly tellPlayer: (message: ToPlayer) => void;
  /** Ends the item that runs, and begins another. Rejects when there is none of this name. */
  readonly openItem: (itemId: string, isResumed: boolean) => Promise<void>;
  /** Ends the item of a player that does not answer. */
  readonly giveItemUp: () => Promise<void>;
  /** After the commands of the app that are under way. */
  readonly afterCommands: (work: () => Promise<void>) => void;
}

/** The recorder's side of a course with an order: asks the player's sequencer, and opens what it delivers. */
export interface SequencerFollower {
  /** The player is there, and says whether it has a sequencer. */
  readonly met: (isSequencing: boolean) => void;
  readonly hear: (outcome: Outcome) => void;
  /** Resolves when what came of it was done or said. Throws RefusedByRecorder. */
  readonly navigate: (request: NavigationRequest) => Promise<void>;
  /** Leaves the course so that it goes on here; within a few seconds, whatever the course does. */
  readonly suspend: () => Promise<void>;
}

const within = <Value>(promise: Promise<Value>, ms: number): Promise<Value | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

export function followSequencer({ say, tellPlayer, openItem, giveItemUp, afterCommands }: FollowEnv): SequencerFollower {
  const meeting = Promise.withResolvers<boolean>();
  let answer: ((outcome: Outcome) => void) | undefined;
  /** Something of the course is, or is about to be, on the screen. */
  let isUnderWay = false;
  let isLeaving = false;
  let deliveries = 0;

  /** The next thing the player says, unless that has no end. */
  const nextOutcome = (ms: number): Promise<Outcome | undefined> => {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    answer = resolve;
    return within(promise, ms).finally(() => (answer = undefined));
  };
  const act = async (outcome: Outcome): Promise<void> => {
    if (isLeaving) return;
    if (outcome.type === 'deliver') {
      deliveries += 1;
      if (deliveries > mostDeliveries) throw new RefusedByRecorder('no-such-item', 'too many items');
      isUnderWay = true;
      say({ type: 'item-asked', itemId: outcome.itemId });
      await openItem(outcome.itemId, outcome.isResumed);
      return;
    }
    if (outcome.type === 'session-ended') isUnderWay = false;
    say(outcome);
  };
  const sayWhy = (error: unknown): void => {
    const { reason, message } = asRefusal(error);
    say({ type: 'failed', reason, detail: message });
  };
  return {
    met: meeting.resolve,
    hear: (outcome) => {
      if (answer) answer(outcome);
      else afterCommands(() => act(outcome).catch(sayWhy)); // the content asked for it: nobody waits for an answer
    },
    navigate: async (request) => {
      const isBeginning = request.kind === 'begin';
      if ((await within(meeting.promise, beginsWithinMs)) !== true) throw new RefusedByRecorder('no-sequencer');
      const ms = isBeginning ? beginsWithinMs : answersWithinMs;
      let coming = nextOutcome(ms);
      tellPlayer({ type: 'navigate', request });
      let outcome = await coming;
      if (isBeginning && outcome?.type === 'stayed' && request.target !== undefined) {
        say(outcome); // the item that was asked for may not be opened: the sequencer says which one instead
        coming = nextOutcome(ms);
        outcome = await coming;
      }
      if (!outcome) {
        await giveItemUp();
        say({ type: 'failed', reason: 'run-time-failed', detail: `no answer to ${request.kind}` });
        return;
      }
      if (isBeginning && outcome.type === 'stayed') throw new RefusedByRecorder('no-such-item');
      await act(outcome);
    },
    suspend: async () => {
      isLeaving = true;
      if (!isUnderWay) return;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      // An item that was on its way may be told of first.
      answer = ({ type }) => type !== 'deliver' && resolve(true);
      tellPlayer({ type: 'navigate', request: { kind: 'suspendAll' } });
      if (!(await within(promise, answersWithinMs))) await giveItemUp();
      answer = undefined;
    },
  };
}
