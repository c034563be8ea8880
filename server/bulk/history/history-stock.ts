import type { Clock } from '../../clock.ts';
import type { EnrollmentRow } from '../../store/enrollments.ts';
import type { ModuleRow, ModuleSessionRow } from '../../store/modules.ts';

export interface HistoryRules {
  readonly clock: Clock;
  /** The site's "skip enrollment check": LOTYPE counts, ACTION, Parent Program ID and Transfer Session Code do not (facts B.1). */
  readonly skipsEnrollmentCheck: boolean;
}

/** What the rows of a chunk may meet. Rows that are planned add to it. */
export interface HistoryStock {
  readonly userIds: ReadonlySet<string>;
  readonly instructorIds: ReadonlySet<string>;
  readonly facilityIds: ReadonlyMap<string, string>;
  readonly modules: Map<string, ModuleRow>;
  readonly sessions: Map<string, ModuleSessionRow[]>;
  /** By user and module, the newest last. */
  readonly enrollments: Map<string, EnrollmentRow[]>;
  readonly takeId: () => string;
}

export const pairKey = (userId: string, moduleId: string): string => JSON.stringify([userId, moduleId]);
