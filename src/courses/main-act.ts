import type { TrainingRecord } from '#api/contract/training-record.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { isPlayable, type CourseStandard } from '#formats/course.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { isActive, isDone } from './known-enrollments.ts';
import { wayOf, type WayOfLearning } from './learning-kinds.ts';
import type { ProgrammeMember } from './programme-members.ts';
import { nextMeeting, phaseOf, type Meeting } from './session-times.ts';

/** What the one button at the bottom does. */
export type MainAct =
  | { readonly kind: 'open'; readonly word: 'open' | 'goOn' | 'openAgain'; readonly mayStartAnew: boolean }
  /** It plays from this device, and is not here yet. */
  | { readonly kind: 'download' }
  | { readonly kind: 'try-again' }
  /** The download is on its way. */
  | { readonly kind: 'wait'; readonly isPaused: boolean }
  /** The next course of a programme. */
  | { readonly kind: 'member'; readonly enrollmentId: string; readonly title: string }
  /** One that I am not enrolled in yet. */
  | { readonly kind: 'choose-member'; readonly moduleId: string; readonly title: string }
  /** The date that is mine goes into the calendar. */
  | { readonly kind: 'calendar' }
  /** The way to where it is held, today. */
  | { readonly kind: 'directions'; readonly href: string }
  /** `isOfLms`: through the LMS's own page; else the address that was given for the date. */
  | { readonly kind: 'join'; readonly href: string; readonly isOfLms: boolean }
  | { readonly kind: 'choose-date' }
  /** What to do, how to get it, how it goes: what the LMS tells of it, on a sheet. */
  | { readonly kind: 'how'; readonly way: 'work' | 'people' | 'thing' }
  /** `href` is the LMS's own address. */
  | { readonly kind: 'lms'; readonly href: string; readonly why: WhyInLms; readonly word: 'openInLms' | 'start' }
  /** `others`: it is somebody else's, for whom the learner acts. */
  | { readonly kind: 'nothing'; readonly why: WhyInLms | 'others' };

/** Why it is done in the LMS and not here; also the key of the sentence that says so. */
export type WhyInLms =
  | 'not-downloadable'
  /** It is here, and the player does not know its standard. */
  | 'not-playable'
  | 'exam'
  /** The LMS did not say which date is the learner's. */
  | 'date-not-told'
  | 'date-over'
  | 'approval'
  | 'seat'
  /** Neither text nor date was given. */
  | 'nothing-told'
  | 'programme'
  | 'done'
  /** Withdrawn, cancelled: it is not the learner's any more. */
  | 'ended';

export interface ActFacts {
  /** Learning type code (facts D.1): the module's own where it is known, which has all 21. */
  readonly kind: string;
  readonly record: Pick<TrainingRecord, 'downloadable' | 'overallStatus' | 'links' | 'learningModule'>;
  /** Of a programme, in its order. */
  readonly members?: readonly ProgrammeMember[];
  readonly download: DownloadState;
  /** Of the course on this device. */
  readonly standard?: CourseStandard | undefined;
  /** How far it is by what was done on this device. */
  readonly statusHere: LessonStatus;
  readonly date?: DateFacts;
  /** The LMS tells something of it: a description, how it goes. */
  readonly hasText?: boolean;
  readonly now: number;
  readonly timeZone?: string;
}

/** What is known of the learner's date. */
export interface DateFacts {
  /** `unknown`: the LMS did not say whether there is one. */
  readonly mine: 'given' | 'none' | 'unknown';
  readonly meetings: readonly Meeting[];
  /** There are dates to choose from. */
  readonly hasChoice: boolean;
  /** Where it is joined, as the date says. */
  readonly joinHref?: string | undefined;
  /** A map of the place; only where an address was given. */
  readonly mapHref?: string | undefined;
}

const noDate: DateFacts = { mine: 'none', meetings: [], hasChoice: false };
const joinsBeforeMs = 15 * 60_000;

/** Chooses the button by kind and state (design/art-direction.md, "Module and Course"). Unknown is not *may be downloaded*. */
export function mainActOf(facts: ActFacts): MainAct {
  const { kind, record, download, statusHere, standard } = facts;
  const code = record.overallStatus?.code;
  if (code === 'pendingApproval') return lmsAct(record, 'approval');
  if (code === 'waitlisted') return lmsAct(record, 'seat');
  if (code === 'withdrawn' || code === 'cancelled') return lmsAct(record, 'ended');
  const way = wayOf(kind);
  if (way === 'exam') return isDone(record) ? lmsAct(record, 'done') : lmsAct(record, 'exam', 'start');
  const isHere = download.kind === 'ready' || ('keptRevision' in download && download.keptRevision !== undefined);
  if (isHere && standard && !isPlayable(standard)) return lmsAct(record, 'not-playable');
  if (isHere) return openAct(code, statusHere);
  if (record.downloadable === true) return comingAct(download);
  return byWay[way](facts);
}

/** What of it can be done in another's place: to look, to choose, to plan. Taking a course, here or in the LMS, is that person's own. */
export function inPlaceOfOthers(act: MainAct): MainAct {
  const isTheirs = act.kind === 'open' || act.kind === 'download' || act.kind === 'try-again' || act.kind === 'wait' || act.kind === 'join' || act.kind === 'lms';
  return isTheirs ? { kind: 'nothing', why: 'others' } : act;
}

const byWay: Readonly<Record<WayOfLearning, (facts: ActFacts) => MainAct>> = {
  screen: ({ record }) => lmsAct(record, 'not-downloadable'),
  exam: ({ record }) => lmsAct(record, 'exam', 'start'),
  place: datedAct,
  call: datedAct,
  work: (facts) => howAct(facts, 'work'),
  people: (facts) => howAct(facts, 'people'),
  thing: (facts) => howAct(facts, 'thing'),
  programme: programmeAct,
};

/** On with what is begun or may begin; else to the first course that one is not enrolled in. */
function programmeAct({ record, members = [] }: ActFacts): MainAct {
  if (isDone(record)) return lmsAct(record, 'done');
  const next = members.find((member) => isUnderWay(member.record));
  if (next?.record) return { kind: 'member', enrollmentId: next.record.id, title: next.title };
  const choice = members.find((member) => !member.record || !(isActive(member.record) || isDone(member.record)));
  return choice ? { kind: 'choose-member', moduleId: choice.moduleId, title: choice.title } : lmsAct(record, 'programme');
}

const isUnderWay = (record: TrainingRecord | undefined): boolean => record?.overallStatus?.code === 'enrolled' || record?.overallStatus?.code === 'incomplete';

function openAct(status: string | undefined, statusHere: LessonStatus): MainAct {
  const isFinished = status === 'completed' || statusHere === 'passed' || statusHere === 'completed' || statusHere === 'failed';
  if (isFinished) return { kind: 'open', word: 'openAgain', mayStartAnew: true };
  return { kind: 'open', word: statusHere !== 'not attempted' || status === 'incomplete' ? 'goOn' : 'open', mayStartAnew: false };
}

function comingAct(download: DownloadState): MainAct {
  if (download.kind === 'none') return { kind: 'download' };
  if (download.kind === 'failed') return { kind: 'try-again' };
  return { kind: 'wait', isPaused: download.kind === 'paused' };
}

function datedAct({ kind, record, date = noDate, now, timeZone }: ActFacts): MainAct {
  if (isDone(record)) return lmsAct(record, 'done');
  if (date.mine === 'unknown') return lmsAct(record, 'date-not-told');
  if (date.mine === 'none') return date.hasChoice ? { kind: 'choose-date' } : lmsAct(record, 'date-not-told');
  const phase = phaseOf(date.meetings, now, timeZone);
  if (phase === 'unknown') return lmsAct(record, 'date-not-told');
  if (phase === 'over') return lmsAct(record, 'date-over');
  if (wayOf(kind) === 'place') return phase === 'that-day' && date.mapHref !== undefined ? { kind: 'directions', href: date.mapHref } : { kind: 'calendar' };
  const next = nextMeeting(date.meetings, now);
  return (next && next.start - joinsBeforeMs <= now && joinAct(record, date)) || { kind: 'calendar' };
}

function joinAct({ links }: ActFacts['record'], { joinHref }: DateFacts): MainAct | undefined {
  if (joinHref !== undefined) return { kind: 'join', href: joinHref, isOfLms: false };
  const launch = links.find(({ rel }) => rel === 'launch');
  return launch && { kind: 'join', href: launch.href, isOfLms: true };
}

/** A group or a coaching that has a date is gone to as a course is; else what the LMS tells of it says what to do. */
function howAct(facts: ActFacts, way: 'work' | 'people' | 'thing'): MainAct {
  const { date = noDate, hasText = false, record, now, timeZone } = facts;
  const phase = phaseOf(date.meetings, now, timeZone);
  if (date.mine === 'given' && phase !== 'unknown' && phase !== 'over' && !isDone(record)) return datedAct({ ...facts, kind: 'classroom' });
  return hasText ? { kind: 'how', way } : lmsAct(record, 'nothing-told');
}

function lmsAct({ links, learningModule }: ActFacts['record'], why: WhyInLms, word: 'openInLms' | 'start' = 'openInLms'): MainAct {
  const link = links.find(({ rel }) => rel === 'launch') ?? learningModule.links.find(({ rel }) => rel === 'alternate');
  return link ? { kind: 'lms', href: link.href, why, word } : { kind: 'nothing', why };
}

/** Whether it does nothing without a network. Maps and meetings are pages of others. */
export const needsNetwork = ({ kind }: MainAct): boolean => kind === 'lms' || kind === 'join' || kind === 'directions' || kind === 'download' || kind === 'try-again';
