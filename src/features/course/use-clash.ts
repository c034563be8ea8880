import { useQueries, useQuery } from '@tanstack/react-query';
import type { ModuleSession } from '#api/contract/module.ts';
import { isActive } from '#courses/known-enrollments.ts';
import { isDated } from '#courses/learning-kinds.ts';
import { doClash, meetingsOf } from '#courses/session-times.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { ModuleDeps } from './course-deps.ts';

/** Nobody has more dates ahead; an LMS is not asked a hundred times for one page. */
const mostAsked = 12;

/** Tells which of my own dates a date clashes with: only dates that the LMS told are known. */
export function useClash(deps: Pick<ModuleDeps, 'enrollments' | 'record'>, isWanted: boolean): (session: ModuleSession) => string | undefined {
  const enrollments = useQuery({ ...deps.enrollments, enabled: isWanted });
  const dated = everyRecord(enrollments.data?.records ?? []).filter((record) => isActive(record) && isDated(record.learningModule.type?.code ?? ''));
  const records = useQueries({ queries: isWanted ? dated.slice(0, mostAsked).map(({ id }) => deps.record(id)) : [] });
  const mine = records.flatMap(({ data }) => (data?.record.session ? [{ title: data.record.learningModule.title, sessionId: data.record.session.id, meetings: meetingsOf(data.record.session) }] : []));
  return (session) => mine.find(({ sessionId, meetings }) => sessionId !== session.id && doClash(meetings, meetingsOf(session)))?.title;
}

const everyRecord = (records: readonly TrainingRecord[]): readonly TrainingRecord[] => records.flatMap((record) => [record, ...everyRecord(record.trainingRecords)]);
