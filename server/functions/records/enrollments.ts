import { toResponseDateTime } from '#api/contract/dates.ts';
import type { enrollments as contractEnrollments, records as contractRecords } from '#api/contract/records.ts';
import type { TrainingHistory } from '#api/contract/training-record.ts';
import type { LmsParts } from '../../lms-parts.ts';
import { enrollmentsOf } from '../../store/enrollments.ts';
import { activeStatuses } from '../../store/values.ts';
import type { DocumentHandler } from '../handler.ts';
import { nested } from './nested.ts';
import { trainingRecordTree } from './training-record-tree.ts';

/** The active enrollments only, programs with all their modules: what is finished, withdrawn or waiting for a seat is in `records`. */
export const enrollments: DocumentHandler<typeof contractEnrollments> = ({ lms, subject }) => history(lms, subject.id, { onlyActive: true });

/** All training records. */
export const records: DocumentHandler<typeof contractRecords> = ({ lms, subject }) => history(lms, subject.id, { onlyActive: false });

async function history({ store, clock, baseUrl }: LmsParts, userId: string, which: { readonly onlyActive: boolean }): Promise<TrainingHistory> {
  const views = await enrollmentsOf(store.db, userId, which);
  const shown = which.onlyActive ? ({ enrollment }: (typeof views)[number]): boolean => activeStatuses.includes(enrollment.overallStatus) : () => true;
  return { dateCreated: toResponseDateTime(clock.now()), trainingRecords: nested(views, shown).map((view) => trainingRecordTree(baseUrl, view)) };
}
