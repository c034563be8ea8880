import { isAhead, ofKind, type LiveCall } from '#offline/calls/live-call.ts';

/** The last wish to take on or leave a job profile that the list of the LMS, told at `asOf`, does not know of, or that was refused or is unsure. */
export function profileCall(calls: readonly LiveCall[], profileId: string, asOf: number): LiveCall<'takeJobProfile' | 'leaveJobProfile'> | undefined {
  const last = ofKind(calls, 'takeJobProfile', 'leaveJobProfile').findLast(({ call }) => call.parameters.profileId === profileId && call.parameters.userId === undefined);
  return last && (last.state !== 'told' || isAhead(last, asOf)) ? last : undefined;
}
