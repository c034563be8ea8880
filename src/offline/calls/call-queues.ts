import type { CallContext, CallKind, CallParameters, StoredCall } from './stored-call.ts';

/** Where a call stands among what waits. */
interface CallPlace {
  /** The enrollment that it is about, where there is one. */
  readonly enrollmentId?: string;
  /** What it must not overtake, and what must not overtake it (S2): never empty. */
  readonly queues: readonly string[];
}

type Places = { readonly [Kind in CallKind]: (parameters: CallParameters[Kind], of: (what: string) => string) => CallPlace };

/** What is done in a course stands before leaving it, leaving a module before enrolling again, and so on. IDs of enrollments are queues of their own. */
const places: Places = {
  enrol: ({ moduleId, enrollmentId, programmeId }, of) => ({ ...(enrollmentId !== undefined && { enrollmentId }), queues: [of(`module:${moduleId}`), ...given(enrollmentId), ...given(programmeId)] }),
  withdraw: ({ enrollmentId, moduleId }, of) => ({ enrollmentId, queues: [enrollmentId, of(`module:${moduleId}`)] }),
  markDone: ({ enrollmentId }) => ofEnrollment(enrollmentId),
  handInExam: ({ enrollmentId }) => ofEnrollment(enrollmentId),
  approveEnrolment: ({ requestId }) => ({ queues: [`request:${requestId}`] }),
  denyEnrolment: ({ requestId }) => ({ queues: [`request:${requestId}`] }),
  approveWithdrawal: ({ requestId }) => ({ queues: [`withdrawal:${requestId}`] }),
  denyWithdrawal: ({ requestId }) => ({ queues: [`withdrawal:${requestId}`] }),
  approveTask: ({ taskId }) => ({ queues: [`task:${taskId}`] }),
  markRead: ({ messageId }) => ({ queues: [`message:${messageId}`] }),
  // One for all: an edit of what is just being added knows no ID yet, and nobody adds so many that waiting hurts.
  addExternal: () => external,
  editExternal: () => external,
  deleteExternal: () => external,
  decideExternal: ({ recordId }) => ({ queues: [`external:${recordId}`] }),
  takeJobProfile: ({ profileId }, of) => ({ queues: [of(`profile:${profileId}`)] }),
  leaveJobProfile: ({ profileId }, of) => ({ queues: [of(`profile:${profileId}`)] }),
};

const given = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);
const ofEnrollment = (enrollmentId: string): CallPlace => ({ enrollmentId, queues: [enrollmentId] });
const external: CallPlace = { queues: ['external'] };

/** The place of a call. What belongs to a person and has no ID of its own is another's where it is done on somebody's behalf. */
export function placeOfCall<Kind extends CallKind>({ kind, parameters, context }: Pick<StoredCall<Kind>, 'kind' | 'parameters' | 'context'>): CallPlace {
  const of = (what: string): string => [what, whose(context)].filter((part) => part !== '').join('@');
  return places[kind](parameters as CallParameters[Kind], of);
}

const whose = ({ onBehalfOf = '', assignmentId = '' }: CallContext): string => [onBehalfOf, assignmentId].filter((part) => part !== '').join('/');
