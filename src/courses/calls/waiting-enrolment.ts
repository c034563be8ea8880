import { isAhead, ofKind, type LiveCall } from '#offline/calls/live-call.ts';

/** The last wish to enrol in a module that the list of the LMS, told at `asOf`, does not know of, or that was refused or is unsure. */
export function enrolmentCall(calls: readonly LiveCall[], moduleId: string, asOf: number): LiveCall<'enrol'> | undefined {
  const last = ofKind(calls, 'enrol').findLast(({ call }) => call.parameters.moduleId === moduleId);
  return last && (last.state !== 'told' || isAhead(last, asOf)) ? last : undefined;
}

/** The wishes to enrol that wait to be sent and stand in no list yet, one a module. A date that is chosen for an enrollment is not one: that stands in the list. */
export function waitingEnrolments(calls: readonly LiveCall[]): readonly LiveCall<'enrol'>[] {
  const waiting = ofKind(calls, 'enrol').filter(({ call, state }) => state === 'waiting' && call.parameters.enrollmentId === undefined);
  return [...new Map(waiting.map((one) => [one.call.parameters.moduleId, one])).values()];
}
