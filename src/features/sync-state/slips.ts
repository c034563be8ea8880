import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { CmiScore, LessonStatus } from '#formats/cmi.ts';
import type { Launch, OutboxEntry, Sitting, TellStep } from '#offline/learner-schema.ts';
import type { HistoryLine } from '#offline/outbox.ts';
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
  readonly lines: readonly HistoryLine[];
}

const states: Readonly<Record<OutboxEntry['state'], SlipState>> = { open: 'open', waiting: 'waiting', told: 'sent', unsure: 'unsure', refused: 'refused', parked: 'refused' };

// What needs the learner's eyes counts most, then what goes on.
const weights: readonly SlipState[] = ['refused', 'unsure', 'open', 'waiting', 'sent'];

/** One slip for each opening of a course, the newest first. */
export function slipsOf(history: readonly HistoryLine[]): readonly Slip[] {
  const byLaunch = Map.groupBy(history, (line) => line.entry.about.launchId);
  return [...byLaunch].map(([launchId, lines]) => slipOf(launchId, lines.toSorted((one, other) => one.entry.seq - other.entry.seq)));
}

/** How many openings of courses still wait, wholly or in part: the figure on the badge. */
export const waitingCount = (slips: readonly Slip[]): number => slips.filter(({ state, lines }) => state === 'waiting' || lines.some(({ entry }) => entry.state === 'waiting')).length;

function slipOf(launchId: string, lines: readonly HistoryLine[]): Slip {
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
    lines,
  };
}

const startOf = (launch: Launch | undefined) => ({ startedAt: launch?.startedAt, isNewAttempt: launch?.isNewAttempt ?? false });

function partOf(sitting: Sitting, state: SlipState): SlipPart {
  const result = readItemResult(sitting);
  return { sittingId: sitting.id, title: sitting.itemTitle, state, status: result.status, score: result.score, seconds: sessionSeconds(sitting, result) };
}

const lastLook = (entry: OutboxEntry) => entry.steps.findLast((step) => step.name === 'look-after' && step.state === 'done')?.note;

function answerOf(lines: readonly HistoryLine[]): Slip['answer'] {
  const note = lines.map(({ entry }) => lastLook(entry)).findLast((found) => found?.['overallStatus'] !== undefined);
  const status = note?.['overallStatus'];
  const score = note?.['score'];
  return typeof status === 'string' ? { status, score: typeof score === 'number' ? score : undefined } : undefined;
}

/** Each reason once: what is true of five parts is said for all of them. */
function remarksOf(lines: readonly HistoryLine[]): readonly SlipRemark[] {
  const remarks = new Map(lines.flatMap(({ entry }) => (entry.reason === undefined ? [] : [[entry.reason, lastLook(entry)] as const])));
  return [...remarks].map(([reason, note]) => ({ reason, note }));
}
