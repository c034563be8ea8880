import type { IDBPDatabase } from 'idb';
import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { presentAttempt } from '#offline/course-standing.ts';
import type { ItemRecord, LearnerDb, RunEntry, Sitting, TellStep } from '#offline/learner-schema.ts';
import { isCallEntry } from '#offline/outbox.ts';
import { sessionSeconds } from '#offline/session-seconds.ts';
import { hasSaidSoFar } from '../so-far.ts';

/** Where an item stands, as far as HACP can say it. */
export interface ItemPlace {
  readonly status: LessonStatus;
  readonly location: string;
  readonly suspendData: string;
}

/** What the LMS had counted when a launch of this device was told: just before it, and with it. Undefined: it did not say. */
export interface ToldLaunch {
  readonly countBefore: number | undefined;
  readonly count: number | undefined;
  /** ISO date-time of the last launch as the LMS then had it. */
  readonly date: string | undefined;
}

/** What is here of one item in the present attempt. */
export interface ItemHere {
  readonly record?: ItemRecord | undefined;
  /** What the LMS was told last, and after it what may have arrived or not. */
  readonly told: readonly ItemPlace[];
  /** Seconds of its runs that the LMS has not been told. */
  readonly untoldSeconds: number;
}

/** What this device knows of an enrollment, and what it told of it. */
export interface ToldFromHere {
  readonly wasOpenedHere: boolean;
  /** Oldest first; only those of which the LMS said that it had them. */
  readonly launches: readonly ToldLaunch[];
  readonly items: ReadonlyMap<string, ItemHere>;
  /** Something of it waits to be told. */
  readonly hasUntold: boolean;
  /** A HACP session of this device was begun and not ended: another one might drop it, with what was put in it. */
  readonly hasOpenSession: boolean;
  /** The places of other devices that the learner has answered already (`placeMark`). */
  readonly answered: ReadonlySet<string>;
}

/** Reads it in one transaction, so that it is of one moment. */
export async function toldFromHere(db: IDBPDatabase<LearnerDb>, enrollmentId: string): Promise<ToldFromHere> {
  const transaction = db.transaction(['outbox', 'launches', 'sittings', 'items']);
  const [entries, launches, sittings, records] = await Promise.all([
    transaction.objectStore('outbox').index('by-enrollment').getAll(enrollmentId),
    transaction.objectStore('launches').index('by-enrollment').getAll(enrollmentId),
    transaction.objectStore('sittings').index('by-enrollment').getAll(enrollmentId),
    transaction.objectStore('items').index('by-enrollment').getAll(enrollmentId),
  ]);
  const inOrder = entries.filter((entry): entry is RunEntry => !isCallEntry(entry)).sort((one, other) => one.seq - other.seq);
  const attempt = presentAttempt(launches);
  const items = new Map<string, ItemHere>();
  for (const record of records) if (record.attempt === attempt) items.set(record.itemId, { record, told: [], untoldSeconds: 0 });
  for (const sitting of sittings.sort((one, other) => one.seq - other.seq)) {
    const entry = inOrder.find(({ seq }) => seq === sitting.seq);
    if (sitting.attempt !== attempt || !entry) continue;
    const known = items.get(sitting.itemId) ?? { told: [], untoldSeconds: 0 };
    const { told, untold } = whatWasTold(entry);
    items.set(sitting.itemId, {
      ...known,
      told: told === 'no' ? known.told : [...(told === 'yes' ? [] : known.told), placeOf(sitting, entry)],
      untoldSeconds: known.untoldSeconds + (untold ? sessionSeconds(sitting, readItemResult(sitting)) : 0),
    });
  }
  return {
    wasOpenedHere: launches.length > 0,
    launches: inOrder.flatMap(toldLaunch),
    items,
    hasUntold: inOrder.some(isUntold),
    hasOpenSession: inOrder.some((entry) => isUntold(entry) && hasOpenSession(entry)),
    answered: new Set(launches.flatMap(({ continuedFrom, declined }) => [...(continuedFrom?.places ?? []), ...(declined?.places ?? [])])),
  };
}

const isUntold = ({ state }: Pick<RunEntry, 'state'>): boolean => state === 'open' || state === 'waiting' || state === 'parked';

function hasOpenSession({ steps }: RunEntry): boolean {
  const opened = steps.findLastIndex(({ name }) => name === 'hacpInfo');
  return opened >= 0 && !steps.slice(opened).some(({ name, state }) => name === 'ExitAU' && state === 'done');
}

/** Whether the LMS has the result of a sitting, or may have it; and whether its time still waits. */
function whatWasTold({ state, steps }: RunEntry): { readonly told: 'yes' | 'maybe' | 'no'; readonly untold: boolean } {
  const puts = steps.filter(({ name }) => name === 'PutParam');
  const untold = isUntold({ state });
  if (puts.some((step) => step.state === 'done')) return { told: 'yes', untold };
  return { told: hasSaidSoFar(steps) || puts.some((step) => step.state === 'unsure' || step.state === 'intent') ? 'maybe' : 'no', untold };
}

/** A place as it was said: the status may have been a better one than the sitting's own (S6). */
function placeOf(sitting: Sitting, { steps }: RunEntry): ItemPlace {
  const { status, location, suspendData } = readItemResult(sitting);
  const said = steps.findLast(({ name }) => name === 'PutParam')?.note?.['status'];
  return { status: isStatus(said) ? said : status, location, suspendData };
}

const statuses: ReadonlySet<unknown> = new Set<LessonStatus>(['passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted']);
const isStatus = (said: unknown): said is LessonStatus => statuses.has(said);

function toldLaunch({ about, steps }: RunEntry): readonly ToldLaunch[] {
  const said = about.kind === 'launch' ? steps.findLast(({ name, state }) => name === 'launchTracker' && state === 'done') : undefined;
  if (!said) return [];
  const before = steps.slice(0, steps.indexOf(said)).findLast(({ name, state }) => name === 'look-before' && state === 'done');
  const countBefore = numberIn(before, 'attemptCount');
  return [
    {
      countBefore,
      count: numberIn(said, 'attemptCount') ?? (countBefore === undefined ? undefined : countBefore + 1),
      date: textIn(said, 'lastAttemptDate') ?? textIn(said, 'datetime'),
    },
  ];
}

const numberIn = (step: TellStep | undefined, name: string): number | undefined => {
  const value = step?.note?.[name];
  return typeof value === 'number' ? value : undefined;
};
const textIn = (step: TellStep | undefined, name: string): string | undefined => {
  const value = step?.note?.[name];
  return typeof value === 'string' ? value : undefined;
};
