import { ofKind, type LiveCall } from '#offline/calls/live-call.ts';

/** The messages that were read on this device and that a list of the LMS may not know as read yet. */
export const readHere = (calls: readonly LiveCall[]): ReadonlySet<string> =>
  new Set(ofKind(calls, 'markRead').flatMap(({ call, state }) => (state === 'waiting' || state === 'told' ? [call.parameters.messageId] : [])));
