import type { CallParameters } from '#offline/calls/stored-call.ts';

/** The kinds of decisions that histories have: one of each way in which the LMS is asked and takes them. */
export const decidedKinds = ['enrol', 'withdraw', 'approveEnrolment', 'denyEnrolment', 'addExternal', 'markRead'] as const;
export type DecidedKind = (typeof decidedKinds)[number];

/** Something that a person decided on a device, as it truly was. */
export interface Decided {
  readonly kind: DecidedKind;
  readonly device: string;
  readonly userId: string;
  /** The device's entry for it. */
  readonly seq: number;
  /** ID of the module, the enrollment, the request or the message; of training done elsewhere its title, which nothing else has. */
  readonly about: string;
  /** Its person took it back, and was told that this came in time. */
  isUndone: boolean;
}

/** How the LMS is told of each, and in which parameter it says what it is about; `asked`: what is asked before it is said. */
export const sayingsOf: Readonly<Record<DecidedKind, { readonly says: string; readonly aboutIn: string; readonly asked: readonly string[] }>> = {
  enrol: { says: 'enrollUser', aboutIn: 'learning-id', asked: ['records', 'enrollments'] },
  withdraw: { says: 'overallStatusChanger', aboutIn: 'enrollmentId', asked: ['record', 'withdrawalRequests'] },
  approveEnrolment: { says: 'enrollmentRequestApprover', aboutIn: 'request-id', asked: ['enrollmentRequests'] },
  denyEnrolment: { says: 'enrollmentRequestDenier', aboutIn: 'request-id', asked: ['enrollmentRequests'] },
  addExternal: { says: 'externalRecordAdder', aboutIn: 'title', asked: ['externalTrainingRecords'] },
  // Saying it twice does what saying it once does.
  markRead: { says: 'messageUpdater', aboutIn: 'id', asked: [] },
};

/** What there is to decide about in a history, by what the learner's devices know. */
export interface Stage {
  /** Modules that nobody in the history is enrolled in. */
  readonly modules: readonly string[];
  /** Enrollments without content, to be left. */
  readonly enrollments: readonly CallParameters['withdraw'][];
  /** What a colleague asks the learner for. */
  readonly requests: readonly CallParameters['approveEnrolment'][];
  readonly messages: readonly string[];
}
