import type { CmiData } from '#formats/cmi.ts';
import type { Course } from '#formats/course.ts';
import { createRuntime, type Runtime } from '#player/host/runtime/create-runtime.ts';
import { createSequencer } from '#player/host/runtime/sequencing/create-sequencer.ts';
import type { Sequencer, SequencingOutcome } from '#player/host/runtime/sequencing/sequencer.ts';
import type { NavigationKind, SequencingNavigation } from '#player/sequencing-messages.ts';

type Call = (...values: unknown[]) => string;

/** A learner in a sequenced course, without frames: what the player does with its sequencer, step by step. */
export interface SequencedSession {
  readonly sequencer: Sequencer;
  readonly navigation: () => SequencingNavigation;
  /** The last state that was given to be kept. */
  readonly kept: () => string;
  /** What came of the last act that was not looked at yet. */
  readonly outcome: () => Promise<SequencingOutcome>;
  readonly begin: (target?: string) => Promise<SequencingOutcome>;
  /** Opens what was delivered. */
  readonly open: (cmi?: CmiData) => Promise<{ readonly runtime: Runtime; readonly call: Call; readonly is: (values: CmiData) => void }>;
  /** The learner's wish: the item that is open ends first. */
  readonly go: (kind: NavigationKind, target?: string) => Promise<SequencingOutcome>;
}

/** `begin` with something kept or inherited goes on there. */
export function learnIn(course: Course, { kept, inherited }: { readonly kept?: string; readonly inherited?: string } = {}): SequencedSession {
  const outcomes: SequencingOutcome[] = [];
  const waiting: ((outcome: SequencingOutcome) => void)[] = [];
  let navigation: SequencingNavigation | undefined;
  let state = '';
  let running: Runtime | undefined;
  let delivered = '';
  const sequencer = createSequencer({
    course,
    ...(kept === undefined ? {} : { kept }),
    ...(inherited === undefined ? {} : { inherited }),
    onOutcome: (outcome) => {
      if (outcome.type === 'deliver') delivered = outcome.itemId;
      const next = waiting.shift();
      if (next) next(outcome);
      else outcomes.push(outcome);
    },
    onState: (text) => (state = text),
    onNavigation: (now) => (navigation = now),
  });
  const outcome = (): Promise<SequencingOutcome> => {
    const known = outcomes.shift();
    return known ? Promise.resolve(known) : new Promise((resolve) => waiting.push(resolve));
  };
  return {
    sequencer,
    outcome,
    kept: () => state,
    navigation: () => {
      if (!navigation) throw new Error('nothing was said of navigation');
      return navigation;
    },
    begin: (target) => {
      sequencer.ask({ kind: 'begin', ...(target === undefined ? {} : { target }) });
      return outcome();
    },
    open: async (cmi = {}) => {
      const runtime = await createRuntime({ standard: 'scorm-2004', cmi, makeEngine: sequencer.runOf(delivered), onShared: () => sequencer.changed() });
      running = runtime;
      const call: Call = (name, ...values) => (runtime.api[String(name)] as Call)(...values);
      return { runtime, call, is: (values) => Object.entries(values).forEach(([element, value]) => call('SetValue', element, value)) };
    },
    go: (kind, target) => {
      if (sequencer.ask({ kind, ...(target === undefined ? {} : { target }) })) {
        running?.finishIfRunning();
        sequencer.settle();
      }
      return outcome();
    },
  };
}
