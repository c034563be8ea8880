import type { DBSchema } from 'idb';
import type { CmiData, LessonStatus } from '#formats/cmi.ts';
import type { Course, PlayableStandard } from '#formats/course.ts';
import type { StoredAttachment, StoredCall } from './calls/stored-call.ts';

/** Milliseconds since the epoch by this device's clock. Order never comes from it (rule S12): it is only for people and for `datetime`. */
export type DeviceTime = number;

/** The site and user that a database belongs to. `site` is the origin and base path of the LMS as the app sees it. */
export interface LearnerKey {
  readonly site: string;
  readonly userId: string;
}

/** A course that was opened or downloaded on this device. */
export interface KeptCourse {
  readonly enrollmentId: string;
  readonly moduleId: string;
  readonly title: string;
  readonly revision: number;
  /** Key of the archive in the chunk store. */
  readonly packageKey: string;
  readonly course: Course;
  readonly keptAt: DeviceTime;
}

/** What one item of an enrollment holds on this device: the data a next run starts from. */
export interface ItemRecord {
  readonly enrollmentId: string;
  readonly itemId: string;
  /** Counts up with *New attempt*; the first is 1. */
  readonly attempt: number;
  readonly status: LessonStatus;
  readonly scoreRaw?: number;
  /** The last run-time data, as they stood (with session time and exit; the player drops these before loading). */
  readonly data: CmiData;
  /** All finished runs of this attempt, in seconds. */
  readonly totalSeconds: number;
  /** Of these, the seconds since the item's data last began anew: in a course with an order that happens within an attempt. Without it: all. */
  readonly sinceAnewSeconds?: number;
  /** What the content itself reported since then, believed or not: in a course with an order it is told its own words again (RTE 4.2.27). */
  readonly saidSeconds?: number;
  /** SCORM 2004: the statuses of the last run as the content left them, which may be unknown. */
  readonly saidStatuses?: { readonly completion?: string; readonly success?: string };
  /** Taken over from another device, by way of the LMS (S7), and not yet gone on with here. */
  readonly isFromElsewhere?: boolean;
  readonly changedAt: DeviceTime;
}

/** Where a learner is in a course with an order: its tree, objectives and shared data, as the player wrote them (docs/decisions/0019-sequencing-in-the-player.md). */
export interface SequenceRecord {
  readonly enrollmentId: string;
  readonly attempt: number;
  readonly state: string;
  readonly changedAt: DeviceTime;
}

/** One opening of a course by the learner (design/sync.md, "What is kept"). */
export interface Launch {
  readonly id: string;
  /** The device's sequence number: the order in which things happened. */
  readonly seq: number;
  readonly enrollmentId: string;
  readonly moduleTitle: string;
  readonly attempt: number;
  readonly isNewAttempt: boolean;
  readonly startedAt: DeviceTime;
  /** The learner went on from a place that another device had told the LMS (S7): the items begin from it. */
  readonly continuedFrom?: OfferedPlace;
  /** Such a place was offered, and the learner stayed with that of this device: it is not offered again. */
  readonly declined?: OfferedPlace;
}

/** What the LMS held of another device's when a course was opened (S7). */
export interface OfferedPlace {
  readonly by: 'other-device';
  /** When the course was last opened there, where the LMS says so. */
  readonly at?: DeviceTime;
  /** The places by which they are known again, an item each: digests of what was held. */
  readonly places: readonly string[];
}

/** One run of one item, from start to exit. */
export interface Sitting {
  readonly id: string;
  readonly seq: number;
  readonly launchId: string;
  readonly enrollmentId: string;
  readonly itemId: string;
  readonly itemTitle: string;
  readonly standard: PlayableStandard;
  readonly attempt: number;
  readonly startedAt: DeviceTime;
  /** The data that the run began from. */
  readonly before: CmiData;
  /** The data as last recorded. */
  readonly data: CmiData;
  /** When `data` was last written; while the run is open this is also its heartbeat. */
  readonly recordedAt: DeviceTime;
  /** Time between start and the last sign of life by a clock that does not jump, in seconds: counts where the content reports none. */
  readonly ownSeconds: number;
  /** `open` while it runs; `ended` when left; `interrupted` when found open after the page or browser had gone. */
  readonly state: 'open' | 'ended' | 'interrupted';
  /** True once Finish/Terminate was called by the content itself. */
  readonly didContentFinish: boolean;
  readonly apiCalls: number;
  readonly apiErrors: number;
  /** True once the player has shown the item: a sitting without it never took place, and is not told. */
  readonly didStart?: boolean;
}

/** The steps in which an entry is told (design/sync.md S3). */
export type StepName =
  | 'look-before'
  | 'launchTracker'
  | 'hacpInfo'
  | 'GetParam'
  | 'PutParam'
  /** How a run stands that goes on (S14). */
  | 'PutParam-so-far'
  | 'PutInteractions'
  | 'PutObjectives'
  | 'PutComments'
  | 'PutPath'
  | 'PutPerformance'
  | 'ExitAU'
  | 'call'
  | 'look-after'
  /** No request: what a person decided about an entry that was unsure. */
  | 'decision';

/** What the learner or support decides about an unsure entry: it is taken as told, or what is unsure of it is said anew. Names stay once shipped (S15). */
export type Decision = 'arrived' | 'send-again';

/** One step of telling. `intent` is stored before the request, the outcome before the next one (S3). */
export interface TellStep {
  readonly name: StepName;
  readonly state: 'intent' | 'done' | 'unsure' | 'refused';
  readonly at: DeviceTime;
  /** The same moment by the clock of the LMS, in milliseconds, where no outcome is known: the device's may be set before somebody asks how long ago it was. */
  readonly lmsAt?: number;
  /** What the LMS was seen to hold just before, or what it answered: small, readable, for questions later and for support. */
  readonly note?: Readonly<Record<string, string | number | boolean | null>>;
  /** Of an outcome: when it was asked or said, and what was said. For the sync record; entries of before have none. */
  readonly asked?: { readonly at: DeviceTime; readonly note?: NonNullable<TellStep['note']> };
  /** Of the step `decision`. */
  readonly decision?: Decision;
}

interface EntryBase {
  readonly seq: number;
  /** The file that a `moved` entry is in. */
  readonly moved?: { readonly fileId: string; readonly at: DeviceTime };
  readonly steps: readonly TellStep[];
  /** Why it is refused, parked or unsure: a key of the sync record's sentences. */
  readonly reason?: string;
  readonly settledAt?: DeviceTime;
  /** When the learner said that they have seen how it ended. Nothing else follows from it: the entry stays (S9). A new ending is unseen again. */
  readonly seenAt?: DeviceTime;
}

/** A launch or a sitting that waits to be told. */
export interface RunEntry extends EntryBase {
  readonly enrollmentId: string;
  readonly about: { readonly kind: 'launch'; readonly launchId: string } | { readonly kind: 'sitting'; readonly sittingId: string; readonly launchId: string };
  /** `waiting`: may be told. `open`: its run still goes on. `told`, `refused`, `unsure`: settled, kept for the sync record. `parked`: the enrollment was refused (403/404). `moved`: it is in a file for another device, and this one does not tell it (S9). */
  readonly state: 'open' | 'waiting' | 'told' | 'refused' | 'unsure' | 'parked' | 'moved';
}

/** A call that a person made and that waits to be told. */
export interface CallEntry extends EntryBase {
  /** The enrollment that it is about, where there is one. */
  readonly enrollmentId?: string;
  readonly about: { readonly kind: 'call'; readonly callId: string };
  /** What it must not overtake: enrollments by their ID, and others by names such as `module:M1`. Never empty. Entries that share one are told in order (S2). */
  readonly queues: readonly string[];
  /** From then on it may be told (S16). Gone once it is settled, so that the index `by-due` holds only what waits. */
  readonly dueAt?: DeviceTime;
  /** `undone`: its person took it back before it was sent; kept for the record (S9). The others as of a run. */
  readonly state: 'waiting' | 'told' | 'refused' | 'unsure' | 'undone' | 'moved';
}

/** What waits to be told. One enrollment's entries are told in order of `seq`; enrollments do not wait for each other (S2). */
export type OutboxEntry = RunEntry | CallEntry;

/** The last known answer of a query, for the first picture of a screen. */
export interface KnownAnswer {
  readonly key: string;
  readonly value: unknown;
  readonly at: DeviceTime;
}

/** One database per learner and site. Shipped shapes change only through `migrations.ts` (S15). */
export interface LearnerDb extends DBSchema {
  answers: { key: string; value: KnownAnswer };
  courses: { key: string; value: KeptCourse };
  items: { key: [enrollmentId: string, attempt: number, itemId: string]; value: ItemRecord; indexes: { 'by-enrollment': string } };
  sequences: { key: [enrollmentId: string, attempt: number]; value: SequenceRecord };
  launches: { key: string; value: Launch; indexes: { 'by-enrollment': string } };
  sittings: { key: string; value: Sitting; indexes: { 'by-enrollment': string; 'by-launch': string; 'by-state': Sitting['state'] } };
  outbox: { key: number; value: OutboxEntry; indexes: { 'by-enrollment': string; 'by-state': OutboxEntry['state']; 'by-due': number } };
  calls: { key: string; value: StoredCall };
  attachments: { key: string; value: StoredAttachment };
  counters: { key: string; value: { readonly key: string; readonly value: number } };
}
