import type { ModuleAward, PathRecord } from '../../store/learning-records.ts';
import type { PathStatus } from './path-words.ts';
import { catalogPage, learningSpace, transcript } from './site-pages.ts';

/** What somebody's records say about one module on the way. */
export interface PathState {
  readonly status: PathStatus;
  readonly url: string;
  /** The enrollment that is open, or done. */
  readonly record: PathRecord | undefined;
  readonly completedAt: Date | null;
  readonly expiresAt: Date | null;
}

/**
 * Reads a user's records, module by module. An open enrollment comes before a completed one (facts C.1-X2: it is *in process* and leads to the learning
 * space), and then both are told. What has run out is to be done again. Everything else (withdrawn, waiting for a seat or a decision) counts as not enrolled.
 */
export class PathRecords {
  readonly #byModule: ReadonlyMap<string, readonly PathRecord[]>;
  readonly #byProgram: ReadonlyMap<string | null, readonly PathRecord[]>;
  readonly #awards: readonly ModuleAward[];
  readonly #now: Date;

  constructor(records: readonly PathRecord[], awards: readonly ModuleAward[], now: Date) {
    this.#byModule = Map.groupBy(records, (record) => record.moduleId);
    this.#byProgram = Map.groupBy(records, (record) => record.programEnrollmentId);
    this.#awards = awards;
    this.#now = now;
  }

  /** `programEnrollmentId`: the enrollment in a program of which the module is a part; its own record counts first. */
  stateOf(moduleId: string, isOptional: boolean, programEnrollmentId?: string): PathState {
    const inProgram = programEnrollmentId === undefined ? [] : (this.#byProgram.get(programEnrollmentId) ?? []).filter((record) => record.moduleId === moduleId);
    const candidates = [...inProgram, ...(this.#byModule.get(moduleId) ?? [])];
    const open = candidates.find(({ overallStatus }) => overallStatus === 'enrolled' || overallStatus === 'incomplete');
    const done = candidates.find(({ overallStatus }) => overallStatus === 'completed');
    const expiresAt = done ? this.#expiryOf(done) : null;
    const completion = { completedAt: done?.endedAt ?? null, expiresAt };
    if (open) return { status: 'inProcess', url: learningSpace(open.id), record: open, ...completion };
    if (done && (expiresAt === null || expiresAt > this.#now)) return { status: 'completed', url: transcript(done.id), record: done, ...completion };
    return { status: isOptional ? 'optional' : 'needsAction', url: catalogPage(moduleId), record: undefined, ...completion };
  }

  #expiryOf(done: PathRecord): Date | null {
    const award = this.#awards.find(({ enrollmentId, moduleId }) => enrollmentId === done.id || moduleId === done.moduleId);
    return award?.expiresAt ?? null;
  }
}
