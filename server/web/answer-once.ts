import { createHash } from 'node:crypto';
import { anybody, type Arrival, type ArrivalLimits, Arrivals, type Kept } from './arrivals.ts';

/** A number that the app makes for each request that is not safe to repeat, and never uses again (`src/api/request.ts`). */
const numberHeader = 'X-Haversack-Request';
const number = /^[\w-]{1,64}$/u;
const tokenHeader = 'X-Haversack-Token';
const markHeader = 'X-Haversack-Mark';
const sinceHeader = 'X-Haversack-Since';
const recallHeader = 'X-Haversack-Recall';

const sessionHeaders = [tokenHeader, 'Cookie', 'Authorization'];
/** What else makes it the same request, of the same page of the same learner: a browser that sends one again sends every byte of it again. */
const sameHeaders = [...sessionHeaders, 'Origin', 'Sec-Fetch-Site', 'Content-Type'];

export interface OnceLimits extends ArrivalLimits {
  /** Of all requests that are looked at together. An upload of the app is 10 MiB at most. */
  readonly mostRequestBytes: number;
}

const usualLimits: OnceLimits = { keepMs: 24 * 3_600_000, mostAnswers: 10_000, mostAnswerBytes: 32 * 1024 * 1024, mostRequestBytes: 128 * 1024 * 1024 };

/** The memory of the app's site for what the app says to the LMS. */
export interface AnswerOnce {
  /** Carries the request out, unless it is one that has arrived before: then the answer of that one is given, and waited for where it is still worked on. Each answer tells a mark. */
  pass(request: Request, carryOut: (request: Request) => Promise<Response>): Promise<Response>;
  /** Tells what became of a request with that number, sent after that mark was told (docs/decisions/0036). Carries nothing out. */
  recall(request: Request): Promise<Response>;
}

/**
 * Knows a POST that a browser sends again by itself, because a connection that it had kept broke before the first byte of an answer (docs/decisions/0033). One that differs in anything but its
 * number is another request, and is carried out: to refuse it would lose what a learner did. So is what comes without a number, without a session of the app, or when there is no more room to look at it.
 * What is kept is in memory: a server that is started anew knows nothing of before, and says so. `now` is a clock that nobody sets, in milliseconds.
 */
export function createAnswerOnce({ now = () => performance.now(), ...given }: Partial<OnceLimits> & { readonly now?: () => number } = {}): AnswerOnce {
  const limits = { ...usualLimits, ...given };
  const arrivals = new Arrivals(limits, now);
  let requestBytes = 0;

  const answer = async (request: Request, name: string, carryOut: (request: Request) => Promise<Response>): Promise<Response> => {
    const { url, method, headers } = request;
    const hasArrived = arrivals.begin(name);
    const body = await request.arrayBuffer().catch(() => undefined);
    hasArrived();
    // It broke off, so it has not arrived; nobody hears this.
    if (!body) return new Response(null, { status: 400 });
    const key = keyOf(request, body);
    const before = arrivals.find(key);
    if (before) return answerAgain(await before.answer, before.answered, now());
    const arrival = arrivals.add(key, name, ownerOf(request), carryOut(new Request(url, { method, headers, body })).then(keptOf));
    try {
      const kept = await arrival.answer;
      // Who is nobody fills no memory; and nothing was done.
      if (kept.init.status === 401) arrivals.drop(key);
      else arrivals.keep(key, arrival, kept.body.byteLength);
      return answerOf(kept);
    } catch (error) {
      // Nobody knows what was done, so it is not done again.
      arrivals.keep(key, arrival, 0);
      throw error;
    }
  };

  const passOn = async (request: Request, carryOut: (request: Request) => Promise<Response>): Promise<Response> => {
    const name = numberOf(request);
    if (name === undefined || request.method !== 'POST') return carryOut(request);
    const length = lengthOf(request);
    if (length === undefined || requestBytes + length > limits.mostRequestBytes) {
      arrivals.passBy();
      return carryOut(request);
    }
    requestBytes += length;
    try {
      return await answer(request, name, carryOut);
    } finally {
      requestBytes -= length;
    }
  };

  return {
    pass: async (request, carryOut) => {
      // As it stood before: what comes meanwhile has come after it.
      const { mark } = arrivals;
      const response = await passOn(request, carryOut);
      if (!request.headers.has(tokenHeader)) return response;
      const { status, statusText } = response;
      const headers = new Headers(response.headers);
      headers.set(markHeader, mark);
      return new Response(response.body, { status, statusText, headers });
    },
    recall: async (request) => {
      const name = numberOf(request);
      const found = name === undefined ? 'unknown' : arrivals.recall(name, request.headers.get(sinceHeader) ?? '', sessionOf(request));
      // In a moment it has arrived, or broken off.
      if (found === 'not-yet') return new Response(null, { status: 503, headers: { 'Retry-After': '1' } });
      if (typeof found === 'string') return told(found);
      // The way to the LMS broke: nobody knows what it did.
      const kept = await found.answer.catch(() => undefined);
      if (!kept || kept.init.status === 401) return told(kept ? 'never' : 'unknown');
      const response = answerAgain(kept, found.answered, now());
      response.headers.set(recallHeader, 'answered');
      return response;
    },
  };
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

const sessionOf = ({ headers }: Request): string => hashOf(sessionHeaders.map((name) => headers.get(name))).digest('base64');

/** HACP has sessions of its own and takes no notice of ours, so that an answer can also be asked for after somebody has signed in again, by who knows the number. */
const ownerOf = (request: Request): string => (new URL(request.url).pathname === hacpPath ? anybody : sessionOf(request));
const hacpPath = '/ekp/hacp';

const keyOf = ({ url, headers }: Request, body: ArrayBuffer): string =>
  hashOf([headers.get(numberHeader), url, ...sameHeaders.map((name) => headers.get(name))])
    .update(new Uint8Array(body))
    .digest('base64');

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
