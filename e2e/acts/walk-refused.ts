import { expect } from '@playwright/test';
import { actsIn, bringIn, doIt, goTo, goToWhatCame, nothingWaits, type Stage } from './walk-acts.ts';

/** The LMS says no to each: its place says so in words, and at the LMS all stands as it says. */
export async function walkRefused(stage: Stage, who: string, title: string): Promise<void> {
  const walked = await bringIn(stage, who, actsIn(title));
  const stood: unknown[] = [];
  const said = new Set<string>();
  for (const one of walked) {
    const { act, page, lms } = one;
    // A no is meant for this one: an earlier one of the same function would take it. And a page looks again at what it shows when something was told.
    if (said.has(act.says) || typeof act.no === 'function') await nothingWaits(page);
    said.add(act.says);
    await goTo(one);
    if (typeof act.no === 'function') await act.no(lms);
    else stage.middle.refuseNext(act.says, act.no, act.times);
    stood.push(await act.held(lms));
    await doIt(one);
  }
  // Going elsewhere would cut an answer on its way.
  for (const page of new Set(walked.map((one) => one.page))) await nothingWaits(page);
  for (const [index, one] of walked.entries()) {
    const { name, act, lms } = one;
    const why = (await goToWhatCame(one)).getByText(act.noSays).filter({ visible: true });
    await expect(why.first(), `${name}: says why`).toBeVisible({ timeout: 30_000 });
    expect(await act.held(lms), `${name}: as the LMS has it`).toEqual(stood[index]);
  }
}
