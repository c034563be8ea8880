import type { TrainingRecord } from '#api/contract/training-record.ts';
import { isActive, isDone, newestByModule, type KnownLists } from './known-enrollments.ts';

/** How a module stands with the learner: what a row of the catalog says, and where it goes. */
export interface ModuleStanding {
  readonly enrollmentId: string;
  readonly state: 'enrolled' | 'waiting' | 'done';
  /** The LMS says that it may be taken along. Unknown is not true. */
  readonly isDownloadable: boolean;
  /** Somebody still works on it: its row goes to the course, not to the catalog's page. */
  readonly isActive: boolean;
}

/** By module ID, for the modules that the learner has or had to do with. */
export function moduleStandings(lists: KnownLists): ReadonlyMap<string, ModuleStanding> {
  return new Map(
    [...newestByModule(lists)].flatMap(([moduleId, record]) => {
      const state = stateOf(record);
      return state ? [[moduleId, { enrollmentId: record.id, state, isDownloadable: record.downloadable === true, isActive: isActive(record) }] as const] : [];
    }),
  );
}

function stateOf(record: TrainingRecord): ModuleStanding['state'] | undefined {
  const code = record.overallStatus?.code;
  if (code === 'pendingApproval' || code === 'waitlisted') return 'waiting';
  if (isActive(record)) return 'enrolled';
  return isDone(record) ? 'done' : undefined;
}
