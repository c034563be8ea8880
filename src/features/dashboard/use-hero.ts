import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { kindSaidByLabel } from '#courses/kind-said-by-label.ts';
import { isActive, lastTouched, newestById } from '#courses/known-enrollments.ts';
import { presses } from '#courses/to-do.ts';
import type { ToDoRow } from '#courses/to-do-row.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import type { LastOpen } from '#offline/last-open.ts';
import { useStore } from '#ui/store.ts';
import type { DashboardDeps } from './dashboard-deps.ts';
import type { HeroCourse } from './hero-course.ts';

/** Kinds that are opened and worked through; a classroom or a book is not gone on with (facts D.1). */
const openable: ReadonlySet<string> = new Set(['onlineModule', 'exam', 'justInTimeLearning', 'archivedVirtualClassroom', 'selfTrainingVideo', 'video']);

interface KnownHero {
  readonly course: HeroCourse | undefined;
  /** What this device knows of it is being read. */
  readonly isReading: boolean;
}

/**
 * The course to go on with: what was open last on this device, else what the LMS saw last, else the first of *To do* that can be opened. Nothing where there is
 * none, nothing that is done, and nothing where somebody else is shown: a course of theirs is not opened here.
 */
export function useHero(deps: DashboardDeps, rows: readonly ToDoRow[]): KnownHero {
  const { data: here, isPending: isReading } = useQuery(deps.lastOpen);
  const active = useQuery(deps.enrollments).data;
  const all = useQuery(deps.records).data;
  const downloads = useStore(deps.downloads);
  const standings = useStore(deps.standings);
  const isOnline = useStore(deps.isOnline);
  const { isOthers } = deps;
  const course = useMemo(
    () => (isOthers ? undefined : heroOf({ here: here ?? undefined, known: newestById([active, all]), rows, downloads, standings, isOnline })),
    [isOthers, here, active, all, rows, downloads, standings, isOnline],
  );
  return { course, isReading };
}

interface KnownOfHero {
  readonly here: LastOpen | undefined;
  readonly known: ReadonlyMap<string, TrainingRecord>;
  readonly rows: readonly ToDoRow[];
  readonly downloads: ReadonlyMap<string, DownloadState>;
  readonly standings: ReadonlyMap<string, CourseStanding>;
  readonly isOnline: boolean;
}

function heroOf({ here, known, rows, downloads, standings, isOnline }: KnownOfHero): HeroCourse | undefined {
  const isHere = (enrollmentId: string): boolean => {
    const state = downloads.get(enrollmentId);
    return state?.kind === 'ready' || (state !== undefined && 'keptRevision' in state && state.keptRevision !== undefined);
  };
  const goesOn = (enrollmentId: string): boolean => {
    const record = known.get(enrollmentId);
    const status = standings.get(enrollmentId)?.status;
    return (record === undefined || isActive(record)) && status !== 'passed' && status !== 'completed';
  };
  const reasonOf = (enrollmentId: string): Pick<HeroCourse, 'reason'> => {
    const row = rows.find((one) => one.enrollmentId === enrollmentId);
    return row && presses(row.reason) ? { reason: row.reason } : {};
  };
  if (here && goesOn(here.enrollmentId) && isHere(here.enrollmentId)) {
    const { enrollmentId, moduleId, title, openedAt } = here;
    return { enrollmentId, moduleId, title, type: known.get(enrollmentId)?.learningModule.type?.code ?? 'onlineModule', place: here, openedAt, isHere: true, ...reasonOf(enrollmentId) };
  }
  const goOnWith = ({ id, learningModule }: TrainingRecord): HeroCourse => ({
    enrollmentId: id,
    moduleId: learningModule.id,
    title: learningModule.title,
    type: learningModule.type?.code ?? 'onlineModule',
    isHere: isHere(id),
    ...reasonOf(id),
  });
  const going = [...known.values()].filter((record) => goesOn(record.id) && isOpenable(record.learningModule.type && kindSaidByLabel(record.learningModule.type))).sort((one, other) => lastTouched(other) - lastTouched(one));
  const touched = going.filter((record) => record.lastAttemptDate !== undefined);
  const byReason = rows.filter((row) => row.enrollmentId !== undefined && isOpenable(row.type) && !('waits' in row.reason));
  const first = (may: (enrollmentId: string) => boolean): HeroCourse | undefined => {
    const opened = touched.find(({ id }) => may(id));
    if (opened) return { ...goOnWith(opened), openedAt: lastTouched(opened) };
    const row = byReason.find(({ enrollmentId = '' }) => may(enrollmentId));
    if (row?.enrollmentId === undefined || row.moduleId === undefined) return undefined;
    return { enrollmentId: row.enrollmentId, moduleId: row.moduleId, title: row.title, type: row.type ?? 'onlineModule', isHere: isHere(row.enrollmentId), ...reasonOf(row.enrollmentId) };
  };
  const packed = going.find(({ id }) => isHere(id));
  // Without a network what is packed can be gone on with; where nothing is, what will be first when it is back.
  return isOnline ? first(() => true) : (first(isHere) ?? (packed && goOnWith(packed)) ?? first(() => true));
}

const isOpenable = (type: string | undefined): boolean => openable.has(type ?? '');
