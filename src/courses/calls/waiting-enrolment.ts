import { isAhead, ofKind, type LiveCall } from '#offline/calls/live-call.ts';

/** The last wish to enrol in a module that the list of the LMS, told at `asOf`, does not know of, or that was refused or is unsure. */
export function enrolmentCall(calls: readonly LiveCall[], moduleId: string, asOf: number): LiveCall<'enrol'> | undefined {
  const last = ofKind(calls, 'enrol').findLast(({ call }) => call.parameters.moduleId === moduleId);
  return last && (last.state !== 'told' || isAhead(last, asOf)) ? last : undefined;
}
