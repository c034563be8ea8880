import type { IDBPDatabase } from 'idb';
import type { Decision, DeviceTime, LearnerDb, OutboxEntry, TellStep } from '#offline/learner-schema.ts';
import { isCallEntry } from '#offline/outbox.ts';
import { announceOutboxChange } from '#offline/outbox-channel.ts';
import { write } from '#offline/write.ts';
import { endOfTelling } from './end-of-telling.ts';
import type { SettledReason } from './journal.ts';

/**
 * What can be said anew of an unsure entry, by why it is unsure:
 * - `unsure`: the writes whose answer was lost;
 * - `result`: result and end of the session, for the session that held them is gone;
 * - `nothing`: single answers have no session any more to be said in, and of what belongs to an unsure attempt nothing was said: its opening is what to decide about.
 */
const anew: Partial<Record<SettledReason, 'unsure' | 'result' | 'nothing'>> = { 'session-lost': 'result', 'details-answer-lost': 'nothing', 'attempt-unsure': 'nothing' };

/** What somebody may decide about an entry; nothing where it is not unsure. To leave it as it is, is always possible. */
export function decisionsFor({ state, reason }: Pick<OutboxEntry, 'state' | 'reason'>): readonly Decision[] {
  if (state !== 'unsure' || reason === 'attempt-unsure') return [];
  return anewOf(reason) === 'nothing' ? ['arrived'] : ['arrived', 'send-again'];
}

const anewOf = (reason: string | undefined) => anew[reason as SettledReason] ?? 'unsure';

/**
 * A person decides about an unsure entry (S4), and that stands in its steps from then on. `arrived`: it is told. `send-again`: it waits, and the teller says what was unsure
 * of it, and nothing else, a second time. What waited for the same question, the runs of an attempt that may not have been opened, waits to be told in either case. An entry that
 * is not unsure (any more) stays as it is. On the disk when it resolves.
 */
export async function decideUnsure(db: IDBPDatabase<LearnerDb>, seq: number, decision: Decision, at: DeviceTime = Date.now()): Promise<void> {
  await write(db, ['outbox', 'launches', 'sittings'], 'strict', async (transaction) => {
    const outbox = transaction.objectStore('outbox');
    const entry = await outbox.get(seq);
    if (!entry || !decisionsFor(entry).includes(decision)) return;
    await outbox.put(decision === 'arrived' ? asTold(entry, at) : asSaidAnew(entry, at));
    if (entry.about.kind !== 'launch') return;
    const { attempt } = (await transaction.objectStore('launches').get(entry.about.launchId)) ?? {};
    for (const other of await outbox.index('by-enrollment').getAll(entry.enrollmentId)) {
      if (other.about.kind !== 'sitting' || other.reason !== 'attempt-unsure') continue;
      const sitting = await transaction.objectStore('sittings').get(other.about.sittingId);
      if (sitting?.attempt === attempt) await outbox.put({ ...unsettled(other), state: 'waiting' });
    }
  });
  announceOutboxChange(db.name);
}

function unsettled<Entry extends OutboxEntry>(entry: Entry): Entry {
  const { reason: _why, settledAt: _when, seenAt: _seen, ...rest } = entry;
  return rest as Entry;
}

const asTold = <Entry extends OutboxEntry>(entry: Entry, at: DeviceTime): Entry => ({ ...unsettled(entry), state: 'told', settledAt: at, steps: [...entry.steps, decided('arrived', at)] });

/**
 * What was told stays told: asked anew is what was asked after it, each item from the beginning. One of several questions alone would go on in the session of another item.
 */
function asAskedAnew<Entry extends OutboxEntry>(entry: Entry, at: DeviceTime): Entry {
  const asked = entry.steps.slice(endOfTelling(entry));
  const seen = asked.findLast(({ name }) => name === 'look-after')?.note;
  const steps = entry.steps.filter((step) => step.name === 'decision' || !asked.includes(step));
  return { ...unsettled(entry), state: 'waiting', steps: [...steps, decided('send-again', at, seen)] };
}

/** The look that ended it goes: what was seen then stays with the decision, and the teller looks again. */
function asSaidAnew<Entry extends OutboxEntry>(entry: Entry, at: DeviceTime): Entry {
  if (entry.reason === 'lms-holds-worse') return asAskedAnew(entry, at);
  const isAnew = isCallEntry(entry) ? isCall : anewOf(entry.reason) === 'result' ? isResult : isUnsure;
  const from = entry.steps.findIndex(isAnew);
  const looks = entry.steps.filter((step, index) => index > from && step.name === 'look-after');
  const steps = entry.steps.filter((step) => !looks.includes(step)).map((step) => (isAnew(step) ? asNotSaid(step) : step));
  return { ...unsettled(entry), ...(isCallEntry(entry) && { dueAt: at }), state: 'waiting', steps: [...steps, decided('send-again', at, looks.at(-1)?.note)] };
}

const isUnsure = ({ state }: TellStep): boolean => state === 'unsure';
/** Also one that was answered with a no which may only mean that the first had arrived. */
const isCall = ({ name, state }: TellStep): boolean => name === 'call' && state !== 'done';
const isResult = ({ name }: TellStep): boolean => name === 'PutParam' || name === 'ExitAU';

/** For the teller it is what is known not to have happened (`journal.ts`): a person answers for that. */
const asNotSaid = ({ name, at, note }: TellStep): TellStep => ({ name, state: 'intent', at, note: { ...note, didHappen: false } });

const decided = (decision: Decision, at: DeviceTime, note?: TellStep['note']): TellStep => ({ name: 'decision', state: 'done', at, decision, ...(note && { note }) });
