import { lastLearnerAt, type DeviceDb, type LearnerHere, type WipeWish } from './device-db.ts';
import type { DeviceTime, LearnerKey } from './learner-schema.ts';

const signedOut = ({ headerToken: _gone, ...rest }: LearnerHere): LearnerHere => ({ ...rest, isSignedIn: false });

const announce = (db: DeviceDb): void => {
  const channel = new BroadcastChannel(`${db.name}:sign-in`);
  channel.postMessage('changed');
  channel.close();
};

/** Notes who is signed in here now. The browser has one session with a site, so whoever was before is not any more. */
export async function rememberSignIn(db: DeviceDb, learner: Omit<LearnerHere, 'isSignedIn' | 'since'>): Promise<void> {
  const transaction = db.transaction(['learners', 'facts'], 'readwrite', { durability: 'strict' });
  const learners = transaction.objectStore('learners');
  for (const other of await learners.getAll()) if (other.site === learner.site) await learners.put(signedOut(other));
  await learners.put({ ...learner, isSignedIn: true, since: Date.now() });
  await transaction.objectStore('facts').put(learner.userId, lastLearnerAt(learner.site));
  await transaction.done;
  announce(db);
}

/** Somebody who has left, and when they had signed in: whoever comes back and leaves again has left another time. */
export interface Left extends LearnerKey {
  /** Undefined: nothing is noted of them here. */
  readonly since: DeviceTime | undefined;
}

/** Notes that they signed out: the token goes, they and their unsent work stay (S11). What they want gone is noted with it: it may be a while until it can go, and the app may be closed before. */
export async function rememberSignOut(db: DeviceDb, { site, userId }: LearnerKey, toBeWiped?: WipeWish): Promise<Left> {
  const transaction = db.transaction('learners', 'readwrite', { durability: 'strict' });
  const learner = await transaction.store.get([site, userId]);
  if (learner) await transaction.store.put({ ...signedOut(learner), ...(toBeWiped && { toBeWiped }) });
  await transaction.done;
  announce(db);
  return { site, userId, since: learner?.since };
}

const isTheSame = (here: LearnerHere | undefined, { since }: Left): boolean => !here?.isSignedIn && here?.since === since;

/** Whether they have not signed in again since they left: what they do from then on is not what they wanted gone. */
export const isStillGone = async (db: DeviceDb, left: Left): Promise<boolean> => isTheSame(await db.get('learners', [left.site, left.userId]), left);

/** Forgets that they were here, unless they have come back: nobody is greeted by their name. Their own database is not touched, and found again when they sign in. */
export async function forgetLearner(db: DeviceDb, left: Left): Promise<void> {
  const { site, userId } = left;
  const transaction = db.transaction(['learners', 'facts'], 'readwrite', { durability: 'strict' });
  const learners = transaction.objectStore('learners');
  const facts = transaction.objectStore('facts');
  const isGone = isTheSame(await learners.get([site, userId]), left);
  if (isGone) await learners.delete([site, userId]);
  if (isGone && (await facts.get(lastLearnerAt(site))) === userId) await facts.delete(lastLearnerAt(site));
  await transaction.done;
  announce(db);
}

/** Everybody who signed in to this site here, the latest first. */
export async function learnersHere(db: DeviceDb, site: string): Promise<readonly LearnerHere[]> {
  const all = await db.getAll('learners');
  return all.filter((learner) => learner.site === site).sort((one, other) => other.since - one.since);
}
