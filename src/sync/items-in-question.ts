import type { OutboxEntry, Sitting } from '#offline/learner-schema.ts';
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

/** What is to be asked, each item by its last run in the attempt: first the one that was told. `isEach`: also when the record stands well after one of them. */
export interface InQuestion {
  readonly items: readonly Sitting[];
  readonly isEach: boolean;
}

/**
 * The items to be asked. Where somebody else is at work in the course, any may stand worse; and where somebody came lately, each that was told here lately is asked, once nothing more waits, and every
 * five minutes at most: the ends of two tellings may have crossed, which a record shows of a finished course only. What is decided stands in the note of the look, so that a restart asks the same.
 */
export async function itemsInQuestion(t: Telling, told: Sitting, earned: ReadonlyMap<string, Earned>, suspicion: Suspicion): Promise<InQuestion> {
  const runsOf = (itemIds: readonly string[]): Promise<readonly Sitting[]> => Promise.all(itemIds.map((itemId) => lastRun(t.db, itemId, told)));
  const { [asked]: noted, [foreign]: counted } = suspicion.seen;
  if (typeof noted === 'string') return { items: await runsOf(JSON.parse(noted) as readonly string[]), isEach: counted !== undefined };
  const { isStatusWorse, isScoreLower, mayStandOtherwise } = suspicion;
  const company = await companyIn(t, suspicion.seen);
  const others = isStatusWorse && company.launches > 0 ? [...earned.keys()] : [];
  const crossed = company.isToBeAsked && !(await waitsMore(t)) ? await toldLately(t, told) : undefined;
  const byScore = isScoreLower && !isStatusWorse ? [withBestScore(told.itemId, earned)] : [];
  const itemIds = new Set([...(isStatusWorse || mayStandOtherwise || crossed ? [told.itemId] : []), ...[...(crossed ?? []), ...others].filter((itemId) => itemId !== told.itemId).slice(0, mostOthers), ...byScore]);
  if (itemIds.size > 0) await noteDecision(t, { [asked]: JSON.stringify([...itemIds]), ...(crossed ? { [foreign]: company.launches } : {}) });
  return { items: await runsOf([...itemIds]), isEach: crossed !== undefined };
}

/** The names in the note of the look: the items that are asked after it; and how many launches were other devices', where each of them is asked for that reason. */
const [asked, foreign] = ['asksItems', 'launchesElsewhere'] as const;

/** The look is the last step before anything is asked. */
async function noteDecision({ journal }: Telling, note: StepNote): Promise<void> {
  const look = journal.entry.steps.at(-1);
  if (look?.name === 'look-after') await journal.amend(look, { note });
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

interface Company {
  /** How many launches of the course other devices told, as far as the LMS counts them; where it does not, there may be any. */
  readonly launches: number;
  /** Whether there are more of them than when the items were last asked because of that; or that was a while ago, and somebody may still be at work: a telling that was torn ends when it can. */
  readonly isToBeAsked: boolean;
}

/** Without anybody else, nobody has made another item worse. */
async function companyIn(t: Telling, { attemptCount }: StepNote): Promise<Company> {
  if (typeof attemptCount !== 'number') return { launches: Infinity, isToBeAsked: false };
  const entries = await entriesOf(t);
  const launches = attemptCount - entries.filter(({ about, state }) => about.kind === 'launch' && state === 'told').length;
  const passes = entries.flatMap(({ steps }) => steps.flatMap(({ note, at }) => (note?.[foreign] === undefined ? [] : [{ launches: Number(note[foreign]), at }])));
  const isNew = launches > Math.max(0, ...passes.map((pass) => pass.launches));
  const now = t.clock.now();
  const cameLately = passes.some(({ launches: then, at }) => then === launches && at > now - lately);
  return { launches, isToBeAsked: isNew || (launches > 0 && cameLately && passes.every(({ at }) => at <= now - rest)) };
}

const entriesOf = ({ db, journal: { entry } }: Telling): Promise<readonly OutboxEntry[]> => db.getAllFromIndex('outbox', 'by-enrollment', entry.enrollmentId);

/** Whether something of the course is told after this, or is still being done: then it is time enough. */
const waitsMore = async (t: Telling): Promise<boolean> => (await entriesOf(t)).some(({ seq, state, about }) => seq > t.journal.entry.seq && about.kind !== 'call' && (state === 'waiting' || state === 'open'));

/** The items whose runs in the attempt of this one were told within the hour. */
async function toldLately(t: Telling, { attempt, enrollmentId }: Sitting): Promise<readonly string[]> {
  const since = t.clock.now() - lately;
  const told = (await entriesOf(t)).flatMap(({ about, steps }) => (about.kind === 'sitting' && steps.some(({ name, state, at }) => name === 'ExitAU' && state === 'done' && at >= since) ? [about.sittingId] : []));
  const sittings = await t.db.getAllFromIndex('sittings', 'by-enrollment', enrollmentId);
  return [...new Set(sittings.filter((one) => one.attempt === attempt && told.includes(one.id)).map(({ itemId }) => itemId))];
}

const lately = 3_600_000;
/** Between two passes. */
const rest = 300_000;
