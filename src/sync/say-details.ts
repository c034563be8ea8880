import type { CmiObjective } from '#formats/cmi.ts';
import type { TellStep } from '#offline/learner-schema.ts';
import { counted, sayHacp, type OpenSession } from './hacp-session.ts';
import type { Detail, Talk } from './hacp-talk.ts';
import { recallHacp } from './recall-lost.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/**
 * Says what there is beside the result, each at most once in all its sessions, as an LMS appends what it gets (S4). Of one whose answer was lost only our own server can know, where one stands
 * before the LMS, and of objectives GetParam; else it is passed over, and what follows is told without it. Throws TellingStopped.
 */
export async function sayDetails(t: Telling, talk: Talk, session: OpenSession): Promise<void> {
  for (const { command, data, note } of await talk.details(session.held)) {
    const before = t.journal.last(command, talk.part);
    if (before === undefined || before.state === 'intent') await sayDetail(t, session, { command, data, note });
    else if (before.state === 'unsure' && command === 'PutObjectives' && areHeld(talk.result.objectives, session.held.objectives)) {
      await t.journal.record(command, 'done', { ...note, decidedBy: 'GetParam' });
    } else if (before.state === 'unsure' && (await isToBeSaidAgain(t, before))) await sayDetail(t, session, { command, data, note });
  }
}

/** Asks our server what became of it, and notes what that knows; true where it never reached the LMS. */
async function isToBeSaidAgain(t: Telling, lost: TellStep): Promise<boolean> {
  const { name, note = {} } = lost;
  try {
    const recalled = await recallHacp(t, lost);
    if (recalled.kind === 'never') await t.journal.takeBack(name, { ...note, decidedBy: 'server' });
    if (recalled.kind === 'answered') {
      const { state, note: answered } = counted(recalled.answer, {});
      await t.journal.record(name, state, { ...note, ...answered, decidedBy: 'server' });
    }
    return recalled.kind === 'never';
  } catch (error) {
    if (!(error instanceof TellingStopped) || error.stop.kind !== 'refused') throw error;
    const refusals = typeof note['refusals'] === 'number' ? note['refusals'] + 1 : 1;
    if (refusals > mostRefusals) return false;
    await t.journal.amend(lost, { note: { refusals } });
    throw new TellingStopped({ kind: 'later', because: 'bad-answer' }, { cause: error });
  }
}

/** A proxy in trouble answers in our server's place. */
const mostRefusals = 5;

/** An LMS, or a proxy before it, that takes no such report refuses only that: the result is told all the same. */
async function sayDetail(t: Telling, session: OpenSession, { command, data, note }: Detail): Promise<void> {
  try {
    await sayHacp(t, session, command, data, note);
  } catch (error) {
    if (!(error instanceof TellingStopped) || error.stop.kind !== 'refused') throw error;
    await t.journal.record(command, 'refused', { ...t.journal.last(command)?.note, ...note });
  }
}

/** Every objective stands at the LMS with its status and its score: what the report said is not lost, whether or not it arrived too. */
const areHeld = (said: readonly CmiObjective[], held: readonly CmiObjective[] = []): boolean =>
  said.every(({ id, status, score }) => held.some((one) => one.id === id && one.status === status && one.score?.raw === score?.raw));
