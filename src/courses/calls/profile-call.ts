import { isAhead, ofKind, type LiveCall } from '#offline/calls/live-call.ts';

/** The last wish to take on or leave a job profile that the list of the LMS, told at `asOf`, does not know of, or that was refused or is unsure. */
export function profileCall(calls: readonly LiveCall[], profileId: string, asOf: number): LiveCall<'takeJobProfile' | 'leaveJobProfile'> | undefined {
  const last = ofKind(calls, 'takeJobProfile', 'leaveJobProfile').findLast(({ call }) => call.parameters.profileId === profileId && call.parameters.userId === undefined);
  return last && (last.state !== 'told' || isAhead(last, asOf)) ? last : undefined;
}

/** The learner's own wishes to take on or leave a job profile that wait to be sent, the last one of each profile. */
export function waitingProfiles(calls: readonly LiveCall[]): readonly LiveCall<'takeJobProfile' | 'leaveJobProfile'>[] {
  const waiting = ofKind(calls, 'takeJobProfile', 'leaveJobProfile').filter(({ call, state }) => state === 'waiting' && call.parameters.userId === undefined);
  return [...new Map(waiting.map((one) => [one.call.parameters.profileId, one])).values()];
}
