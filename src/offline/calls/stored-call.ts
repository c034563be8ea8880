import type { DeviceTime } from '../learner-schema.ts';

/** What a person decides, by what it does; the parameters are in the app's words, and `src/sync/calls` knows the LMS's. Names stay once shipped (S15). */
export interface CallParameters {
  /** With `enrollmentId`: takes a date for an enrollment that has none. With `programmeId` (an enrollment too): adds the module to that programme. */
  readonly enrol: {
    readonly moduleId: string;
    readonly sessionId?: string;
    readonly reason?: string;
    readonly preferredLocation?: string;
    readonly programmeId?: string;
    readonly enrollmentId?: string;
  };
  readonly withdraw: { readonly enrollmentId: string; readonly moduleId: string };
  readonly markDone: { readonly enrollmentId: string };
  readonly approveEnrolment: { readonly requestId: string; readonly stepId: string; readonly comments?: string; readonly costCenter?: string; readonly email?: string };
  readonly denyEnrolment: { readonly requestId: string; readonly stepId: string; readonly comments?: string };
  readonly approveWithdrawal: { readonly requestId: string; readonly comments?: string };
  readonly denyWithdrawal: { readonly requestId: string; readonly comments?: string };
  readonly approveTask: { readonly taskId: string };
  readonly markRead: { readonly messageId: string };
  readonly addExternal: ExternalFields;
  /** `addedBy`: the call that adds it, as long as its ID is not known. */
  readonly editExternal: ExternalFields & WhichExternal;
  readonly deleteExternal: WhichExternal;
  /** What an approver says to one that was handed in: approved, sent back, denied. The other fields are those of the record: the API has defaults for some that are not sent. */
  readonly decideExternal: Omit<ExternalFields, 'status'> & { readonly recordId: string; readonly decision: 'completed' | 'openForEditing' | 'cancelled' };
  /** `attempt` is the JSON text of an `AttemptDescriptor`. */
  readonly handInExam: { readonly enrollmentId: string; readonly attempt: string };
  readonly takeJobProfile: { readonly profileId: string; readonly userId?: string; readonly targetAssignmentId?: string };
  readonly leaveJobProfile: { readonly profileId: string; readonly userId?: string; readonly targetAssignmentId?: string };
}

/** A record of training done elsewhere, as `externalRecordAdder` takes it. Dates are `YYYY-MM-DD`. */
export interface ExternalFields {
  readonly title: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly type?: string;
  readonly subject?: string;
  readonly venue?: string;
  readonly language?: string;
  readonly durationAmount?: number;
  readonly durationUnit?: 'hour' | 'day' | 'week' | 'month' | 'year' | 'minute';
  readonly costAmount?: number;
  readonly costCurrency?: string;
  readonly grade?: string;
  readonly score?: string;
  readonly vendor?: string;
  readonly comments?: string;
  readonly status?: 'openForEditing' | 'pendingApproval' | 'completed' | 'cancelled';
}

type WhichExternal = { readonly recordId: string } | { readonly addedBy: string };

export type CallKind = keyof CallParameters;

/** In whose place and in which position it was decided (facts D.11); it is sent so whoever is shown meanwhile. */
export interface CallContext {
  readonly onBehalfOf?: string;
  readonly assignmentId?: string;
}

interface CallOf<Kind extends CallKind> {
  readonly id: string;
  /** The device's sequence number: the order in which things were decided (S12). */
  readonly seq: number;
  readonly kind: Kind;
  readonly parameters: CallParameters[Kind];
  readonly context: CallContext;
  /** What it is about in a person's words: the module's, message's or training's title. For the record; nothing follows from it. */
  readonly subject: string;
  readonly madeAt: DeviceTime;
  /** The file that goes with it, in the store `attachments`. */
  readonly attachmentId?: string;
}

/** A call as it is stored: what was decided, and what it needs to be sent at any later time. */
export type StoredCall<Kind extends CallKind = CallKind> = { readonly [K in Kind]: CallOf<K> }[Kind];

/** A file that goes with a call. It is here until the LMS has taken it or its person has taken it back. */
export interface StoredAttachment {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly file: Blob;
}
