import { dayOf } from '#courses/calendar-day.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';

/** The newest first; what has no date last. */
export const newestFirst = (records: readonly ExternalRecord[]): readonly ExternalRecord[] =>
  records.toSorted((one, other) => (dayOf(other.endDate ?? other.startDate) ?? 0) - (dayOf(one.endDate ?? one.startDate) ?? 0));
