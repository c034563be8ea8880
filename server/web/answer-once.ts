import { createHash } from 'node:crypto';
import { barredKey, type ArrivalLog, type KeptAnswer, type LoggedArrival, type NewArrival } from '#server/store/arrival-log.ts';

/** A number that the app makes for each request that is not safe to repeat, and never uses again (`src/api/request.ts`). */
const numberHeader = 'X-Haversack-Request';
const number = /^[\w-]{1,64}$/u;
const tokenHeader = 'X-Haversack-Token';
const markHeader = 'X-Haversack-Mark';
const sinceHeader = 'X-Haversack-Since';
const recallHeader = 'X-Haversack-Recall';

/** What else makes it the same request, of the same page of the same learner: a browser that sends one again sends every byte of it again. */
const sameHeaders = [tokenHeader, 'Cookie', 'Authorization', 'Origin', 'Sec-Fetch-Site', 'Content-Type'];

export interface OnceLimits {
  /** A browser sends again at once; this is for the machine that sleeps in between. */
  readonly keepMs: number;
  readonly mostAnswers: number;
  /** Of all answers that are kept together. */
  readonly mostAnswerBytes: number;
  /** Of all requests that are looked at together. An upload of the app is 10 MiB at most. */
  readonly mostRequestBytes: number;
}

const usualLimits: OnceLimits = { keepMs: 5 * 60_000, mostAnswers: 10_000, mostAnswerBytes: 32 * 1024 * 1024, mostRequestBytes: 128 * 1024 * 1024 };

interface Arrival {
  readonly answer: Promise<KeptAnswer>;
  /** Undefined while it is worked on. */
  answered: { readonly at: number; readonly bytes: number } | undefined;
}

/** What the app's site does beside passing on what the app says to the LMS. */
export interface AnswerOnce {
  /** Carries the request out, unless it is one that has arrived before: then the answer of that one is given, and waited for where it is still worked on. */
  pass(request: Request, carryOut: (request: Request) => Promise<Response>): Promise<Response>;
  /** Tells what became of a request with that number, sent after that mark was told (docs/decisions/0036). Carries nothing out. */
  recall(request: Request): Promise<Response>;
}

export interface OnceOptions extends Partial<OnceLimits> {
  /** A clock that nobody sets, in milliseconds. */
  readonly now?: () => number;
  /** What is known beyond the life of this process; without it nobody can ask later. */
  readonly log?: ArrivalLog | undefined;
}

/**
 * Knows a POST that a browser sends again by itself, because a connection that it had kept broke before the first byte of an answer (docs/decisions/0033). One that differs in anything but its
 * number is another request, and is carried out: to refuse it would lose what a learner did. So is what comes without a number, without a session of the app, or when there is no more room to look at it.
 * Where there is a log, it is written there first: what cannot be written down is not carried out.
 */
export function createAnswerOnce({ now = () => performance.now(), log, ...given }: OnceOptions = {}): AnswerOnce {
  const limits = { ...usualLimits, ...given };
  const arrivals = new Map<string, Arrival>();
  let answerBytes = 0;
  let requestBytes = 0;

  const forget = (key: string): void => {
    answerBytes -= arrivals.get(key)?.answered?.bytes ?? 0;
    arrivals.delete(key);
  };
  /** The oldest first; never one that is worked on, which ends by itself. */
  const makeRoom = (): void => {
    for (const [key, { answered }] of arrivals) {
      if (!answered) continue;
      if (now() - answered.at <= limits.keepMs && arrivals.size <= limits.mostAnswers && answerBytes <= limits.mostAnswerBytes) return;
      forget(key);
    }
  };
  const keep = (key: string, arrival: Arrival, bytes: number): void => {
    // Behind all that were answered before.
    arrivals.delete(key);
    arrivals.set(key, arrival);
    arrival.answered = { at: now(), bytes };
    answerBytes += bytes;
    makeRoom();
  };

  /** By number. What is still arriving is not: it may never end, on a line whose other end is gone. */
  const atWork = new Map<string, Promise<unknown>>();
  const noteAtWork = (name: string, work: Promise<unknown>): void => {
    const ended = Promise.allSettled([atWork.get(name), work]).finally(() => {
      if (atWork.get(name) === ended) atWork.delete(name);
    });
    atWork.set(name, ended);
  };

  const carryOutOnce = async (request: Request, name: string, key: string, carryOut: () => Promise<Response>): Promise<KeptAnswer> => {
    const logged = await begin({ number: name, key, owner: ownerOf(request) });
    if (logged?.key === barredKey) return nothingDone;
    // It came to a process that is not there any more.
    if (logged?.key === key) return logged.answer ? aged(logged.answer, logged.at) : nobodyKnows;
    const kept = await keptOf(await carryOut());
    // The answer is known here all the same.
    if (!logged) await (kept.status === 401 ? log?.drop(name) : log?.answered(name, withoutCookies(kept)))?.catch(() => undefined);
    return kept;
  };
  const begin = async (arrival: NewArrival): Promise<LoggedArrival | undefined> =>
    log?.begin(arrival).catch((cause: unknown) => {
      throw new NotWritten('The arrival could not be written down.', { cause });
    });

  const answer = async (request: Request, name: string, carryOut: (request: Request) => Promise<Response>): Promise<Response> => {
    const { url, method, headers } = request;
    const body = await request.arrayBuffer().catch(() => undefined);
    // It broke off, so it has not arrived; nobody hears this.
    if (!body) return new Response(null, { status: 400 });
    const key = keyOf(request, body);
    makeRoom();
    const before = arrivals.get(key);
    if (before) return answerAgain(await before.answer, before.answered, now());
    const arrival: Arrival = { answer: carryOutOnce(request, name, key, () => carryOut(new Request(url, { method, headers, body }))), answered: undefined };
    arrivals.set(key, arrival);
    noteAtWork(name, arrival.answer);
    try {
      const kept = await arrival.answer;
      // Who is nobody fills no memory; and nothing was done.
      if (kept.status === 401) forget(key);
      else keep(key, arrival, kept.body.byteLength);
      return answerOf(kept);
    } catch (error) {
      if (error instanceof NotWritten) {
        forget(key);
        throw error;
      }
      // Nobody knows what was done, so it is not done again.
      keep(key, arrival, 0);
      throw error;
    }
  };

  const passOn = async (request: Request, name: string, carryOut: (request: Request) => Promise<Response>): Promise<Response> => {
    const length = lengthOf(request);
    if (length === undefined || requestBytes + length > limits.mostRequestBytes) {
      // Nobody is to say that it never came, or has said so.
      const logged = await begin({ number: name, key: '', owner: '' });
      return logged?.key === barredKey ? answerOf(nothingDone) : carryOut(request);
    }
    requestBytes += length;
    try {
      return await answer(request, name, carryOut);
    } finally {
      requestBytes -= length;
    }
  };

  const recall = async (request: Request): Promise<Response> => {
    // Signed out in the middle of the telling: it is asked again by somebody.
    if (!request.headers.has(tokenHeader)) return new Response(null, { status: 401 });
    const name = numberOf(request);
    if (!log || name === undefined) return told('unknown');
    await atWork.get(name);
    const isCovered = await log.covers(request.headers.get(sinceHeader) ?? '');
    const logged = await (isCovered ? log.bar(name) : log.find(name));
    if (!logged) return told(isCovered ? 'never' : 'unknown');
    const { key, owner, answer: kept, at } = logged;
    if (key === barredKey) return told('never');
    // Its end came while it was asked for.
    if (!kept && atWork.has(name)) return recall(request);
    if (!kept || (owner !== anybody && owner !== sessionOf(request))) return told('unknown');
    const response = answerOf(aged(kept, at));
    response.headers.set(recallHeader, 'answered');
    return response;
  };

  return {
    pass: async (request, carryOut) => {
      // As it was before: what comes meanwhile has come after it.
      const mark = log?.mark();
      const name = request.method === 'POST' ? numberOf(request) : undefined;
      const response = await (name === undefined ? carryOut(request) : passOn(request, name, carryOut).catch(ifNotWritten));
      return mark === undefined || !request.headers.has(tokenHeader) ? response : withMark(response, mark);
    },
    recall,
  };
}

/** Nothing was done. */
class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

function ifNotWritten(error: unknown): Response {
  if (error instanceof NotWritten) return new Response(null, { status: 503, headers: { 'Retry-After': '5' } });
  throw error;
}

const nobodyKnows: KeptAnswer = { status: 503, headers: [], body: new Uint8Array() };
/** Its learner was told that it never came, and has perhaps said it again; here nobody listens any more. */
const nothingDone = nobodyKnows;

/** A cookie is one half of a session: it is kept nowhere as it is, and goes to nobody who signed in since. */
const withoutCookies = ({ headers, ...kept }: KeptAnswer): KeptAnswer => ({ ...kept, headers: headers.filter(([name]) => name.toLowerCase() !== 'set-cookie') });

/** So that nobody sets a clock by the `Date` of then. */
const aged = ({ headers, ...kept }: KeptAnswer, at: Date): KeptAnswer => ({ ...kept, headers: [...headers, ['Age', String(Math.max(1, Math.floor((Date.now() - at.getTime()) / 1000)))]] });

function withMark(response: Response, mark: string): Response {
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.set(markHeader, mark);
  return new Response(response.body, { status, statusText, headers });
}

const told = (what: 'never' | 'unknown'): Response => new Response(what, { headers: { [recallHeader]: what, 'Cache-Control': 'no-store' } });

function numberOf({ headers }: Request): string | undefined {
  const given = headers.get(numberHeader) ?? '';
  return number.test(given) && headers.has(tokenHeader) ? given : undefined;
}

function lengthOf({ headers }: Request): number | undefined {
  const given = headers.get('Content-Length') ?? '';
  return /^\d{1,12}$/u.test(given) ? Number(given) : undefined;
}

const hashOf = (said: readonly (string | null)[]) => createHash('sha256').update(JSON.stringify(said));

const keyOf = ({ url, headers }: Request, body: ArrayBuffer): string =>
  hashOf([headers.get(numberHeader), url, ...sameHeaders.map((name) => headers.get(name))])
    .update(new Uint8Array(body))
    .digest('base64');

/** Without the cookies: in the same jar are those of courses, which change. */
const sessionOf = ({ headers }: Request): string => hashOf([headers.get(tokenHeader), headers.get('Authorization')]).digest('base64');

/** HACP has sessions of its own and takes no notice of ours, so that an answer can also be asked for after somebody has signed in again, by who knows the number. */
const ownerOf = (request: Request): string => (new URL(request.url).pathname === hacpPath ? anybody : sessionOf(request));
const hacpPath = '/ekp/hacp';
const anybody = 'anybody';

const keptOf = async (response: Response): Promise<KeptAnswer> => ({ status: response.status, headers: [...response.headers], body: new Uint8Array(await response.arrayBuffer()) });

function answerOf({ status, headers, body }: KeptAnswer): Response {
  return new Response(body.byteLength === 0 ? null : body, { status, headers: headers.map(([name, value]) => [name, value]) });
}

/** With its age, so that nobody sets a clock by its `Date`. */
function answerAgain(kept: KeptAnswer, answered: Arrival['answered'], now: number): Response {
  const response = answerOf(kept);
  response.headers.set('Age', String(Math.max(0, Math.floor((now - (answered?.at ?? now)) / 1000))));
  return response;
}
