import { barredKey, type ArrivalLog, type KeptAnswer, type LoggedArrival, type NewArrival } from '#server/store/arrival-log.ts';
import { answerOf, keptOf } from '#server/web/kept-answer.ts';
import { numberOf, sessionOf, tokenHeader } from '#server/web/numbered-request.ts';

const markHeader = 'X-Haversack-Mark';
const sinceHeader = 'X-Haversack-Since';
const recallHeader = 'X-Haversack-Recall';

/** What the app can ask for later (docs/decisions/0036). Without a log nothing is written down, no mark is told, and nobody knows anything of before. */
export interface Recall {
  /** Tells beside the answer of that work the mark by which the app asks for what it sends after it. */
  marked(request: Request, work: () => Promise<Response>): Promise<Response>;
  /**
   * Carries out what is not written down yet: its arrival is written down first, its answer afterwards. What stands there already is answered from there.
   * @throws {NotWritten} and then nothing was done
   */
  carryOut(request: Request, name: string, key: string, carryOut: () => Promise<Response>): Promise<KeptAnswer>;
  /**
   * Carries out what nobody looks at, unless somebody was told that it never came.
   * @throws {NotWritten} and then nothing was done
   */
  carryOutUnseen(name: string, carryOut: () => Promise<Response>): Promise<Response>;
  /** Tells what became of a request with that number, sent after that mark was told. Carries nothing out. */
  recall(request: Request): Promise<Response>;
}

export function createRecall(log: ArrivalLog | undefined): Recall {
  /** By number. What is still arriving is not: it may never end, on a line whose other end is gone. */
  const atWork = new Map<string, Promise<unknown>>();
  const noteAtWork = (name: string, work: Promise<unknown>): void => {
    const ended = Promise.allSettled([atWork.get(name), work]).finally(() => {
      if (atWork.get(name) === ended) atWork.delete(name);
    });
    atWork.set(name, ended);
  };

  const begin = async (arrival: NewArrival): Promise<LoggedArrival | undefined> =>
    log?.begin(arrival).catch((cause: unknown) => {
      throw new NotWritten('The arrival could not be written down.', { cause });
    });
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
    marked: async (request, work) => {
      // As it was before: what comes meanwhile has come after it.
      const mark = log?.mark();
      const response = await work();
      return mark === undefined || !request.headers.has(tokenHeader) ? response : withMark(response, mark);
    },
    carryOut: (request, name, key, carryOut) => {
      const work = carryOutOnce(request, name, key, carryOut);
      noteAtWork(name, work);
      return work;
    },
    carryOutUnseen: async (name, carryOut) => {
      // Nobody is to say that it never came, or has said so.
      const logged = await begin({ number: name, key: '', owner: '' });
      return logged?.key === barredKey ? answerOf(nothingDone) : carryOut();
    },
    recall,
  };
}

/** Nothing was done. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
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

/** HACP has sessions of its own and takes no notice of ours, so that an answer can also be asked for after somebody has signed in again, by who knows the number. */
const ownerOf = (request: Request): string => (new URL(request.url).pathname === hacpPath ? anybody : sessionOf(request));
const hacpPath = '/ekp/hacp';
const anybody = 'anybody';
