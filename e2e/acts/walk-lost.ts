import { expect } from '@playwright/test';
import { actsIn, areThereOnce, bringIn, callsOf, doIt, goTo, goToWhatCame, type Stage, type Walked } from './walk-acts.ts';

/** Each answer that is lost doubles the time to the next try, up to five minutes (S8); then come the questions, on a busy machine. */
const decidedMs = 360_000;

const asking = 'It is being sent, or the LMS is asked whether it has arrived.';

/** The LMS hears each act, and no answer comes: it is asked, and has it once. What may be said again is said again. Each of several people does one act, or one does all. */
export async function walkLost(stage: Stage, people: readonly string[], title: string, isSaidAgain = false): Promise<void> {
  const names = actsIn(title);
  const walked: Walked[] = [];
  for (const [index, who] of people.entries()) walked.push(...(await doAll(stage, who, people.length === 1 ? names : names.slice(index, index + 1))));
  const last = walked.at(-1);
  if (last && !isSaidAgain) await expect((await goToWhatCame(last)).getByText(asking).filter({ visible: true }).first()).toBeVisible({ timeout: 30_000 });
  await areThereOnce(stage, walked, { timeout: decidedMs, isSaidAgain });
}

async function doAll(stage: Stage, who: string, names: readonly string[]): Promise<readonly Walked[]> {
  const walked = await bringIn(stage, who, names);
  for (const [says, times] of callsOf(walked)) stage.middle.loseNextAnswerOf(says, times);
  for (const one of walked) {
    await goTo(one);
    await doIt(one);
  }
  return walked;
}
