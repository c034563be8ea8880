import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { Sitting, TellStep } from '#offline/learner-schema.ts';
import { askEachAgain } from './ask-each-again.ts';
import { standsWorse, type Earned } from './earned.ts';
import { itemsInQuestion } from './items-in-question.ts';
import type { Part, StepNote } from './journal.ts';
import { isLowerThanAll } from './lower-score.ts';
import { whichCounts } from './policy.ts';
import type { Telling } from './telling.ts';
import { betterOf, earnedIn, heldBefore, mayHaveBeenBetter } from './what-to-tell-again.ts';

/**
 * S6: when the LMS stands worse after telling than what this device earned in the attempt, or saw there before it told, the item is asked once more; if the item itself
 * stands worse, the better status and score are told with no time at all. Where somebody else is at work in the course, so are the others that were earned here, until it stands well; or each of those
 * told lately (`itemsInQuestion`). Answers how the LMS stands then: `fine`, `worse`, or `unsure` when it stands worse, or may, and an answer was lost. Throws TellingStopped.
 */
export async function tellBetterAgain(t: Telling, sitting: Sitting, earned: ReadonlyMap<string, Earned>, part: Part): Promise<'fine' | 'worse' | 'unsure'> {
  const main = t.journal.entry.steps.slice(0, part.from);
  const best = bestOf(earned.get(sitting.itemId), main.findLast(({ name }) => name === 'PutParam')?.note);
  if (!best) return 'fine';
  const all = new Map(earned).set(sitting.itemId, best);
  const isStatusWorse = (seen: StepNote): Promise<boolean> => standsWorse(t.db, sitting.enrollmentId, all, seen);
  const isScoreLower = (seen: StepNote): boolean => isLowerThanAll(seen['score'], [...all.values()].map(({ score }) => score));
  const seen = main.at(-1)?.note ?? {};
  const { status, score } = readItemResult(sitting);
  // What this run itself earned may have given way to what counted more before it was judged.
  const before = betterOf(mayHaveBeenBetter(heldBefore(main), best), mayHaveBeenBetter({ status, score }, best));
  const suspicion = { seen, isStatusWorse: await isStatusWorse(seen), isScoreLower: isScoreLower(seen), mayStandOtherwise: before !== undefined || hasMovedOn(main) };
  const { items, isEach } = await itemsInQuestion(t, sitting, all, part.from - 1, suspicion);
  if (items.length === 0) return 'fine';
  return askEachAgain(t, {
    items,
    isEach,
    sitting,
    main,
    part,
    best: (itemId) => all.get(itemId) ?? best,
    before,
    // A record may count its score in its own way: it says something of an item only where that one stood lower too.
    isStillWorse: async (now, wasPut) => (await isStatusWorse(now)) || (wasPut && isScoreLower(now)),
  });
}

/** The LMS's own answers did not show our exit, since somebody else had told the item meanwhile; our server knew of it. */
const hasMovedOn = (main: readonly TellStep[]): boolean => main.findLast(({ name }) => name === 'ExitAU')?.note?.['decidedBy'] === 'server';

/** What was told is what was earned, or what the LMS was seen to hold, which counts more. */
function bestOf(earned: Earned | undefined, told: StepNote | undefined): Earned | undefined {
  const said = told && earnedIn(told);
  return earned && said ? whichCounts(earned, said) : earned;
}
