import { isWorse } from '#formats/cmi/better-status.ts';
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

/** What is to be asked, each item by its last run in the attempt. `isEach`: also when the record stands well after one of them. */
export interface InQuestion {
  readonly items: readonly Sitting[];
  readonly isEach: boolean;
}

/**
 * The items to be asked. Where somebody else is at work in the course, any may stand worse; and where somebody came lately, each that was told here lately is asked, once nothing more waits, and every
 * five minutes at most: the ends of two tellings may have crossed, which a record shows of a finished course only. What is decided stands in the note of the look, so that a restart asks the same.
 * `lookAt`: the index of the look; what stands behind it are the questions.
 */
export async function itemsInQuestion(t: Telling, told: Sitting, earned: ReadonlyMap<string, Earned>, lookAt: number, suspicion: Suspicion): Promise<InQuestion> {
  const { [asked]: noted, [foreign]: counted } = suspicion.seen;
  if (typeof noted === 'string') return { items: await runsOf(t, JSON.parse(noted) as readonly string[], told), isEach: counted !== undefined };
  const { isStatusWorse, isScoreLower, mayStandOtherwise } = suspicion;
  const company = await companyIn(t, suspicion.seen);
  // Where a version that noted nothing has begun to ask, it is asked to the end as that one would have: a question that is under way belongs to its item.
  const isBegun = t.journal.entry.steps.length > lookAt + 1;
  const crossed = company.isToBeAsked && !isBegun && !(await waitsMore(t)) ? (await toldLately(t, told)).filter((itemId) => canBeLost(earned.get(itemId))) : [];
  const first = isStatusWorse || mayStandOtherwise ? [told.itemId] : [];
  const others = new Set([...crossed, ...(isStatusWorse && company.launches > 0 ? earned.keys() : [])].filter((itemId) => itemId !== told.itemId));
  // Where nothing else asks for it, the one that was told a moment ago comes last: the other device's end may not have come yet.
  const last = crossed.includes(told.itemId) ? [told.itemId] : [];
  const byScore = isScoreLower && !isStatusWorse ? [withBestScore(told.itemId, earned)] : [];
  const itemIds = [...new Set([...first, ...[...others].slice(0, mostOthers), ...last, ...byScore])];
  const isEach = crossed.length > 0;
  if (itemIds.length > 0 && !isBegun) await noteDecision(t, lookAt, { [asked]: JSON.stringify(itemIds), ...(isEach ? { [foreign]: company.launches } : {}) });
  return { items: await runsOf(t, itemIds, told), isEach };
}

/** The names in the note of the look: the items that are asked after it; and how many launches were other devices', where each of them is asked for that reason. */
const [asked, foreign] = ['asksItems', 'launchesElsewhere'] as const;

async function noteDecision({ journal }: Telling, lookAt: number, note: StepNote): Promise<void> {
  const look = journal.entry.steps[lookAt];
  if (look) await journal.amend(look, { note });
}

/** A run that has neither finished nor failed the item, and has no score, leaves nothing that another could make worse. */
const canBeLost = (earned: Earned | undefined): boolean => earned !== undefined && (earned.score !== undefined || !isWorse(earned.status, 'failed'));

/** So many items are asked beside the one that was told. */
const mostOthers = 12;

/** A score that is missing in the record may be any item's: the one that earned most is asked. */
function withBestScore(told: string, all: ReadonlyMap<string, Earned>): string {
  const scoreOf = (itemId: string): number => all.get(itemId)?.score?.raw ?? -Infinity;
  const [bestId = told] = [...all.keys()].toSorted((one, other) => scoreOf(other) - scoreOf(one));
  return scoreOf(bestId) <= scoreOf(told) ? told : bestId;
}

/** The last run of each item in the attempt of this one, up to this one. None at all where one is not here: what was decided came from another device with a file, and which question is whose is counted. */
async function runsOf({ db }: Telling, itemIds: readonly string[], upTo: Sitting): Promise<readonly Sitting[]> {
  const all = await db.getAllFromIndex('sittings', 'by-enrollment', upTo.enrollmentId);
  const inAttempt = all.filter(({ attempt, seq, state }) => attempt === upTo.attempt && seq <= upTo.seq && state !== 'open').toSorted((one, other) => other.seq - one.seq);
  const runs = itemIds.map((ofItem) => (ofItem === upTo.itemId ? upTo : inAttempt.find(({ itemId }) => itemId === ofItem)));
  return runs.includes(undefined) ? [] : runs.filter((run) => run !== undefined);
}

interface Company {
  /** How many launches of the course other devices told, as far as the LMS counts them; where it does not, there may be any. */
  readonly launches: number;
  /** Whether there are more of them than when the items were last asked because of that; or they grew within the hour and that was a while ago: a telling that was torn ends when it can. */
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
  // By the first pass that saw so many: each further one is no reason for another.
  const cameAt = Math.min(...passes.filter((pass) => pass.launches === launches).map(({ at }) => at));
  const cameLately = Number.isFinite(cameAt) && cameAt > now - lately;
  return { launches, isToBeAsked: isNew || (launches > 0 && cameLately && passes.every(({ at }) => at <= now - rest)) };
}

const entriesOf = ({ db, journal: { entry } }: Telling): Promise<readonly OutboxEntry[]> => db.getAllFromIndex('outbox', 'by-enrollment', entry.enrollmentId);

/** Whether a run in the course is told after this, or still goes on: then it is time enough. An opening alone asks nothing afterwards. */
const waitsMore = async (t: Telling): Promise<boolean> => (await entriesOf(t)).some(({ seq, state, about }) => seq > t.journal.entry.seq && about.kind === 'sitting' && (state === 'waiting' || state === 'open'));

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
