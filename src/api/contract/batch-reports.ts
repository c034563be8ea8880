import { dateTime, identifier, integer, list, object, optional, text, type Shape } from './shape.ts';

/** A report that the LMS made (facts C.1-J4: only `pathname` is known, the others are ours). */
export interface BatchReport {
  /** With backslashes; the file's name is what follows the last one. What `batchReport` takes. */
  readonly pathname: string;
  readonly name?: string;
  readonly created?: string;
  /** In bytes. */
  readonly size?: number;
}

/** What `batchReports` answers, the newest first. */
export interface BatchReportList {
  readonly reports: readonly BatchReport[];
}
export const batchReportList: Shape<BatchReportList> = object<BatchReportList>({
  reports: list('report', object<BatchReport>({ pathname: identifier, name: optional(text), created: optional(dateTime), size: optional(integer) })),
});
