import { money, person, type Money, type Person } from './common.ts';
import { coded, decimal, expected, identifier, integer, list, object, optional, text, type Coded, type Shape } from './shape.ts';

/** What the training was about. `id` is missing where it was told in words and not by a subject's ID. */
export interface Subject {
  readonly id?: string;
  readonly name?: string;
}

export interface Duration {
  readonly amount?: number;
  /** minute, hour, day, week, month, year */
  readonly unit?: string;
}

/** The file that proves it. */
export interface ExternalAttachment {
  readonly name: string;
  /** An absolute address of the LMS; whoever may see the record may read it. */
  readonly url: string;
  /** In bytes. */
  readonly size?: number;
}

/** Training that somebody did elsewhere (ours: facts C.4; the members mirror the parameters, which are known). */
export interface ExternalRecord {
  readonly id: string;
  readonly title: string;
  /** Facts D.1. */
  readonly type?: Coded;
  readonly subject?: Subject;
  /** `yyyy-MM-dd`, as it was given. */
  readonly startDate?: string;
  readonly endDate?: string;
  readonly venue?: string;
  readonly language?: Coded;
  readonly duration?: Duration;
  readonly cost?: Money;
  readonly grade?: string;
  readonly score?: string;
  readonly vendor?: string;
  readonly comments?: string;
  /** Facts D.6. */
  readonly status?: Coded;
  readonly attachment?: ExternalAttachment;
  /** Whose it is. */
  readonly user?: Person;
}

export const externalRecord: Shape<ExternalRecord> = object<ExternalRecord>({
  id: identifier,
  title: text,
  type: expected(coded),
  subject: optional(object<Subject>({ id: optional(text), name: expected(text) })),
  startDate: expected(text),
  endDate: expected(text),
  venue: optional(text),
  language: expected(coded),
  duration: optional(object<Duration>({ amount: expected(decimal), unit: expected(text) })),
  cost: optional(money),
  grade: optional(text),
  score: optional(text),
  vendor: optional(text),
  comments: optional(text),
  status: expected(coded),
  attachment: optional(object<ExternalAttachment>({ name: text, url: identifier, size: expected(integer) })),
  user: expected(person),
});

/** What `externalTrainingRecords` answers. */
export interface ExternalRecordList {
  readonly records: readonly ExternalRecord[];
}
export const externalRecordList: Shape<ExternalRecordList> = object<ExternalRecordList>({ records: list('record', externalRecord) });

/** What `externalTrainingRequests` answers. */
export interface ExternalRequestList {
  readonly requests: readonly ExternalRecord[];
}
export const externalRequestList: Shape<ExternalRequestList> = object<ExternalRequestList>({ requests: list('request', externalRecord) });

/** What the adder and the updater answer. */
export interface ExternalRecordReceipt {
  /** `ok` */
  readonly status?: string;
  readonly record?: ExternalRecord;
}
export const externalRecordReceipt: Shape<ExternalRecordReceipt> = object<ExternalRecordReceipt>({ status: expected(text), record: expected(externalRecord) });

/** What the deleter answers. */
export interface DeletionReceipt {
  /** `ok` */
  readonly status?: string;
  readonly id?: string;
}
export const deletionReceipt: Shape<DeletionReceipt> = object<DeletionReceipt>({ status: expected(text), id: expected(identifier) });
