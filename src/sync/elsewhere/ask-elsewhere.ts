import type { IDBPDatabase } from 'idb';
import { isPlayable, launchableItems, type PlayableStandard } from '#formats/course.ts';
import { readGetParam, type HacpState } from '#formats/hacp/get-param.ts';
import { isSequenced } from '#formats/is-sequenced.ts';
import type { ItemElsewhere } from '#offline/item-elsewhere.ts';
import type { LearnerDb, OfferedPlace } from '#offline/learner-schema.ts';
import type { LmsForTelling, LmsReading } from '../lms-for-telling.ts';
import { tellingLock, type Locks } from '../sync-locks.ts';
import { askWithinMs, itemsAskedAtOnce } from '../waits.ts';
import { placeIn, whosePlace } from './compare-place.ts';
import { isOnlyOurs, lastTimeElsewhere } from './is-only-ours.ts';
import { asItemElsewhere, isWorthOffering, itemsToAsk, itemToGoOnWith, mayBeCut, placeMark, readablePlace, type HeldElsewhere, type ItemToAsk } from './place-elsewhere.ts';
import { toldFromHere, type ItemHere } from './told-from-here.ts';

export interface AskDeps {
  readonly db: IDBPDatabase<LearnerDb>;
  readonly lms: Pick<LmsForTelling, 'look' | 'hacpInfo' | 'hacp'>;
  readonly locks: Locks;
}

export interface CourseToAsk {
  readonly enrollmentId: string;
  /** The part that the learner chose; undefined: the one that comes next. */
  readonly itemId?: string | undefined;
}

/** A place of another device at which the course can be gone on with (S7). */
export interface PlaceElsewhere {
  /** For the launch: what was offered. */
  readonly place: OfferedPlace;
  /** What the items begin from when it is taken. */
  readonly items: readonly ItemElsewhere[];
  /** The item that is opened then. */
  readonly itemId: string;
  /** In a course of several parts: the part's title. */
  readonly partTitle?: string | undefined;
  /** The place in the part, where it is readable for people. */
  readonly placeName?: string | undefined;
  /** The course was opened on this device too, so there is a place here. */
  readonly wasOpenedHere: boolean;
  /** What was done here waits to be told: both stand. */
  readonly hasUntold: boolean;
  /** The content's own data came back so long that they may have been cut: only place and status are known. */
  readonly isPlaceOnly: boolean;
  /** What comes next in this course was decided on the other device, and stayed there. */
  readonly hasOwnOrder: boolean;
}

/**
 * S7: asks the LMS whether a course was gone on with elsewhere, within two seconds: looks first, and only where somebody else was there asks for the items (GetParam), each in a session that gets
 * no exit. Undefined: there is nothing to offer, or it is not known in time. Never rejects. Telling and asking never overlap: a session that is opened late could drop one in which a result was
 * put, so the telling's lock is held until the last one is answered, however long that takes; and where this device has left one open, nothing is asked.
 */
export async function askElsewhere(deps: AskDeps, course: CourseToAsk): Promise<PlaceElsewhere | undefined> {
  const asked = ask(deps, course, AbortSignal.timeout(askWithinMs - toComputeMs)).catch(() => undefined); // whatever it is, the course opens here
  return Promise.race([asked, isOver(AbortSignal.timeout(askWithinMs))]);
}

/** What was heard in time is still made an offer of. */
const toComputeMs = 150;

const isOver = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });

async function ask({ db, lms, locks }: AskDeps, { enrollmentId, itemId }: CourseToAsk, deadline: AbortSignal): Promise<PlaceElsewhere | undefined> {
  const kept = await db.get('courses', enrollmentId);
  if (!kept || !isPlayable(kept.course.standard)) return undefined;
  const { standard } = kept.course;
  const reading = await lms.look(enrollmentId, deadline);
  if (isOnlyOurs(reading, await toldFromHere(db, enrollmentId))) return undefined;
  const answer = Promise.withResolvers<PlaceElsewhere | undefined>();
  void locks
    .request(tellingLock(db.name), { signal: deadline }, async () => {
      const here = await toldFromHere(db, enrollmentId); // the telling may have just ended
      if (here.hasOpenSession || isOnlyOurs(reading, here)) return answer.resolve(undefined);
      const items: readonly ItemToAsk[] = launchableItems(kept.course).map(({ id, title }) => ({ id, title, status: here.items.get(id)?.record?.status ?? 'not attempted' }));
      const asking = askItems(lms, enrollmentId, itemsToAsk(items, itemId), deadline);
      await Promise.race([asking.done, isOver(deadline)]);
      answer.resolve(await offerOf({ standard, items, reading, here, isSequenced: isSequenced(kept.course) }, asking.heard));
      await asking.done;
      return undefined;
    })
    .catch(answer.reject);
  return answer.promise;
}

type Heard = ReadonlyMap<string, HacpState>;

/** Asks some at a time, in the order of the course. `heard` is what is known so far; nothing new is begun after the deadline, and what was begun is waited for. */
function askItems(lms: AskDeps['lms'], enrollmentId: string, items: readonly ItemToAsk[], deadline: AbortSignal): { readonly heard: Heard; readonly done: Promise<unknown> } {
  const heard = new Map<string, HacpState>();
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item && !deadline.aborted; item = left.shift()) {
      const held = await askItem(lms, { enrollmentId, itemId: item.id }, deadline).catch(() => undefined);
      if (held) heard.set(item.id, held);
    }
  };
  return { heard, done: Promise.all(Array.from({ length: itemsAskedAtOnce }, work)) };
}

/**
 * The session is left as it is: at an LMS that gives an item one for ever, an exit would count the time once more that was put last in it, by whichever device. `hacpInfo` is not bound by the
 * deadline: given up, it could still reach the LMS later.
 */
async function askItem(lms: AskDeps['lms'], item: { readonly enrollmentId: string; readonly itemId: string }, deadline: AbortSignal): Promise<HacpState | undefined> {
  const session = await lms.hacpInfo(item, new AbortController().signal); // within the client's own bounds
  if (deadline.aborted) return undefined;
  const answer = await lms.hacp(session, { command: 'GetParam' }, deadline);
  return answer.error === 0 ? readGetParam(answer.data) : undefined;
}

interface Known {
  readonly standard: PlayableStandard;
  readonly items: readonly ItemToAsk[];
  readonly reading: LmsReading;
  readonly here: Awaited<ReturnType<typeof toldFromHere>>;
  readonly isSequenced: boolean;
}

const nothingHere: ItemHere = { told: [], untoldSeconds: 0 };

async function offerOf({ standard, items, reading, here, isSequenced }: Known, heard: Heard): Promise<PlaceElsewhere | undefined> {
  const elsewhere: HeldElsewhere[] = [];
  const places: string[] = [];
  for (const [itemId, held] of heard) {
    const place = placeIn(held);
    const known = here.items.get(itemId) ?? nothingHere;
    if (!place || whosePlace(standard, held, known) !== 'elsewhere' || !isWorthOffering(place)) continue;
    const mark = await placeMark(itemId, place);
    if (here.answered.has(mark)) continue;
    places.push(mark);
    elsewhere.push({ itemId, held, place, untoldSeconds: known.untoldSeconds });
  }
  const goesOnAt = itemToGoOnWith(items, elsewhere);
  if (goesOnAt === undefined) return undefined;
  const next = elsewhere.find(({ itemId }) => itemId === goesOnAt);
  const at = lastTimeElsewhere(reading, here);
  return {
    place: { by: 'other-device', ...(at !== undefined && { at }), places: places.sort() },
    items: elsewhere.map((one) => asItemElsewhere(standard, one)),
    itemId: goesOnAt,
    partTitle: items.length > 1 ? items.find(({ id }) => id === goesOnAt)?.title : undefined,
    placeName: next && readablePlace(next.place.location),
    wasOpenedHere: here.wasOpenedHere,
    hasUntold: here.hasUntold,
    isPlaceOnly: next !== undefined && mayBeCut(next.place),
    hasOwnOrder: isSequenced,
  };
}
