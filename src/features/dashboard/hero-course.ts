import type { ToDoReason } from '#courses/to-do-row.ts';
import type { LastOpen } from '#offline/last-open.ts';

/** The course that goes on. */
export interface HeroCourse {
  readonly enrollmentId: string;
  readonly moduleId: string;
  readonly title: string;
  /** Learning type code (facts D.1). */
  readonly type: string;
  /** Where the learner was in it, as this device knows. */
  readonly place?: Pick<LastOpen, 'partTitle' | 'progress'>;
  /** Milliseconds since the epoch. */
  readonly openedAt?: number;
  /** It plays from this device. */
  readonly isHere: boolean;
  /** Why it presses. */
  readonly reason?: ToDoReason;
}
