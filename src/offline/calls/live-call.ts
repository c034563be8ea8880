import type { CallKind, StoredCall } from './stored-call.ts';

/** A call as the screens see it: what was decided, and what became of it so far. */
export interface LiveCall<Kind extends CallKind = CallKind> {
  readonly call: StoredCall<Kind>;
  /** `told` while an answer of the LMS may still be older than it. */
  readonly state: 'waiting' | 'told' | 'refused' | 'unsure';
  /** Why it was refused or is unsure, or a remark to what was told and nobody has seen. */
  readonly reason: string | undefined;
  readonly canUndo: boolean;
  readonly dueAt: number | undefined;
  readonly settledAt: number | undefined;
}

/** Those of one kind. */
export const ofKind = <Kind extends CallKind>(calls: readonly LiveCall[], ...kinds: readonly Kind[]): readonly LiveCall<Kind>[] =>
  calls.filter((one): one is LiveCall<Kind> => (kinds as readonly CallKind[]).includes(one.call.kind));

/** Whether an answer of the LMS, heard at `asOf`, cannot know of the call yet. */
export const isAhead = ({ state, settledAt }: Pick<LiveCall, 'state' | 'settledAt'>, asOf: number): boolean => state === 'waiting' || (state === 'told' && (settledAt ?? 0) >= asOf);
