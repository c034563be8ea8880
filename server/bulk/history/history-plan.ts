import type { EnrollmentRow } from '../../store/enrollments.ts';
import type { ModuleRow, ModuleSessionRow } from '../../store/modules.ts';
import { activeStatuses, type ModuleType } from '../../store/values.ts';
import { RowError } from '../row-error.ts';
import { momentIn } from '../time-zone.ts';
import { pairKey, type HistoryRules, type HistoryStock } from './history-stock.ts';
import type { HistoryRow } from './history-row.ts';
import { newModule, newRecord, newSession } from './new-rows.ts';
import { statusOf } from './student-status.ts';

/** What a chunk is to change. A record that is new and changed again stands only under new. */
export interface HistoryChanges {
  readonly newModules: ModuleRow[];
  readonly newSessions: ModuleSessionRow[];
  readonly changedSessions: Map<string, ModuleSessionRow>;
  readonly newRecords: Map<string, EnrollmentRow>;
  readonly changedRecords: Map<string, EnrollmentRow>;
  /** What stood before under the IDs of those. */
  readonly formerRecords: Map<string, EnrollmentRow>;
}

/** The types that CREATESESSION is for (facts B.1), and that a score is kept for. */
const scheduledTypes: readonly ModuleType[] = ['classroom', 'virtualClassroom', 'workshopSeminar'];
const siteZone = 'UTC';
const dayMs = 24 * 3600 * 1000;

interface Met {
  readonly module: ModuleRow;
  readonly session: ModuleSessionRow | undefined;
  /** The zone that the row's dates are told in. */
  readonly zone: string;
}

/** Works out what each row of a chunk means for what is there (facts B.1, and the reference's table to the letter). */
export class HistoryPlan {
  readonly changes: HistoryChanges = { newModules: [], newSessions: [], changedSessions: new Map(), newRecords: new Map(), changedRecords: new Map(), formerRecords: new Map() };
  readonly #stock: HistoryStock;
  readonly #rules: HistoryRules;
  /** What the row at hand will do once nothing in it can be refused any more. */
  #todo: (() => void)[] = [];

  constructor(stock: HistoryStock, rules: HistoryRules) {
    this.#stock = stock;
    this.#rules = rules;
  }

  /** Throws RowError before anything is changed. */
  plan(row: HistoryRow): void {
    this.#todo = [];
    const warned = row.warnings.length;
    try {
      if (row.userId !== undefined && !this.#stock.userIds.has(row.userId)) throw new RowError(`USERID: there is no user ${row.userId}.`);
      const module = this.#module(row);
      if (row.userId === undefined) this.#sessionOnly(row, module);
      else this.#record(row, row.userId, module);
    } catch (error) {
      row.warnings.splice(warned);
      throw error;
    }
    for (const act of this.#todo) act();
  }

  /** By LEARNINGID, else by the exact LOTITLE; one that is not there becomes a classroom. */
  #module(row: HistoryRow): ModuleRow {
    const { moduleId, title } = row;
    const { modules } = this.#stock;
    const found = moduleId === undefined ? [...modules.values()].filter((module) => module.title === title) : [modules.get(moduleId)].filter((module) => module !== undefined);
    if (found.length > 1) throw new RowError(`LOTITLE: ${found.length} modules have this title; name one by LEARNINGID.`);
    const [module] = found;
    const { skipsEnrollmentCheck, clock } = this.#rules;
    if (!skipsEnrollmentCheck && row.type !== undefined && row.type !== (module?.type ?? 'classroom')) {
      row.warnings.push('LOTYPE counts only where the site skips the enrollment check; it was not looked at.');
    }
    if (module) return module;
    const made = newModule(row, { id: moduleId ?? this.#stock.takeId(), type: (skipsEnrollmentCheck ? row.type : undefined) ?? 'classroom', now: clock.now() });
    this.#todo.push(() => {
      modules.set(made.id, made);
      this.changes.newModules.push(made);
    });
    return made;
  }

  #sessionOnly(row: HistoryRow, module: ModuleRow): void {
    if (!scheduledTypes.includes(module.type)) throw new RowError(`USERID is blank, and ${module.id} is no classroom, virtual classroom or workshop whose session could be made.`);
    const known = this.#stock.sessions.get(module.id) ?? [];
    if (row.createsSession || known.length === 0) this.#createSession(row, module);
    else this.#changeSession(row, this.#sessionCalled(row, module, known));
  }

  #record(row: HistoryRow, userId: string, module: ModuleRow): void {
    const held = this.#stock.enrollments.get(pairKey(userId, module.id)) ?? [];
    const isScheduled = scheduledTypes.includes(module.type);
    const known = this.#stock.sessions.get(module.id) ?? [];
    const makesSession = isScheduled && (row.createsSession || known.length === 0);
    const isFirst = this.#rules.skipsEnrollmentCheck;
    const session = makesSession ? undefined : this.#existingSession(row, module, known, held);
    const earlier = isFirst ? undefined : recordToUpdate(held, session, { isScheduled, createsSession: isScheduled && row.createsSession, transfers: row.transferCode !== undefined });
    if (!isFirst && row.action === 'A' && earlier) throw new RowError(`ACTION is A, and ${userId} has a record of ${module.id} already (${earlier.id}); use U or leave it blank.`);
    if (!isFirst && row.action === 'U' && !earlier) throw new RowError(`ACTION is U, and ${userId} has no record of ${module.id}${session ? ` in session ${session.code}` : ''}; use A or leave it blank.`);

    if (row.score !== undefined && !isScheduled) row.warnings.push('SCORE is kept for classroom courses only; it was not looked at.');
    const met: Met = { module, session: makesSession ? this.#createSession(row, module) : session, zone: siteZone };
    const zone = isScheduled ? (row.timeZone ?? met.session?.timeZone ?? siteZone) : siteZone;
    if (session && isScheduled && row.sessionTitle !== undefined) this.#changeSession(row, session);
    if (earlier) this.#update(row, earlier, { ...met, zone }, { isScheduled });
    else this.#add(row, userId, { ...met, zone }, held, { isScheduled });
  }

  #existingSession(row: HistoryRow, module: ModuleRow, known: readonly ModuleSessionRow[], held: readonly EnrollmentRow[]): ModuleSessionRow | undefined {
    if (row.sessionCode === undefined && row.transferCode !== undefined && held.length > 0) return known.find(({ id }) => id === held.at(-1)?.sessionId);
    if (scheduledTypes.includes(module.type)) {
      const attended = held.length === 1 ? known.find(({ id }) => id === held[0]?.sessionId) : undefined;
      return row.sessionCode === undefined && attended ? attended : this.#sessionCalled(row, module, known);
    }
    if (row.sessionCode === undefined) return undefined;
    if (known.length > 0) return this.#sessionCalled(row, module, known);
    row.warnings.push(`SESSIONCODE: ${module.id} has no sessions; it was not looked at.`);
    return undefined;
  }

  #sessionCalled({ sessionCode }: HistoryRow, module: ModuleRow, known: readonly ModuleSessionRow[]): ModuleSessionRow {
    const [only] = known;
    if (sessionCode === undefined && only && known.length === 1) return only;
    if (sessionCode === undefined) throw new RowError(`SESSIONCODE is blank, and ${module.id} has ${known.length} sessions; name one, or let CREATESESSION make a new one.`);
    return sessionWith(sessionCode, module, known, 'SESSIONCODE');
  }

  #createSession(row: HistoryRow, module: ModuleRow): ModuleSessionRow {
    const known = this.#stock.sessions.get(module.id) ?? [];
    if (row.sessionCode !== undefined && known.some(({ code }) => code === row.sessionCode)) {
      throw new RowError(`SESSIONCODE: ${module.id} has a session ${row.sessionCode} already; leave CREATESESSION false to use it.`);
    }
    const stranger = row.instructorIds.find((id) => !this.#stock.instructorIds.has(id));
    if (stranger !== undefined) throw new RowError(`Instructor: there is no user ${stranger}.`);
    const facilityId = row.venue === undefined ? undefined : this.#stock.facilityIds.get(row.venue);
    if (row.venue !== undefined && facilityId === undefined) row.warnings.push(`Training Venue: there is no facility with the code ${row.venue}; it was not set.`);
    const session = newSession(row, { id: this.#stock.takeId(), moduleId: module.id, facilityId: facilityId ?? null, timeZone: row.timeZone ?? siteZone });
    this.#todo.push(() => {
      this.#stock.sessions.set(module.id, [...known, session]);
      this.changes.newSessions.push(session);
    });
    return session;
  }

  /** Dates and title; everything else is "used only when creating a new session". */
  #changeSession(row: HistoryRow, session: ModuleSessionRow): void {
    const zone = row.timeZone ?? session.timeZone;
    const startAt = inZone(zone, row.start);
    const endAt = inZone(zone, row.end);
    this.#todo.push(() => {
      Object.assign(session, {
        timeZone: zone,
        ...(startAt !== undefined && { startAt }),
        ...(endAt !== undefined && { endAt }),
        ...(row.sessionTitle !== undefined && { title: row.sessionTitle }),
      });
      if (!this.changes.newSessions.includes(session)) this.changes.changedSessions.set(session.id, session);
    });
  }

  #update(row: HistoryRow, record: EnrollmentRow, { module, session, zone }: Met, { isScheduled }: { readonly isScheduled: boolean }): void {
    const startedAt = inZone(zone, row.start);
    const endedAt = inZone(zone, row.end);
    const now = this.#rules.clock.now();
    const enrolledAt = enrolledDate(row) ?? record.enrolledAt;
    const changed: EnrollmentRow = {
      ...record,
      enrolledAt,
      startedAt: startedAt === undefined ? record.startedAt : startedAt,
      endedAt: endedAt === undefined ? record.endedAt : endedAt,
      sessionId: this.#transferTarget(row, module)?.id ?? session?.id ?? record.sessionId,
      ...this.#marks(row, enrolledAt, isScheduled),
      changedAt: now,
    };
    checkOrder(changed);
    if (row.status !== undefined) Object.assign(changed, statusOf(row.status, changed.startedAt !== null));
    this.#todo.push(() => {
      const former = { ...record };
      Object.assign(record, changed);
      if (this.changes.newRecords.has(record.id)) return;
      if (!this.changes.changedRecords.has(record.id)) this.changes.formerRecords.set(record.id, former);
      this.changes.changedRecords.set(record.id, record);
    });
  }

  #add(row: HistoryRow, userId: string, { module, session, zone }: Met, held: readonly EnrollmentRow[], { isScheduled }: { readonly isScheduled: boolean }): void {
    if (row.status === undefined) throw new RowError('STUDENTSTATUS is blank; a new record needs one.');
    const active = row.status === 'active' ? held.find(({ overallStatus }) => activeStatuses.includes(overallStatus)) : undefined;
    if (active && !this.#rules.skipsEnrollmentCheck) {
      throw new RowError(`${userId} is enrolled in another session of ${module.id} already (${active.id}); name another one by Transfer Session Code.`);
    }
    if (row.transferCode !== undefined && !this.#rules.skipsEnrollmentCheck) row.warnings.push('Transfer Session Code is for existing enrollments; it was not looked at.');
    const startedAt = inZone(zone, row.start) ?? null;
    const now = this.#rules.clock.now();
    // Its start date, unless that is missing or in the future: then today.
    const enrolledAt = enrolledDate(row) ?? (startedAt !== null && startedAt <= now ? startedAt : now);
    const record: EnrollmentRow = {
      ...newRecord({ id: this.#stock.takeId(), userId, module, enrolledAt }),
      ...statusOf(row.status, startedAt !== null),
      sessionId: session?.id ?? null,
      startedAt,
      endedAt: inZone(zone, row.end) ?? null,
      language: row.language ?? module.language,
      programEnrollmentId: this.#programRecord(row, userId)?.id ?? null,
      ...this.#marks(row, enrolledAt, isScheduled),
      changedAt: now,
    };
    checkOrder(record);
    this.#todo.push(() => {
      this.#stock.enrollments.set(pairKey(userId, module.id), [...held, record]);
      this.changes.newRecords.set(record.id, record);
    });
  }

  /** Scores, grade and deadline: what is undefined stays as it is. */
  #marks(row: HistoryRow, enrolledAt: Date, isScheduled: boolean): Partial<EnrollmentRow> {
    const { score, preScore, postScore, grade, deadline, deadlineDays } = row;
    const byDays = deadlineDays === undefined ? undefined : deadlineDays === 0 ? null : new Date(enrolledAt.getTime() + deadlineDays * dayMs);
    const deadlineAt = deadline === undefined ? byDays : deadline;
    return {
      ...(score !== undefined && isScheduled && { score }),
      ...(preScore !== undefined && { preScore }),
      ...(postScore !== undefined && { postScore }),
      ...(grade !== undefined && { performanceGrade: grade }),
      ...(deadlineAt !== undefined && { deadlineAt }),
    };
  }

  #transferTarget({ transferCode }: HistoryRow, module: ModuleRow): ModuleSessionRow | undefined {
    if (transferCode === undefined || this.#rules.skipsEnrollmentCheck) return undefined;
    return sessionWith(transferCode, module, this.#stock.sessions.get(module.id) ?? [], 'Transfer Session Code');
  }

  #programRecord({ programId }: HistoryRow, userId: string): EnrollmentRow | undefined {
    if (programId === undefined || this.#rules.skipsEnrollmentCheck) return undefined;
    const record = this.#stock.enrollments.get(pairKey(userId, programId))?.findLast(({ overallStatus }) => [...activeStatuses, 'completed'].includes(overallStatus));
    if (!record) throw new RowError(`Parent Program ID: ${userId} is not enrolled on the program ${programId}.`);
    return record;
  }
}

/** Which record a row means: that of its session; of a module without sessions the latest. */
function recordToUpdate(
  held: readonly EnrollmentRow[],
  session: ModuleSessionRow | undefined,
  { isScheduled, createsSession, transfers }: { readonly isScheduled: boolean; readonly createsSession: boolean; readonly transfers: boolean },
): EnrollmentRow | undefined {
  if (createsSession) return undefined;
  if (!isScheduled || transfers) return held.findLast(({ sessionId }) => session === undefined || sessionId === session.id) ?? (isScheduled ? undefined : held.at(-1));
  return held.findLast(({ sessionId }) => sessionId === (session?.id ?? null)) ?? held.findLast(({ sessionId }) => sessionId === null);
}

function sessionWith(code: string, module: ModuleRow, known: readonly ModuleSessionRow[], column: string): ModuleSessionRow {
  const found = known.find((session) => session.id === code) ?? known.find((session) => session.code === code);
  if (found) return found;
  throw new RowError(`${column}: ${module.id} has no session ${code}.`);
}

function enrolledDate(row: HistoryRow): Date | undefined {
  if (row.enrolled === null) row.warnings.push('ENROLLDATE: every record of this LMS has an enrollment date; NONE was not looked at.');
  return row.enrolled ?? undefined;
}

function checkOrder({ startedAt, endedAt }: EnrollmentRow): void {
  if (startedAt && endedAt && endedAt < startedAt) throw new RowError('ENDDATE is before the start date of the record.');
}

const inZone = (zone: string, wall: Date | null | undefined): Date | null | undefined => (wall ? momentIn(zone, wall) : wall);
