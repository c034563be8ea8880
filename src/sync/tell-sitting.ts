import { sittingOf } from '#offline/outbox.ts';
import type { RunEntry, Sitting, TellStep } from '#offline/learner-schema.ts';
import { faceWhatWasLeft } from './ask-and-say.ts';
import { attemptState } from './attempt-state.ts';
import { earnedInAttempt } from './earned.ts';
import { detailCommands, talkHacp, type TalkEnd } from './hacp-talk.ts';
import type { SettledReason } from './journal.ts';
import { asBefore, lookAfter } from './look.ts';
import { resultTalk } from './result-talk.ts';
import { tellBetterAgain } from './tell-better-again.ts';
import type { Telling } from './telling.ts';

/** Tells one run of one item in a HACP session of its own (S3), then looks whether the LMS stands as it should (S6). Throws TellingStopped. */
export async function tellSitting(t: Telling, sittingId: string): Promise<void> {
  const sitting = await sittingOf(t.db, sittingId);
  if (!sitting) return t.journal.settle('refused', 'data-missing');
  const attempt = await attemptState(t.db, sitting);
  if (attempt !== 'open') return t.journal.settle(attempt, `attempt-${attempt}`);
  await faceWhatWasLeft(t);
  const earned = await earnedInAttempt(t.db, sitting);
  const end = await talkHacp(t, resultTalk(t, sitting, { from: 0, to: endOfMain(t.journal.entry) ?? Infinity }, earned.get(sitting.itemId)));
  if (end !== 'exited') return settleUntold(t, end);
  if (endOfMain(t.journal.entry) === undefined) await lookAfter(t);
  return settleTold(t, sitting, earned);
}

async function settleUntold(t: Telling, end: Exclude<TalkEnd, 'exited'>): Promise<void> {
  if (end === 'hacp-refused') return t.journal.settle('refused', end);
  // Both readings in one note: what the session said that it held before, and how the enrollment stands now.
  await lookAfter(t, asBefore(t.journal.entry.steps.find((step) => step.name === 'GetParam' && step.state === 'done')?.note));
  return t.journal.settle('unsure', end);
}

async function settleTold(t: Telling, sitting: Sitting, earned: Parameters<typeof tellBetterAgain>[2]): Promise<void> {
  const main = t.journal.entry.steps.slice(0, endOfMain(t.journal.entry));
  const again = await tellBetterAgain(t, sitting, earned, { from: main.length, to: Infinity });
  if (again === 'unsure') return t.journal.settle('unsure', 'lms-holds-worse');
  const details = stateOfDetails(main);
  if (details === 'unsure') return t.journal.settle('unsure', 'details-answer-lost');
  const remark: SettledReason | undefined = again === 'worse' ? 'lms-holds-worse' : details === 'refused' ? 'details-refused' : undefined;
  return t.journal.settle('told', remark);
}

/** The index after the first look at what was told; steps from there on belong to telling the better again. */
function endOfMain({ steps }: RunEntry): number | undefined {
  const look = steps.findIndex((step) => step.name === 'look-after' && step.state !== 'intent');
  return look < 0 ? undefined : look + 1;
}

function stateOfDetails(steps: readonly TellStep[]): 'unsure' | 'refused' | 'fine' {
  const details = steps.filter(({ name }) => detailCommands.some((command) => command === name));
  if (details.some(({ state }) => state === 'unsure')) return 'unsure';
  return details.some(({ state }) => state === 'refused') ? 'refused' : 'fine';
}
