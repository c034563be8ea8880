import type { HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { readGetParam, type HacpState } from '#formats/hacp/get-param.ts';
import type { TellStep } from '#offline/learner-schema.ts';
import { ask, say, type Answered } from './ask-and-say.ts';
import type { Part, StepNote } from './journal.ts';
import type { HacpSession, ItemAddress } from './lms-for-telling.ts';
import { TellingStopped } from './telling-stopped.ts';
import type { Telling } from './telling.ts';

/** What is to be said in one HACP session. */
export interface Talk {
  readonly item: ItemAddress;
  /** The steps of the entry that belong to this session. */
  readonly part: Part;
  /** The data of PutParam, seeing what the LMS holds; undefined when there is nothing to put. */
  put(held: HacpState, version: string | undefined): Promise<Said | undefined>;
  /** What else there is to say, each at most once in a session (S4). */
  details(held: HacpState): Promise<readonly Detail[]>;
}
export interface Said {
  readonly data: string;
  readonly note: StepNote;
}
/** What is told beside the result: reports that an LMS keeps, and that cannot be asked for again. */
export const detailCommands = ['PutInteractions', 'PutObjectives', 'PutComments', 'PutPath', 'PutPerformance'] as const;
export interface Detail {
  readonly command: (typeof detailCommands)[number];
  readonly data: string;
  readonly note: StepNote;
}

/** How a talk ended; all but `exited` are reasons of the sync record. */
export type TalkEnd = 'exited' | 'hacp-refused' | 'session-lost' | 'result-answer-lost' | 'exit-answer-lost';

/**
 * Talks HACP about one item (S3): hacpInfo, GetParam, PutParam, details, ExitAU. It goes on where an earlier run stopped, in the same session, and says nothing
 * twice: after a lost answer to PutParam nothing more is said in the session, and one to ExitAU is never repeated, as it might count again. What has ended
 * already ends the same way without a request. Throws TellingStopped.
 */
export async function talkHacp(t: Telling, talk: Talk): Promise<TalkEnd> {
  const end = endOf(t, talk.part);
  if (end) return end;
  const session = await putResult(t, talk);
  if (typeof session === 'string') return session;
  for (const { command, data, note } of await talk.details(session.held)) {
    const before = t.journal.last(command, talk.part)?.state;
    // Also one whose answer was lost: what follows is told without it.
    if (before === undefined || before === 'intent') await sayHacp(t, session, command, data, note);
  }
  const exited = await sayHacp(t, session, 'ExitAU', '', {});
  return exited.state === 'done' ? 'exited' : 'session-lost';
}

function endOf(t: Telling, part: Part): TalkEnd | undefined {
  if (t.journal.last('PutParam', part)?.state === 'unsure') return 'result-answer-lost';
  const ends = { done: 'exited', unsure: 'exit-answer-lost', refused: 'session-lost', intent: undefined } as const;
  const exit = t.journal.last('ExitAU', part);
  return exit && ends[exit.state];
}

interface OpenSession extends HacpSession {
  readonly held: HacpState;
  readonly version: string | undefined;
}

/** An error to PutParam means that nothing of it was taken, so it is said a second time, in a new session if the old one is unknown; then no more. */
async function putResult(t: Telling, talk: Talk): Promise<OpenSession | 'hacp-refused' | 'session-lost'> {
  for (;;) {
    const session = await openSession(t, talk);
    if (typeof session === 'string' || t.journal.last('PutParam', talk.part)?.state === 'done') return session;
    const said = await talk.put(session.held, session.version);
    if (!said) return session;
    const answered = await sayHacp(t, session, 'PutParam', said.data, said.note);
    if (answered.state === 'done') return session;
    const { steps } = t.journal.entry;
    if (steps.slice(talk.part.from).filter((step) => step.name === 'PutParam' && step.state === 'refused').length > 1) return 'hacp-refused';
  }
}

/**
 * The session of this talk, asked what the LMS holds (GetParam): the one in the notes as long as the LMS knows it, else a new one. Once the result is put, a
 * session that the LMS does not know any more is lost with what was put in it.
 */
async function openSession(t: Telling, talk: Talk): Promise<OpenSession | 'hacp-refused' | 'session-lost'> {
  const put = t.journal.last('PutParam', talk.part);
  const didPut = put?.state === 'done';
  const noted = put?.state === 'refused' && put.note?.['error'] === unknownSession ? undefined : sessionIn(t.journal.last('hacpInfo', talk.part));
  if (noted) {
    const answer = await getParam(t, noted);
    if (answer.error === 0) return opened(noted, answer);
    if (didPut) return 'session-lost';
  }
  const session = await ask(t, 'hacpInfo', (signal) => t.lms.hacpInfo(talk.item, signal), (given) => ({ state: 'done', note: noteOfSession(given) }));
  const answer = await getParam(t, session);
  if (answer.error === 0) return opened(session, answer);
  // It was given a moment ago: an LMS that forgets so quickly has trouble of its own.
  if (answer.error === unknownSession) throw new TellingStopped({ kind: 'later', because: 'bad-answer' });
  return 'hacp-refused';
}

/** HACP error 3: invalid session ID (facts E.3). */
const unknownSession = 3;

const opened = (session: HacpSession, { data, version }: HacpAnswer): OpenSession => ({ ...session, held: readGetParam(data), version });

const getParam = (t: Telling, session: HacpSession): Promise<HacpAnswer> =>
  ask(t, 'GetParam', (signal) => t.lms.hacp(session, { command: 'GetParam' }, signal), (answer) => counted(answer, noteOfState(answer)));

const sayHacp = (t: Telling, session: HacpSession, command: Detail['command'] | 'PutParam' | 'ExitAU', data: string, note: StepNote): Promise<Answered> =>
  say(t, command, note, () => t.lms.hacp(session, { command, data }), (answer) => counted(answer, {}));

const counted = (answer: HacpAnswer, note: StepNote): Answered =>
  answer.error === 0 ? { state: 'done', note } : { state: 'refused', note: { error: answer.error, errorText: answer.errorText } };

/** What the LMS held before: for the questions of S4, and for people. Suspend data only by its length. */
function noteOfState({ data, version }: HacpAnswer): StepNote {
  const held = readGetParam(data);
  return {
    status: held.status ?? null,
    score: held.score?.raw ?? null,
    totalSeconds: held.totalSeconds ?? null,
    suspendDataLength: held.suspendData?.length ?? 0,
    ...(version === undefined ? {} : { version }),
  };
}

const noteOfSession = ({ url, sessionId, auPassword }: HacpSession): StepNote => ({ url, sessionId, ...(auPassword === undefined ? {} : { auPassword }) });

function sessionIn(step: TellStep | undefined): HacpSession | undefined {
  const { url, sessionId, auPassword } = step?.note ?? {};
  if (step?.state !== 'done' || typeof url !== 'string' || typeof sessionId !== 'string') return undefined;
  return { url, sessionId, ...(typeof auPassword === 'string' ? { auPassword } : {}) };
}
