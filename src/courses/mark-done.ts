import type { TrainingRecord } from '#api/contract/training-record.ts';
import { wayOf } from './learning-kinds.ts';

/** Whether a learner says himself that it is done: what nobody else can notice, and a task, which is signed off then. A certificate of others is not the learner's word. */
export function mayMarkDone(kind: string, { overallStatus }: Pick<TrainingRecord, 'overallStatus'>): boolean {
  const isOpen = overallStatus?.code === 'enrolled' || overallStatus?.code === 'incomplete';
  return isOpen && (kind === 'task' || (wayOf(kind) === 'thing' && kind !== 'externalCertification'));
}
