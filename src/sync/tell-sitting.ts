import { sittingOf } from '#offline/outbox.ts';
import type { Sitting, TellStep } from '#offline/learner-schema.ts';
import { faceWhatWasLeft } from './ask-and-say.ts';
import { attemptState } from './attempt-state.ts';
import { earnedInAttempt } from './earned.ts';
import { detailCommands } from './detail-commands.ts';
import { endOfTelling } from './end-of-telling.ts';
import { talkToTheEnd, type TalkEnd } from './hacp-talk.ts';
import { asBefore, lookAfter } from './look.ts';
import { resultTalk } from './result-talk.ts';
import { tellBetterAgain } from './tell-better-again.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/** Tells one run of one item in a HACP session of its own (S3), then looks whether the LMS stands as it should (S6). Throws TellingStopped. */
export async function tellSitting(t: Telling, sittingId: string): Promise<void> {
  const sitting = await sittingOf(t.db, sittingId);
  if (!sitting) return t.journal.settle('refused', 'data-missing');
  const attempt = await attemptState(t.db, sitting);
  // It can follow in a file of its own, and goes from here when that one is taken back.
  if (attempt === 'moved') throw new TellingStopped({ kind: 'parked', reason: 'attempt-moved' });
  if (attempt !== 'open') return t.journal.settle(attempt, `attempt-${attempt}`);
  await faceWhatWasLeft(t);
  const earned = await earnedInAttempt(t.db, sitting);
  const end = await talkToTheEnd(t, await resultTalk(t, sitting, { from: 0, to: endOfTelling(t.journal.entry) ?? Infinity }, earned.get(sitting.itemId)));
  if (end !== 'exited') return settleUntold(t, end);
  if (endOfTelling(t.journal.entry) === undefined) await lookAfter(t);
  return settleTold(t, sitting, earned);
}

async function settleUntold(t: Telling, end: Exclude<TalkEnd, 'exited'>): Promise<void> {
  if (end === 'hacp-refused') return t.journal.settle('refused', end);
  // Both readings in one note: what the item held before and now, and how the enrollment stands now.
  const readings = t.journal.entry.steps.filter((step) => step.name === 'GetParam' && step.state === 'done').map(({ note }) => note);
  const { status = null, totalSeconds = null } = readings.at(-1) ?? {};
  await lookAfter(t, { ...asBefore(readings[0]), ...(readings.length > 1 ? { status, totalSeconds } : {}) });
  return t.journal.settle('unsure', end);
}

async function settleTold(t: Telling, sitting: Sitting, earned: Parameters<typeof tellBetterAgain>[2]): Promise<void> {
  const main = t.journal.entry.steps.slice(0, endOfTelling(t.journal.entry));
  const again = await tellBetterAgain(t, sitting, earned, { from: main.length, to: Infinity });
  if (again === 'unsure') return t.journal.settle('unsure', 'lms-holds-worse');
  const details = stateOfDetails(main);
  if (details === 'unsure') return t.journal.settle('unsure', 'details-answer-lost');
  return t.journal.settle('told', again === 'worse' ? 'lms-holds-worse' : details === 'refused' ? 'details-refused' : cameBackOtherwise(main) ? 'came-back-different' : undefined);
}

/** S13: the LMS gave back something else than what the run before this one was told to have left. */
const cameBackOtherwise = (steps: readonly TellStep[]): boolean => steps.some(({ note }) => note?.['cameBackDifferent'] !== undefined);

function stateOfDetails(steps: readonly TellStep[]): 'unsure' | 'refused' | 'fine' {
  const details = detailCommands.map((command) => steps.findLast(({ name }) => name === command)?.state);
  if (details.includes('unsure')) return 'unsure';
  return details.includes('refused') ? 'refused' : 'fine';
}
