import type { FromPlayer } from '#player/messages.ts';
import type { NavigationRequest, SequencedCourse } from '#player/sequencing-messages.ts';
import type { Sequencer, SequencingOutcome } from './runtime/sequencing/sequencer.ts';

/** The order of the course that is open, between its sequencer and the recorder. */
export interface Sequence {
  readonly sequencer: Sequencer;
  /** Does what the learner asks for. `leaveItem` lets the item that runs end; what comes of it all is said to the recorder. */
  navigate(request: NavigationRequest, leaveItem: () => Promise<void>): Promise<void>;
}

/** Loads the sequencer and puts the course in its hands. Rejects when its code cannot be loaded. */
export async function loadSequence(course: SequencedCourse, say: (message: FromPlayer) => void): Promise<Sequence> {
  const { createSequencer } = await import('./runtime/sequencing/create-sequencer.ts');
  const tell = (outcome: SequencingOutcome): void => {
    if (outcome.type === 'deliver') say(outcome);
    else if (outcome.type === 'ended') say({ type: 'session-ended', reason: outcome.reason });
    else say({ type: 'stayed', isRefused: outcome.refused !== undefined });
  };
  const sequencer = createSequencer({
    ...course,
    onOutcome: tell,
    onState: (state) => say({ type: 'sequencing-state', state }),
    onNavigation: (navigation) => say({ type: 'navigation', navigation }),
  });
  return {
    sequencer,
    navigate: async (request, leaveItem) => {
      if (!sequencer.ask(request) || request.kind === 'begin') return;
      await leaveItem();
      sequencer.settle();
    },
  };
}
