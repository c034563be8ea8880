import type { ArrivalLog, KeptAnswer } from '#server/store/arrival-log.ts';
import { answerOf } from '#server/web/kept-answer.ts';
import { keyOf, numberOf } from '#server/web/numbered-request.ts';
import { createRecall, NotWritten, type Recall } from '#server/web/recall.ts';

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
export interface AnswerOnce extends Pick<Recall, 'recall'> {
  /** Carries the request out, unless it is one that has arrived before: then the answer of that one is given, and waited for where it is still worked on. */
  pass(request: Request, carryOut: (request: Request) => Promise<Response>): Promise<Response>;
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
  const later = createRecall(log);
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

  const answer = async (request: Request, name: string, carryOut: (request: Request) => Promise<Response>): Promise<Response> => {
    const { url, method, headers } = request;
    const body = await request.arrayBuffer().catch(() => undefined);
    // It broke off, so it has not arrived; nobody hears this.
    if (!body) return new Response(null, { status: 400 });
    const key = keyOf(request, body);
    makeRoom();
    const before = arrivals.get(key);
    if (before) return answerAgain(await before.answer, before.answered, now());
    const arrival: Arrival = { answer: later.carryOut(request, name, key, () => carryOut(new Request(url, { method, headers, body }))), answered: undefined };
    arrivals.set(key, arrival);
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
    if (length === undefined || requestBytes + length > limits.mostRequestBytes) return later.carryOutUnseen(name, () => carryOut(request));
    requestBytes += length;
    try {
      return await answer(request, name, carryOut);
    } finally {
      requestBytes -= length;
    }
  };

  return {
    pass: (request, carryOut) =>
      later.marked(request, () => {
        const name = request.method === 'POST' ? numberOf(request) : undefined;
        return name === undefined ? carryOut(request) : passOn(request, name, carryOut).catch(ifNotWritten);
      }),
    recall: (request) => later.recall(request),
  };
}

function ifNotWritten(error: unknown): Response {
  if (error instanceof NotWritten) return new Response(null, { status: 503, headers: { 'Retry-After': '5' } });
  throw error;
}

function lengthOf({ headers }: Request): number | undefined {
  const given = headers.get('Content-Length') ?? '';
  return /^\d{1,12}$/u.test(given) ? Number(given) : undefined;
}

/** With its age, so that nobody sets a clock by its `Date`. */
function answerAgain(kept: KeptAnswer, answered: Arrival['answered'], now: number): Response {
  const response = answerOf(kept);
  response.headers.set('Age', String(Math.max(0, Math.floor((now - (answered?.at ?? now)) / 1000))));
  return response;
}
