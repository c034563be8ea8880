import { decodeAnswer, type AnswerReading } from '#api/contract/answers.ts';
import type { AnswerFor, BinaryFunction, DocumentFunction, FeedFunction, ParametersFor } from '#api/contract/describe.ts';
import { decodeFeed } from '#api/contract/feed/decode-feed.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { Problem } from '#api/contract/problem.ts';
import { ApiError } from './api-error.ts';
import { callRequest, type CallParameters } from './call-body.ts';
import { withDeadline } from './deadline.ts';
import { mapLmsAddress, withSlash } from './lms-address.ts';
import { pageError } from './page.ts';
import { recallRequest, type NumberedRequest, type Recalled } from './recall.ts';
import { bodyOf, refusePage, sendRequest, type RequestEnv } from './request.ts';

export interface LmsClientEnv extends RequestEnv {
  /** Where the LMS is met: absolute, on the app's own origin, up to the context path (`https://app.example/ekp/`). */
  readonly baseUrl: string;
  /** How long one answer may take; 30 s unless told. An upload has no limit, a download only until it starts. */
  readonly timeoutMs?: number;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** In place of the client's own. */
  readonly timeoutMs?: number | undefined;
  /** Of a POST whose answer may be asked for later; it is never used again. */
  readonly number?: string | undefined;
}

export interface DownloadOptions extends CallOptions {
  /** The bytes wanted, both ends included; without `last` up to the end. A LMS without ranges answers 200 with everything. */
  readonly range?: { readonly first: number; readonly last?: number } | undefined;
  /** The `ETag` of what is here already: another version answers 200 with everything. */
  readonly ifRange?: string | undefined;
}

/** An answer, and what in it could not be understood. */
export interface Answer<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/**
 * Talks to the LMS through the contract. Every method throws ApiError and nothing else (besides what `token` throws), and no request ever
 * leaves for another origin than that of `baseUrl`.
 */
export interface LmsClient {
  /** Calls a function and reads its answer. */
  call<F extends DocumentFunction>(fn: F, parameters: ParametersFor<F>, options?: CallOptions): Promise<Answer<AnswerFor<F>>>;
  /** Calls a function that answers with a feed; it may come as RSS or Atom, whatever was asked. */
  feed<F extends FeedFunction>(fn: F, parameters: ParametersFor<F>, options?: CallOptions): Promise<Feed>;
  /** Starts a download: a response with status 200 or 206 and an unread body. `signal` also ends the body, which then rejects with an AbortError. */
  download<F extends BinaryFunction>(fn: F, parameters: ParametersFor<F>, options?: DownloadOptions): Promise<Response>;
  /** Posts a HACP request to the address that `hacpInfo` gave and returns the answer's text. HACP's own errors are in the text (facts E.3). */
  hacp(url: string, body: string, options?: CallOptions): Promise<string>;
  /** Reads a file at an address that the LMS gave (an attachment): a response with an unread body. An address that is not the LMS's is never asked. */
  file(lmsAddress: string, options?: CallOptions): Promise<Response>;
  /** Up to where our server's memory reached when it answered last; undefined where none has told. */
  mark(): string | undefined;
  /** What our server remembers of a request. Nothing is carried out by asking. */
  recall(request: NumberedRequest, options?: CallOptions): Promise<Recalled>;
  /** `mapLmsAddress` with this client's base. */
  address(lmsAddress: string): string | undefined;
}

const usualTimeoutMs = 30_000;

export function createLmsClient(given: LmsClientEnv): LmsClient {
  let mark: string | undefined;
  const env: LmsClientEnv = { ...given, onMark: (told) => (mark = told) };
  const base = withSlash(new URL(env.baseUrl).href); // a relative one would mean another place in a worker
  const limit = env.timeoutMs ?? usualTimeoutMs;

  return {
    call: async (fn, parameters, { signal, timeoutMs, number } = {}) => {
      const { url, init } = await callRequest(fn, parameters as CallParameters, base);
      return withDeadline({ signal, timeoutMs: timeoutMs ?? (fn.body === 'multipart' ? undefined : limit) }, async (signal) => {
        const response = await sendRequest(env, url, { ...init, signal }, number);
        const body = await bodyOf(response, signal);
        return understood(env, decodeAnswer(fn.response, body) as AnswerReading<AnswerFor<typeof fn>>, body, response.status);
      });
    },
    feed: async (fn, parameters, { signal, timeoutMs = limit } = {}) => {
      const { url, init } = await callRequest(fn, parameters as CallParameters, base);
      return withDeadline({ signal, timeoutMs }, async (signal) => {
        const response = await sendRequest(env, url, { ...init, signal });
        const body = await bodyOf(response, signal);
        const feed = decodeFeed(body);
        if (feed) return feed;
        if (/^\s*<(?:!doctype|html)\b/i.test(body)) throw await pageError(env.askProbe, body, response.status);
        throw new ApiError('bad-answer', { didReachLms: 'maybe', status: response.status, cause: new Error(`${fn.name} answered no feed`) });
      });
    },
    download: async (fn, parameters, { signal, timeoutMs = limit, range, ifRange } = {}) => {
      const { url, init } = await callRequest(fn, parameters as CallParameters, base);
      const headers = new Headers(init.headers);
      if (range) headers.set('range', `bytes=${range.first}-${range.last ?? ''}`);
      if (range && ifRange !== undefined) headers.set('if-range', ifRange);
      return withDeadline({ signal, timeoutMs }, async (signal) => refusePage(env, await sendRequest(env, url, { ...init, headers, signal }), signal));
    },
    hacp: (url, body, { signal, timeoutMs = limit, number } = {}) =>
      withDeadline({ signal, timeoutMs }, async (signal) => {
        const address = mapLmsAddress(url, base);
        if (address === undefined) throw new ApiError('bad-answer', { didReachLms: 'no', cause: new Error('hacpInfo named an address that is not the LMS') });
        const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/plain, */*;q=0.5' };
        const response = await sendRequest(env, address, { method: 'POST', body, headers, signal }, number);
        const text = await bodyOf(response, signal);
        if (/^\s*<(?:!doctype|html)\b/i.test(text)) throw await pageError(env.askProbe, text, response.status);
        return text;
      }),
    file: (lmsAddress, { signal, timeoutMs = limit } = {}) =>
      withDeadline({ signal, timeoutMs }, async (signal) => {
        const address = mapLmsAddress(lmsAddress, base);
        if (address === undefined) throw new ApiError('bad-answer', { didReachLms: 'no', cause: new Error('The address of a file is not the LMS') });
        return refusePage(env, await sendRequest(env, address, { method: 'GET', signal }), signal);
      }),
    mark: () => mark,
    recall: (request, { signal, timeoutMs = limit } = {}) => recallRequest(env, base, request, { signal, timeoutMs }),
    address: (lmsAddress) => mapLmsAddress(lmsAddress, base),
  };
}

async function understood<T>({ askProbe }: LmsClientEnv, reading: AnswerReading<T>, body: string, status: number): Promise<Answer<T>> {
  switch (reading.kind) {
    case 'answer':
      return { value: reading.value, problems: reading.problems };
    case 'refusal':
      throw new ApiError('refused', { didReachLms: 'yes', status, lms: reading.refusal });
    case 'html':
      throw await pageError(askProbe, body, status);
    case 'broken':
      throw new ApiError('bad-answer', { didReachLms: 'maybe', status, cause: reading.cause });
    case 'other-document':
      break;
  }
  throw new ApiError('bad-answer', { didReachLms: 'maybe', status, cause: new Error(`Another document: ${JSON.stringify(reading.problems)}`) });
}
