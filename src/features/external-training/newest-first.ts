import { dayOf } from '#courses/calendar-day.ts';
import type { ExternalHere } from '#courses/calls/external-here.ts';

/** The newest first; what has no date last. */
export const newestFirst = (all: readonly ExternalHere[]): readonly ExternalHere[] => all.toSorted((one, other) => endOf(other) - endOf(one));

const endOf = ({ record }: ExternalHere): number => dayOf(record.endDate ?? record.startDate) ?? 0;
