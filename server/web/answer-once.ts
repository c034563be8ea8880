import { createHash } from 'node:crypto';

/** A number that the app makes for each request that is not safe to repeat, and never uses again (`src/api/request.ts`). */
const numberHeader = 'X-Haversack-Request';
const number = /^[\w-]{1,64}$/u;

/** What else makes it the same request, of the same page of the same learner: a browser that sends one again sends every byte of it again. */
const sameHeaders = ['X-Haversack-Token', 'Cookie', 'Authorization', 'Origin', 'Sec-Fetch-Site', 'Content-Type'];

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

interface Kept {
  readonly init: { readonly status: number; readonly headers: readonly (readonly [string, string])[] };
  readonly body: ArrayBuffer;
}

interface Arrival {
  readonly answer: Promise<Kept>;
  /** Undefined while it is worked on. */
  answered: { readonly at: number; readonly bytes: number } | undefined;
}

/** Carries the request out, unless it is one that has arrived before: then the answer of that one is given, and waited for where it is still worked on. */
export type AnswerOnce = (request: Request, carryOut: (request: Request) => Promise<Response>) => Promise<Response>;

/**
 * Knows a POST that a browser sends again by itself, because a connection that it had kept broke before the first byte of an answer (docs/decisions/0033). One that differs in anything but its
 * number is another request, and is carried out: to refuse it would lose what a learner did. So is what comes without a number, without a session of the app, or when there is no more room to look at it.
 * What is kept is in memory: a server that is started anew knows nothing of before. `now` is a clock that nobody sets, in milliseconds.
 */
export function createAnswerOnce({ now = () => performance.now(), ...given }: Partial<OnceLimits> & { readonly now?: () => number } = {}): AnswerOnce {
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

  const answer = async (request: Request, carryOut: (request: Request) => Promise<Response>): Promise<Response> => {
    const { url, method, headers } = request;
    const body = await request.arrayBuffer().catch(() => undefined);
    // It broke off, so it has not arrived; nobody hears this.
    if (!body) return new Response(null, { status: 400 });
    const key = keyOf(request, body);
    makeRoom();
    const before = arrivals.get(key);
    if (before) return answerAgain(await before.answer, before.answered, now());
    const arrival: Arrival = { answer: carryOut(new Request(url, { method, headers, body })).then(keptOf), answered: undefined };
    arrivals.set(key, arrival);
    try {
      const kept = await arrival.answer;
      // Who is nobody fills no memory; and nothing was done.
      if (kept.init.status === 401) forget(key);
      else keep(key, arrival, kept.body.byteLength);
      return answerOf(kept);
    } catch (error) {
      // Nobody knows what was done, so it is not done again.
      keep(key, arrival, 0);
      throw error;
    }
  };

  return async (request, carryOut) => {
    const length = lengthOf(request);
    if (!isNumbered(request) || length === undefined || requestBytes + length > limits.mostRequestBytes) return carryOut(request);
    requestBytes += length;
    try {
      return await answer(request, carryOut);
    } finally {
      requestBytes -= length;
    }
  };
}

const isNumbered = ({ method, headers }: Request): boolean => method === 'POST' && number.test(headers.get(numberHeader) ?? '') && headers.has('X-Haversack-Token');

function lengthOf({ headers }: Request): number | undefined {
  const given = headers.get('Content-Length') ?? '';
  return /^\d{1,12}$/u.test(given) ? Number(given) : undefined;
}

function keyOf({ url, headers }: Request, body: ArrayBuffer): string {
  const said = [headers.get(numberHeader), url, ...sameHeaders.map((name) => headers.get(name))];
  return createHash('sha256').update(JSON.stringify(said)).update(new Uint8Array(body)).digest('base64');
}

const keptOf = async (response: Response): Promise<Kept> => ({ init: { status: response.status, headers: [...response.headers] }, body: await response.arrayBuffer() });

function answerOf({ init: { status, headers }, body }: Kept): Response {
  return new Response(body.byteLength === 0 ? null : body, { status, headers: headers.map(([name, value]) => [name, value]) });
}

/** With its age, so that nobody sets a clock by its `Date`. */
function answerAgain(kept: Kept, answered: Arrival['answered'], now: number): Response {
  const response = answerOf(kept);
  response.headers.set('Age', String(Math.max(0, Math.floor((now - (answered?.at ?? now)) / 1000))));
  return response;
}
