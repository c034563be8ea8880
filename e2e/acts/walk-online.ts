import { actsIn, areThereOnce, bringIn, doIt, goTo, nothingWaits, type Stage } from './walk-acts.ts';

/** Each act is done with a network, and sent by itself. */
export async function walkOnline(stage: Stage, who: string, title: string): Promise<void> {
  const walked = await bringIn(stage, who, actsIn(title));
  for (const one of walked) {
    await goTo(one);
    await doIt(one);
    // Going elsewhere would cut an answer on its way: that is another journey.
    await nothingWaits(one.page);
  }
  await areThereOnce(stage, walked);
}
