import { readGetParam, type HacpState } from '#formats/hacp/get-param.ts';
import type { HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import type { HacpCommand } from '#formats/hacp/hacp-request.ts';
import type { TellStep } from '#offline/learner-schema.ts';
import { ask, sayNumbered, type Answered } from './ask-and-say.ts';
import { noteOfState } from './item-reading.ts';
import type { StepNote } from './journal.ts';
import type { HacpSession, ItemAddress } from './lms-for-telling.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/** A session that has just answered GetParam. */
export interface OpenSession extends HacpSession {
  readonly held: HacpState;
  readonly version: string | undefined;
}

/** HACP error 3: invalid session ID (facts E.3). */
export const unknownSession = 3;

/** Opens a new session and asks what the LMS holds. `refused`: it answers errors. Throws TellingStopped. */
export async function newSession(t: Telling, item: ItemAddress): Promise<OpenSession | 'refused'> {
  const session = await ask(t, 'hacpInfo', (signal) => t.lms.hacpInfo(item, signal), (given) => ({ state: 'done', note: noteOfSession(given) }));
  const answer = await getParam(t, session);
  if (answer.error === 0) return opened(session, answer);
  // It was given a moment ago: an LMS that forgets so quickly has trouble of its own.
  if (answer.error === unknownSession) throw new TellingStopped({ kind: 'later', because: 'bad-answer' });
  return 'refused';
}

/** The same session asked again; undefined when it answers with an error. Throws TellingStopped. */
export async function sameSession(t: Telling, session: HacpSession): Promise<OpenSession | undefined> {
  const answer = await getParam(t, session);
  return answer.error === 0 ? opened(session, answer) : undefined;
}

/** One write in a session. Throws TellingStopped. */
export const sayHacp = (t: Telling, session: HacpSession, command: Exclude<HacpCommand, 'GetParam'>, data: string, note: StepNote): Promise<Answered> =>
  sayNumbered(t, command, note, (number) => t.lms.hacp(session, { command, data }, undefined, number), (answer) => counted(answer, {}));

const getParam = (t: Telling, session: HacpSession): Promise<HacpAnswer> =>
  ask(t, 'GetParam', (signal) => t.lms.hacp(session, { command: 'GetParam' }, signal), (answer) => counted(answer, noteOfState(readGetParam(answer.data), answer.version)));

/** A session that answered `GetParam` so. */
export const opened = (session: HacpSession, { data, version }: HacpAnswer): OpenSession => ({ ...session, held: readGetParam(data), version });

/** How an answer of HACP counts. */
export const counted = (answer: HacpAnswer, note: StepNote): Answered =>
  answer.error === 0 ? { state: 'done', note } : { state: 'refused', note: { error: answer.error, errorText: answer.errorText } };

const noteOfSession = ({ url, sessionId, auPassword }: HacpSession): StepNote => ({ url, sessionId, ...(auPassword === undefined ? {} : { auPassword }) });

/** The session that a step of `hacpInfo` was answered. */
export function sessionIn(step: TellStep | undefined): HacpSession | undefined {
  const { url, sessionId, auPassword } = step?.note ?? {};
  if (step?.state !== 'done' || typeof url !== 'string' || typeof sessionId !== 'string') return undefined;
  return { url, sessionId, ...(typeof auPassword === 'string' ? { auPassword } : {}) };
}
