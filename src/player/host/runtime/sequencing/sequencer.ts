import type { NavigationRequest, SequencedCourse, SequencingNavigation, SessionEnd } from '#player/sequencing-messages.ts';
import type { MakeEngine } from '../engine.ts';

/** What came of a request. */
export type SequencingOutcome =
  /** The item to show. `isResumed`: it goes on with what it held; otherwise its data begin anew (RTE 2.1.1, new attempt on the activity). */
  | { readonly type: 'deliver'; readonly itemId: string; readonly isResumed: boolean }
  | { readonly type: 'ended'; readonly reason: SessionEnd }
  /** Nothing new is shown. `refused` is the standard's own code (SN appendix), where the request was not allowed. */
  | { readonly type: 'stayed'; readonly refused?: string };

export interface SequencerOptions extends SequencedCourse {
  /** Always in a task of its own, never within a call of the content. */
  readonly onOutcome: (outcome: SequencingOutcome) => void;
  /** What is to be kept has changed: at once, and synchronously. */
  readonly onState: (state: string) => void;
  readonly onNavigation: (navigation: SequencingNavigation) => void;
}

/** Our face of a sequencing run-time: one for a course that is open. Everything outside `runtime/` knows only this. */
export interface Sequencer {
  /** Runs the item that was delivered: for `createRuntime`, once a run. */
  runOf(itemId: string): MakeEngine;
  /**
   * The learner's wish. While an item runs it counts at the end of its session, in place of what the content asks for: end the session, then call `settle`.
   * Says false, with an outcome, where it is not allowed: then nothing has to end.
   */
  ask(request: NavigationRequest): boolean;
  /** The item's page is gone: what was asked for and did not happen at its Terminate happens now. */
  settle(): void;
  /** The course's shared data (`adl.data`) may have changed. */
  changed(): void;
}
