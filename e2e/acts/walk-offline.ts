import { expect } from '@playwright/test';
import { actsIn, areThereOnce, bringIn, doIt, goTo, undo, type Stage } from './walk-acts.ts';

/** Each act is done without a network, taken back, and done once more: only the second one is sent, when the network is back. */
export async function walkOffline(stage: Stage, who: string, title: string): Promise<void> {
  const { browser } = stage;
  const walked = await bringIn(stage, who, actsIn(title));
  // A page that was seen is there without a network.
  for (const one of walked) await goTo(one);
  await browser.setOffline(true);
  for (const one of walked) {
    await goTo(one);
    await doIt(one);
    await undo(one);
    await goTo(one);
    await doIt(one);
  }
  for (const { name, act, lms, before } of walked) expect(await act.held(lms), `${name}: nothing is sent yet`).toEqual(before);
  await browser.setOffline(false);
  await areThereOnce(stage, walked);
}
