import type { Sitting } from '#offline/learner-schema.ts';
import type { Earned } from './earned.ts';
import type { StepNote } from './journal.ts';
import type { Telling } from './telling.ts';

/** What gives reason to ask an item once more after telling (S6). */
export interface Suspicion {
  /** The look after telling. */
  readonly seen: StepNote;
  readonly isStatusWorse: boolean;
  readonly isScoreLower: boolean;
  /** The LMS may have judged what was told by its mastery score, or another device told the item after us. */
  readonly mayStandOtherwise: boolean;
}

/** The items to be asked, each by its last run in the attempt: first the one that was told. Where somebody else is at work in the course, any may stand worse. */
export async function itemsInQuestion(t: Telling, told: Sitting, earned: ReadonlyMap<string, Earned>, { seen, isStatusWorse, isScoreLower, mayStandOtherwise }: Suspicion): Promise<readonly Sitting[]> {
  const others = isStatusWorse && (await hasCompany(t, seen)) ? [...earned.keys()].filter((itemId) => itemId !== told.itemId).slice(0, mostOthers) : [];
  const itemIds = new Set([...(isStatusWorse || mayStandOtherwise ? [told.itemId] : []), ...others, ...(isScoreLower && !isStatusWorse ? [withBestScore(told.itemId, earned)] : [])]);
  return Promise.all([...itemIds].map((itemId) => lastRun(t.db, itemId, told)));
}

/** So many items are asked beside the one that was told. */
const mostOthers = 12;

/** A score that is missing in the record may be any item's: the one that earned most is asked. */
function withBestScore(told: string, all: ReadonlyMap<string, Earned>): string {
  const scoreOf = (itemId: string): number => all.get(itemId)?.score?.raw ?? -Infinity;
  const [bestId = told] = [...all.keys()].toSorted((one, other) => scoreOf(other) - scoreOf(one));
  return scoreOf(bestId) <= scoreOf(told) ? told : bestId;
}

/** The last run of an item in the attempt of this one, up to this one. */
async function lastRun(db: Telling['db'], ofItem: string, upTo: Sitting): Promise<Sitting> {
  if (ofItem === upTo.itemId) return upTo;
  const runs = (await db.getAllFromIndex('sittings', 'by-enrollment', upTo.enrollmentId)).filter(({ itemId, attempt, seq, state }) => itemId === ofItem && attempt === upTo.attempt && seq <= upTo.seq && state !== 'open');
  return runs.toSorted((one, other) => other.seq - one.seq)[0] ?? upTo;
}

/** Whether the LMS counts more launches than this device told: without anybody else, nobody has made another item worse. */
async function hasCompany({ db, journal: { entry } }: Telling, { attemptCount }: StepNote): Promise<boolean> {
  const launches = (await db.getAllFromIndex('outbox', 'by-enrollment', entry.enrollmentId)).filter(({ about, state }) => about.kind === 'launch' && state === 'told');
  return typeof attemptCount !== 'number' || attemptCount > launches.length;
}
