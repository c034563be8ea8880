import type { OutboxEntry, TellStep } from '#offline/learner-schema.ts';
import { isCallLine, type HistoryLine } from '#offline/outbox.ts';
import type { CallRemark } from '#sync/calls/call-answer.ts';
import { detailCommands } from '#sync/detail-commands.ts';
import { refusedForOf, saidOf, saidOfState, type RecordSentence, type RefusedFor } from './sentences.ts';
import type { Slip } from './slips.ts';

/** A sentence of the record, and the facts that go into it. */
export interface Saying {
  readonly sentence: RecordSentence;
  readonly at?: number;
  readonly why?: RefusedFor;
  readonly answer?: { readonly status: string; readonly score: number | undefined };
  /** What the LMS was seen to hold, before and afterwards. */
  readonly readings?: NonNullable<TellStep['note']>;
}

/** What is said of one entry, in order: what became of it, why, and what a person decided. */
export function sayingsOf(line: HistoryLine): readonly Saying[] {
  const { entry } = line;
  const decided = entry.steps.findLast(({ name }) => name === 'decision');
  const readings = entry.state === 'unsure' ? lastLook(entry) : undefined;
  const why = refusedForOf(entry.reason);
  const outcome: Saying = { sentence: saidOf(entry), ...(entry.settledAt !== undefined && { at: entry.settledAt }), ...(readings && { readings }), ...(why && { why }) };
  if (entry.state === 'told' && decided?.decision === 'arrived') return [{ sentence: 'slipSays.arrived', at: decided.at }];
  const asked: readonly Saying[] = decided?.decision === 'send-again' ? [{ sentence: 'slipSays.again', at: decided.at }] : [];
  const details: readonly Saying[] = entry.reason === 'lms-holds-worse' && lacksDetails(entry) ? [{ sentence: 'slipSays.details' }] : [];
  if (entry.state !== 'told') return [...asked, outcome, ...details];
  const answer = answerOf(line);
  // Told with a reason: it was sent, and there is a remark to make.
  const remark = outcome.sentence === saidOfState.told || outcome.sentence === 'slipSays.answered' ? [] : [outcome];
  return [...asked, { sentence: 'slipSays.sent', ...(entry.settledAt !== undefined && { at: entry.settledAt }) }, ...(answer ? [{ sentence: 'slipSays.answered' as const, answer }] : []), ...remark, ...details];
}

/** An entry has one reason, and this one stands before that of reports which the LMS did not take, or may not have: they are said beside it (S9). */
const lacksDetails = ({ steps }: OutboxEntry): boolean =>
  detailCommands.some((command) => {
    const said = steps.findLast(({ name }) => name === command)?.state;
    return said === 'refused' || said === 'unsure';
  });

/** What stands behind an entry of the same slip that was set aside waits with it, and is not sent by itself: of that nothing is said. */
export const saidLines = ({ lines, heldBy }: Pick<Slip, 'lines' | 'heldBy'>): readonly HistoryLine[] => lines.filter(({ entry }) => !lines.some((other) => other.entry.seq === heldBy.get(entry.seq)?.seq));

/** What is said of one entry of a slip: of what waits behind another slip's that was set aside, what is said of that. */
export function sayingsIn({ heldBy }: Pick<Slip, 'heldBy'>, line: HistoryLine): readonly Saying[] {
  const holder = heldBy.get(line.entry.seq);
  const why = refusedForOf(holder?.reason);
  return holder ? [{ sentence: saidOf(holder), ...(why && { why }) }] : sayingsOf(line);
}

/** What is said of a whole slip: of the entries that made it what it is, each sentence once. */
export function sayingsOfSlip(slip: Pick<Slip, 'lines' | 'state' | 'heldBy'>): readonly Saying[] {
  const { state } = slip;
  const all = saidLines(slip).flatMap((line) => sayingsIn(slip, line));
  // As long as something is not sent, when the rest was is not the news.
  const news = state === 'sent' ? all : all.filter(({ sentence }) => sentence !== 'slipSays.sent' && sentence !== 'slipSays.answered');
  // The last one is the newest: the LMS's last answer, the last time.
  const bySentence = new Map(news.map((saying) => [saying.sentence, saying]));
  return order.flatMap((sentence) => bySentence.get(sentence) ?? []).concat([...bySentence.values()].filter(({ sentence }) => !order.includes(sentence)));
}

const order: readonly RecordSentence[] = ['slipSays.open', 'waitingSays.byItself', 'slipSays.sent', 'slipSays.answered'];

const lastLook = (entry: OutboxEntry): TellStep['note'] => entry.steps.findLast((step) => step.name === 'look-after' && step.state === 'done')?.note;

/** How the LMS was seen to stand afterwards, or what it answered to a call. */
function answerOf(line: HistoryLine): Saying['answer'] {
  const note = isCallLine(line) ? { overallStatus: statusOfRemark[line.entry.reason ?? ''] } : lastLook(line.entry);
  const status = note?.['overallStatus'];
  const score = note && 'score' in note ? note['score'] : undefined;
  return typeof status === 'string' ? { status, score: typeof score === 'number' ? score : undefined } : undefined;
}

/** Remarks on a call that was taken, by the status that they are the name of. */
const statusOfRemark: Readonly<Partial<Record<string, string>>> = { waitlisted: 'waitlisted', 'awaits-approval': 'pendingApproval' } satisfies Partial<Record<CallRemark, string>>;
