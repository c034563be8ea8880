import type { AwardedCertifications } from '#api/contract/certifications.ts';
import type { LearningPath } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { CourseStanding } from '#offline/course-standing.ts';
import { kindSaidByLabel } from './kind-said-by-label.ts';
import { datesOfPath, type PathDates } from './path-dates.ts';
import { isActive, isDone, lastTouched, newestByModule, type KnownLists } from './known-enrollments.ts';
import type { Priority, ToDoReason, ToDoRow } from './to-do-row.ts';

/** When a date takes place that the learner is enrolled in: milliseconds since the epoch. */
export interface EnrolledDate {
  readonly start: number;
  readonly end?: number;
}

/** All that may be known; what did not come is missing, and says nothing. */
export interface ToDoSources {
  readonly lists: KnownLists;
  readonly path?: LearningPath | undefined;
  readonly certificates?: AwardedCertifications | undefined;
  /** By enrollment ID. */
  readonly dates?: ReadonlyMap<string, EnrolledDate>;
  /** By enrollment ID: what was done on this device. */
  readonly standings?: ReadonlyMap<string, CourseStanding>;
}

const dayMs = 86_400_000;
const soonDays = 7;
const expiryDays = 60;
const order: readonly ToDoReason['kind'][] = ['overdue', 'runs-out', 'ran-out', 'today', 'due', 'started', 'open'];
const priorities: readonly (Priority | undefined)[] = ['high', 'medium', undefined, 'low'];

/**
 * What is to do, in one order: overdue by priority, then what runs out within 60 days or ran out as lately, today's dates, due within 7 days, started, the rest. One thing stands
 * there once, for its strongest reason. The table of cases is in docs/to-do.md. Days are those of `timeZone`, the device's without it.
 */
export function toDoRows(sources: ToDoSources, now: number, timeZone?: string): readonly ToDoRow[] {
  const day = dayCounter(timeZone);
  const byModule = newestByModule(sources.lists);
  const path = datesOfPath(sources.path);
  const records = [...byModule.values()];
  const inProgrammes = membersOf(records.filter(isActive));
  // Among what nothing presses, what was touched last stands first.
  const open = records.filter((record) => isActive(record) && !isFinishedHere(record, sources.standings)).sort((one, other) => lastTouched(other) - lastTouched(one));
  const isActiveIn = (id: string): boolean => isActive(byModule.get(id) ?? {});
  const rows = [
    // A programme stands for its modules as long as it is open itself; what presses of them stands there by itself.
    ...open.map((record) => rowOf(record, path.get(record.learningModule.id), sources, now, day)).filter(({ enrollmentId, reason }) => !inProgrammes.has(enrollmentId ?? '') || presses(reason)),
    ...[...path.values()].filter(({ id }) => !isActiveIn(id)).flatMap((dates) => plannedRow(dates, byModule.get(dates.id), now, day)),
  ];
  return [...rows, ...certificateRows(sources.certificates, now, day).filter(isOnlyIn(rows, path))]
    .map((row, place) => ({ row, place }))
    .sort((one, other) => compare(one.row, other.row) || one.place - other.place)
    .map(({ row }) => row);
}

/** Whether something is lost by waiting: all but what was begun, and what has time. */
export const presses = ({ kind }: ToDoReason): boolean => kind !== 'started' && kind !== 'open';

/** Passed on this device, and the LMS has not said so yet: nothing is left to do. */
function isFinishedHere({ id }: TrainingRecord, standings: ToDoSources['standings']): boolean {
  const status = standings?.get(id)?.status;
  return status === 'passed' || status === 'completed';
}

const membersOf = (records: readonly TrainingRecord[]): ReadonlySet<string> => new Set(records.flatMap(({ trainingRecords }) => trainingRecords.map(({ id }) => id)));

/** Keeps the certificates that no module's row stands for: one that runs out at the very moment at which a certificate does renews it, where it is the only one. */
function isOnlyIn(rows: readonly ToDoRow[], path: ReadonlyMap<string, PathDates>): (certificate: ToDoRow) => boolean {
  const renewing = new Map<number, number>();
  for (const { moduleId } of rows) {
    const expires = moduleId === undefined ? undefined : path.get(moduleId)?.expires;
    if (expires !== undefined) renewing.set(expires, (renewing.get(expires) ?? 0) + 1);
  }
  return ({ reason }) => !('expires' in reason) || renewing.get(reason.expires) !== 1;
}

function rowOf(record: TrainingRecord, path: PathDates | undefined, { dates, standings }: ToDoSources, now: number, day: DayCounter): ToDoRow {
  const { id, learningModule, overallStatus, trainingRecords } = record;
  const date = dates?.get(id);
  const isStarted = overallStatus?.code === 'incomplete' || (standings?.get(id)?.progress ?? 0) > 0;
  const due = path?.due === undefined ? {} : { due: path.due };
  const pressing = dueReason(path, now, day) ?? expiryReason(path?.expires, now, day) ?? dateReason(date, now, day) ?? soonReason(path, now, day);
  return {
    key: `module ${learningModule.id}`,
    title: learningModule.title,
    moduleId: learningModule.id,
    enrollmentId: id,
    ...(learningModule.type && { type: kindSaidByLabel(learningModule.type), ...(learningModule.type.label && { typeLabel: learningModule.type.label }) }),
    ...(trainingRecords.length > 0 && { members: trainingRecords.length }),
    ...(path?.priority && { priority: path.priority }),
    reason: pressing ?? (isStarted ? { kind: 'started', ...due } : { kind: 'open', ...due, ...(date && date.start > now && { start: date.start }), ...waitsFor(overallStatus?.code) }),
  };
}

const waitsFor = (status: string | undefined): { readonly waits?: 'pendingApproval' | 'waitlisted' } => (status === 'pendingApproval' || status === 'waitlisted' ? { waits: status } : {});

/** Planned by somebody, and not enrolled in: to do when it presses, before that a step of the path. Done, it comes back when it runs out. */
function plannedRow({ id, title, type, typeLabel, priority, due, expires, isOpen, isOptional }: PathDates, record: TrainingRecord | undefined, now: number, day: DayCounter): readonly ToDoRow[] {
  const isDoneYet = record !== undefined && isDone(record) && !(expires !== undefined && expires <= now);
  const dueDate = isOpen && !isOptional && !isDoneYet ? due : undefined;
  const reason = dueReason({ due: dueDate }, now, day) ?? expiryReason(expires, now, day) ?? soonReason({ due: dueDate }, now, day);
  return reason ? [{ key: `module ${id}`, title, moduleId: id, ...(type && { type }), ...(typeLabel && { typeLabel }), ...(priority && { priority }), reason }] : [];
}

/** Of each certification only the latest award counts: an older one was renewed. */
function certificateRows(known: AwardedCertifications | undefined, now: number, day: DayCounter): readonly ToDoRow[] {
  const latest = new Map<string, ToDoRow & { readonly expires: number }>();
  for (const { awardId, id, name, expires } of known?.certifications ?? []) {
    const at = expires === undefined ? Infinity : Date.parse(expires);
    const key = `certificate ${id ?? name}`;
    if (Number.isNaN(at) || at <= (latest.get(key)?.expires ?? -Infinity)) continue;
    latest.set(key, { key, title: name, awardId, expires: at, reason: { kind: 'open' } });
  }
  return [...latest.values()].flatMap(({ expires, ...row }) => {
    const reason = expiryReason(expires, now, day);
    return reason ? [{ ...row, reason }] : [];
  });
}

const dueReason = (path: { readonly due?: number | undefined } | undefined, now: number, day: DayCounter): ToDoReason | undefined => (path?.due !== undefined && day(path.due) < day(now) ? { kind: 'overdue', due: path.due } : undefined);
const soonReason = (path: { readonly due?: number | undefined } | undefined, now: number, day: DayCounter): ToDoReason | undefined => (path?.due !== undefined && day(path.due) - day(now) <= soonDays ? { kind: 'due', due: path.due } : undefined);

function dateReason(date: EnrolledDate | undefined, now: number, day: DayCounter): ToDoReason | undefined {
  if (!date || (date.end ?? date.start + dayMs) < now) return undefined;
  const isToday = day(date.start) <= day(now) && day(now) <= day(date.end ?? date.start);
  return isToday ? { kind: 'today', ...date } : undefined;
}

function expiryReason(expires: number | undefined, now: number, day: DayCounter): ToDoReason | undefined {
  if (expires === undefined || !Number.isFinite(expires) || Math.abs(day(expires) - day(now)) > expiryDays) return undefined;
  return { kind: expires < now ? 'ran-out' : 'runs-out', expires };
}

function compare(one: ToDoRow, other: ToDoRow): number {
  return (
    order.indexOf(one.reason.kind) - order.indexOf(other.reason.kind) ||
    (one.reason.kind === 'overdue' ? priorities.indexOf(one.priority) - priorities.indexOf(other.priority) : 0) ||
    momentOf(one.reason) - momentOf(other.reason) ||
    Number(isForOthers(one.reason)) - Number(isForOthers(other.reason))
  );
}

/** Somebody else acts first. */
const isForOthers = (reason: ToDoReason): boolean => reason.kind === 'open' && reason.waits !== undefined;

function momentOf(reason: ToDoReason): number {
  if (reason.kind === 'ran-out') return -reason.expires; // what ran out last presses most
  if (reason.kind === 'runs-out') return reason.expires;
  if (reason.kind === 'today') return reason.start;
  if (reason.kind === 'started') return 0;
  if (reason.kind === 'open') return Math.min(reason.due ?? Number.MAX_SAFE_INTEGER, reason.start ?? Number.MAX_SAFE_INTEGER);
  return reason.due;
}

/** Counts days, so that two moments of one calendar day in the zone have the same number; a day of 23 or 25 hours is a day. */
type DayCounter = (at: number) => number;

function dayCounter(timeZone: string | undefined): DayCounter {
  const format = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone !== undefined && { timeZone }) });
  const counted = new Map<number, number>(); // "now" is asked for with every row, and formatting is slow
  return (at) => {
    const days = counted.get(at) ?? Math.round(Date.parse(`${format.format(at)}T00:00:00Z`) / dayMs);
    counted.set(at, days);
    return days;
  };
}
