import type { CallContext } from '#offline/calls/stored-call.ts';

/** One of the positions that somebody holds, with what it is called on the screen. */
export interface ActingPosition {
  readonly id: string;
  readonly name: string;
}

/** In which position the learner is here, and in whose place. Without either: as the LMS takes them. */
export interface ActingAs {
  readonly position?: ActingPosition;
  /** Somebody who reports to them. The position is then that person's own first one. */
  readonly other?: { readonly userId: string; readonly name: string };
}

/** What calls carry. */
export const contextOf = ({ position, other }: ActingAs): CallContext => (other ? { onBehalfOf: other.userId } : position ? { assignmentId: position.id } : {});

/** What it is called in the record of what was decided; undefined where there is nothing to tell apart. */
export const nameOf = ({ position, other }: ActingAs): string | undefined => other?.name ?? position?.name;

/**
 * Whether a call that was decided so belongs on the screens of whoever is here so. Before a position was chosen, calls were made without one: they are the learner's in each of them. Whoever has
 * chosen none sees all of their own.
 */
export const isOf = (call: CallContext, here: CallContext): boolean =>
  call.onBehalfOf === here.onBehalfOf && (call.assignmentId === undefined || here.assignmentId === undefined || call.assignmentId === here.assignmentId);
