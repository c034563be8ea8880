import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { CmiScore, LessonStatus } from '#formats/cmi.ts';
import type { Launch, RunEntry, Sitting, TellStep } from '#offline/learner-schema.ts';
import { maxOf } from '#offline/item-score.ts';
import { isRunLine, type HistoryLine, type RunLine } from '#offline/outbox.ts';
import { sessionSeconds } from '#offline/session-seconds.ts';

/** What became of something that has to be sent; `refused` holds what the LMS refused and what waits behind a refused enrollment. */
export type SlipState = 'open' | 'waiting' | 'sent' | 'unsure' | 'refused';

/** One part that was run. */
export interface SlipPart {
  readonly sittingId: string;
  readonly title: string;
  readonly state: SlipState;
  readonly status: LessonStatus;
  readonly score: CmiScore | undefined;
  readonly seconds: number;
}

/** Something that the learner should know about an entry: a reason, and what the LMS was seen to hold before and after. */
export interface SlipRemark {
  /** A key of the sync record's sentences. */
  readonly reason: string;
  readonly note: NonNullable<TellStep['note']> | undefined;
}

/** The delivery slip of one opening of a course. */
export interface Slip {
  readonly launchId: string;
  readonly enrollmentId: string;
  readonly title: string;
  readonly startedAt: number | undefined;
  readonly isNewAttempt: boolean;
  readonly seconds: number;
  readonly state: SlipState;
  readonly parts: readonly SlipPart[];
  /** When the last of it was settled. */
  readonly settledAt: number | undefined;
  /** How the LMS was seen to stand afterwards. */
  readonly answer: { readonly status: string; readonly score: number | undefined } | undefined;
  readonly remarks: readonly SlipRemark[];
  /** When the learner said that they have seen its open question; undefined as long as any of it is unseen, or where nothing is open. */
  readonly seenAt: number | undefined;
  readonly lines: readonly RunLine[];
}

const states: Readonly<Record<RunEntry['state'], SlipState>> = { open: 'open', waiting: 'waiting', told: 'sent', unsure: 'unsure', refused: 'refused', parked: 'refused' };

// What needs the learner's eyes counts most, then what goes on.
const weights: readonly SlipState[] = ['refused', 'unsure', 'open', 'waiting', 'sent'];

/** One slip for each opening of a course, the newest first. What a person decided has lines of its own. */
export function slipsOf(history: readonly HistoryLine[]): readonly Slip[] {
  const byLaunch = Map.groupBy(history.filter(isRunLine), (line) => line.entry.about.launchId);
  return [...byLaunch].map(([launchId, lines]) => slipOf(launchId, lines.toSorted((one, other) => one.entry.seq - other.entry.seq)));
}

/** What stands between the learner and "everything is sent", counted in openings of courses: one figure for the badge, the card and the way out. */
export interface Tally {
  /** They still wait, wholly or in part. */
  readonly waiting: number;
  /** Whether all of it arrived is not known. */
  readonly unsure: number;
  /** The LMS did not take them. */
  readonly refused: number;
  /** Of the unsure and refused ones, those that the learner has not said to have seen. */
  readonly unseen: number;
}

/** Counts each slip once: what still waits of an unsure one is not a result more. */
export function tallyOf(slips: readonly Slip[]): Tally {
  const count = (is: (slip: Slip) => boolean): number => slips.filter(is).length;
  return {
    waiting: count(({ state, lines }) => !isOpenQuestion(state) && lines.some(({ entry }) => entry.state === 'waiting')),
    unsure: count(({ state }) => state === 'unsure'),
    refused: count(({ state }) => state === 'refused'),
    unseen: count(({ state, seenAt }) => isOpenQuestion(state) && seenAt === undefined),
  };
}

/** It did not arrive for certain, and does not go on by itself. */
export const isOpenQuestion = (state: SlipState): boolean => state === 'unsure' || state === 'refused';

/** The figure on the badge: what waits, and what nobody has looked at yet. */
export const badgeCount = ({ waiting, unseen }: Tally): number => waiting + unseen;

/** The ID of a slip on its page, so that it can be linked to. */
export const slipAnchor = (launchId: string): string => `slip-${launchId}`;

function slipOf(launchId: string, lines: readonly RunLine[]): Slip {
  const launch = lines.find((line) => line.launch)?.launch;
  const found = lines.map((line) => states[line.entry.state]);
  const parts = lines.flatMap(({ entry, sitting }) => (sitting ? [partOf(sitting, states[entry.state])] : []));
  const settled = lines.flatMap(({ entry }) => entry.settledAt ?? []);
  return {
    launchId,
    enrollmentId: lines[0]?.entry.enrollmentId ?? '',
    title: launch?.moduleTitle ?? '',
    ...startOf(launch),
    seconds: parts.reduce((sum, part) => sum + part.seconds, 0),
    state: weights.find((state) => found.includes(state)) ?? 'sent',
    parts,
    settledAt: settled.length > 0 ? Math.max(...settled) : undefined,
    answer: answerOf(lines),
    remarks: remarksOf(lines),
    seenAt: seenAtOf(lines),
    lines,
  };
}

const startOf = (launch: Launch | undefined) => ({ startedAt: launch?.startedAt, isNewAttempt: launch?.isNewAttempt ?? false });

function partOf(sitting: Sitting, state: SlipState): SlipPart {
  const result = readItemResult(sitting);
  return { sittingId: sitting.id, title: sitting.itemTitle, state, status: result.status, score: result.score && { ...result.score, ...maxOf(sitting.standard, result.score) }, seconds: sessionSeconds(sitting, result) };
}

const lastLook = (entry: RunEntry) => entry.steps.findLast((step) => step.name === 'look-after' && step.state === 'done')?.note;

function answerOf(lines: readonly RunLine[]): Slip['answer'] {
  const note = lines.map(({ entry }) => lastLook(entry)).findLast((found) => found?.['overallStatus'] !== undefined);
  const status = note?.['overallStatus'];
  const score = note?.['score'];
  return typeof status === 'string' ? { status, score: typeof score === 'number' ? score : undefined } : undefined;
}

/** Each reason once: what is true of five parts is said for all of them. */
function remarksOf(lines: readonly RunLine[]): readonly SlipRemark[] {
  const remarks = new Map(lines.flatMap(({ entry }) => (entry.reason === undefined ? [] : [[entry.reason, lastLook(entry)] as const])));
  return [...remarks].map(([reason, note]) => ({ reason, note }));
}

function seenAtOf(lines: readonly RunLine[]): number | undefined {
  const open = lines.filter(({ entry }) => isOpenQuestion(states[entry.state]));
  return open.length > 0 && open.every(({ entry }) => entry.seenAt !== undefined) ? Math.max(...open.map(({ entry }) => entry.seenAt ?? 0)) : undefined;
}
