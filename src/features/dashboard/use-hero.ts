import { useQuery } from '@tanstack/react-query';
import { isActive, lastTouched, newestById } from '#courses/known-enrollments.ts';
import type { ToDoRow } from '#courses/to-do-row.ts';
import { useStore } from '#ui/store.ts';
import type { DashboardDeps } from './dashboard-deps.ts';
import type { HeroCourse } from './hero.tsx';

/** Kinds that are opened and worked through; a classroom or a book is not gone on with (facts D.1). */
const openable: ReadonlySet<string> = new Set(['onlineModule', 'exam', 'justInTimeLearning', 'archivedVirtualClassroom', 'selfTrainingVideo', 'video']);

/**
 * The course to go on with: what was open last on this device, else what the LMS saw last, else the first of *To do* that can be opened. Nothing where there is
 * none, and nothing that is done.
 */
export function useHero(deps: DashboardDeps, rows: readonly ToDoRow[]): HeroCourse | undefined {
  const { data: here } = useQuery(deps.lastOpen);
  const enrollments = useQuery(deps.enrollments);
  const records = useQuery(deps.records);
  const downloads = useStore(deps.downloads);
  const standings = useStore(deps.standings);
  const isHere = (enrollmentId: string): boolean => {
    const state = downloads.get(enrollmentId);
    return state?.kind === 'ready' || (state !== undefined && 'keptRevision' in state && state.keptRevision !== undefined);
  };
  const known = newestById([enrollments.data, records.data]);
  const goesOn = (enrollmentId: string): boolean => {
    const record = known.get(enrollmentId);
    const status = standings.get(enrollmentId)?.status;
    return (record === undefined || isActive(record)) && status !== 'passed' && status !== 'completed';
  };
  if (here && goesOn(here.enrollmentId) && isHere(here.enrollmentId)) {
    const { enrollmentId, moduleId, title, openedAt } = here;
    return { enrollmentId, moduleId, title, type: known.get(enrollmentId)?.learningModule.type?.code ?? 'onlineModule', place: here, openedAt, isHere: true };
  }
  const opened = [...known.values()].filter((record) => record.lastAttemptDate !== undefined && goesOn(record.id) && isOpenable(record.learningModule.type?.code)).sort((one, other) => lastTouched(other) - lastTouched(one))[0];
  if (opened) {
    const { id, learningModule } = opened;
    return { enrollmentId: id, moduleId: learningModule.id, title: learningModule.title, type: learningModule.type?.code ?? 'onlineModule', openedAt: lastTouched(opened), isHere: isHere(id) };
  }
  const first = rows.find((row) => row.enrollmentId !== undefined && isOpenable(row.type));
  return first?.enrollmentId === undefined || first.moduleId === undefined
    ? undefined
    : { enrollmentId: first.enrollmentId, moduleId: first.moduleId, title: first.title, type: first.type ?? 'onlineModule', isHere: isHere(first.enrollmentId) };
}

const isOpenable = (type: string | undefined): boolean => openable.has(type ?? '');
