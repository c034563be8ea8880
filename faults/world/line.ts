import { readGetParam, type HacpState } from '#formats/hacp/get-param.ts';
import { probePath } from '#api/probe.ts';
import { parseHacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { readPutParam } from '#formats/hacp/put-param.ts';
import { sayingsOf } from '../calls/decided.ts';
import { chanceOf } from '../chance.ts';
import { never, type Life } from './life.ts';
import type { LmsTrouble, Site } from './site.ts';
import type { VirtualTime } from './virtual-time.ts';
import { faultOf, type Fault, type Weather } from './weather.ts';
import type { Asked, Ending, SaidResult } from './wire-log.ts';

/** How long the app waits for an answer. */
export const timeoutMs = 30_000;
/** No request is longer on its way than this: the quarantine of S4 builds on it. */
const longestWayMs = 58_000;

/** The end of a line at which an app asks. */
export interface LineEnd {
  readonly device: string;
  readonly learner: string;
  readonly life: Life;
  readonly lifeNumber: number;
  /** Who is signed in on the device, at the moment of asking. */
  readonly signedIn: () => string | undefined;
  readonly wakes: () => number;
}

interface Carried {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

/** The network between the devices and the LMS, with its weather, and a log of all that went over it. */
export class Line {
  readonly log: Asked[] = [];
  readonly #site: Site;
  readonly #time: VirtualTime;
  readonly #weather: Weather;
  readonly #sessions = new Map<string, { readonly enrollmentId: string; readonly itemId: string }>();
  /** Who answered last in the LMS's place, by device. */
  readonly #lastPage = new Map<string, Fault>();
  readonly #counts = new Map<string, number>();

  constructor(site: Site, time: VirtualTime, weather: Weather) {
    this.#site = site;
    this.#time = time;
    this.#weather = weather;
  }

  /** A `fetch` for the app at this end. */
  fetchAt(end: LineEnd): typeof globalThis.fetch {
    return async (input, init) => {
      const made = new Request(input, init);
      const url = new URL(made.url);
      if (url.pathname === probePath) return this.#probe(end);
      const request = { path: `${url.pathname}${url.search}`, method: made.method, headers: made.headers, body: made.method === 'GET' ? '' : await made.text() };
      if (this.log.length > mostRequests) {
        this.#time.fail(new RequestStorm());
        return never();
      }
      return this.#carry(end, request, init?.signal ?? undefined);
    };
  }

  async #carry(end: LineEnd, request: Carried, signal: AbortSignal | undefined): Promise<Response> {
    const about = this.#read(request);
    const what = `${about.name}|${this.#site.enrollments.indexOf(about.enrollmentId ?? '')}|${about.itemId ?? ''}`;
    const count = (this.#counts.get(`${end.device}|${what}`) ?? 0) + 1;
    this.#counts.set(`${end.device}|${what}`, count);
    const nth = `${what}|${count}`;
    end.life.moment(`send|${nth}`);
    if (end.life.isOver) return never();
    const fault = this.#site.isDown ? 'request-lost' : faultOf(this.#weather, end.device, nth);
    const asked: Asked = { device: end.device, learner: end.learner, as: end.signedIn(), life: end.lifeNumber, ...about, sentAt: this.#time.now, fault, wakes: end.wakes() };
    this.log.push(asked);
    if (fault === 'portal-page' || fault === 'sign-in-page') this.#lastPage.set(end.device, fault);
    const finish = (ending: Ending): void => {
      // The dead give nothing up: what a request came to after that, nobody heard.
      if (asked.ending !== undefined) return;
      asked.ending = ending;
      asked.endedAt = this.#time.now;
      end.life.moment(`answer|${nth}`);
    };
    end.life.onDeath(() => {
      if (asked.ending === undefined) Object.assign(asked, { ending: 'unheard', endedAt: this.#time.now });
    });
    const answer = this.#answer(asked, request, `${this.#weather.seed}|${end.device}|${nth}`, fault);
    try {
      const response = await untilAborted(answer, signal);
      finish(endingOf(response, fault));
      return end.life.isOver ? await never() : response;
    } catch (error) {
      finish('unknown');
      if (end.life.isOver) return never();
      throw error;
    }
  }

  async #answer(asked: Asked, request: Carried, seed: string, fault: Fault | undefined): Promise<Response> {
    const { generation } = this.#site;
    const wayMs = 30 + 600 * chanceOf(`${seed}|way`) ** 3;
    await this.#time.sleep(wayMs / 2);
    const instead = fault && insteadOf(fault);
    if (instead) {
      await this.#time.sleep(wayMs / 2);
      return instead();
    }
    if (fault === 'lands-late') await this.#time.sleep(timeoutMs + (longestWayMs - timeoutMs - wayMs) * chanceOf(`${seed}|late`));
    // It was on its way to a server that is not there any more.
    if (this.#site.isDown || this.#site.generation !== generation) throw new TypeError('Failed to fetch');
    const response = await this.#site.work(request, asked.as, troubleOf(fault));
    const text = await response.text();
    this.#note(asked, request, response.status, text);
    await this.#time.sleep(wayMs / 2);
    if (this.#site.generation !== generation || fault === 'answer-lost') throw new TypeError('Failed to fetch');
    const { status, headers } = response;
    if (fault === 'status-504-after') return new Response('', { status: 504 });
    if (fault === 'answer-stalls') return never();
    if (fault === 'answer-cut') return new Response(bodyThatBreaks(text), { status, headers });
    return new Response(fault === 'answer-short' ? text.slice(0, Math.min(5, text.length / 2)) : text, { status, headers });
  }

  /** The app's own file, which no LMS has to do with: it comes from where the last page came. One time in ten it does not come. */
  async #probe({ device, life }: LineEnd): Promise<Response> {
    const count = (this.#counts.get(`${device}|probe`) ?? 0) + 1;
    this.#counts.set(`${device}|probe`, count);
    await this.#time.sleep(40);
    if (life.isOver) return never();
    if (this.#weather.spell.get(device) === 'offline' || chanceOf(`${this.#weather.seed}|${device}|probe|${count}`) < 0.1) throw new TypeError('Failed to fetch');
    return this.#lastPage.get(device) === 'portal-page' ? portalPage() : new Response('haversack\n');
  }

  #read({ path, body }: Carried): Pick<Asked, 'name' | 'enrollmentId' | 'itemId' | 'sessionId' | 'decision'> {
    const url = new URL(path, 'http://lms');
    const form = new URLSearchParams(body);
    if (url.pathname.endsWith('/hacp')) {
      const sessionId = form.get('session_id') ?? undefined;
      const session = this.#sessions.get(sessionId ?? '');
      return { name: form.get('command') ?? '', enrollmentId: session?.enrollmentId, itemId: session?.itemId, sessionId };
    }
    const given = (name: string): string | undefined => url.searchParams.get(name) ?? form.get(name) ?? undefined;
    const name = url.pathname.split('/').at(-1) ?? '';
    const parameter = Object.values(sayingsOf).find(({ says }) => says === name)?.aboutIn;
    const decision = parameter === undefined ? undefined : (given(parameter) ?? partOf(body, parameter));
    return { name, enrollmentId: given('enrollmentId') ?? given('id'), itemId: given('itemId'), sessionId: undefined, ...(decision === undefined ? {} : { decision }) };
  }

  /** What the LMS did. */
  #note(asked: Asked, { body }: Carried, status: number, text: string): void {
    asked.landedAt = this.#time.now;
    asked.status = status;
    const result = resultIn(asked.name, body, text);
    if (result) asked.result = result;
    if (asked.name === 'record' && status === 200) asked.shows = standingIn(text);
    const error = /^error=(\d+)/.exec(text)?.[1];
    if (asked.sessionId !== undefined && error !== undefined) asked.hacpError = Number(error);
    const { enrollmentId, itemId } = asked;
    const opened = asked.name === 'hacpInfo' ? /"sessionId"\s*:\s*"([^"]+)"/.exec(text)?.[1] : undefined;
    if (opened && enrollmentId !== undefined && itemId !== undefined) this.#sessions.set(opened, { enrollmentId, itemId });
  }
}

/** A text of a multipart form. */
const partOf = (body: string, name: string): string | undefined => new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)`).exec(body)?.[1];

/** How a course stands in a record, read without what the app reads it with. */
function standingIn(text: string): NonNullable<Asked['shows']> {
  const score = /<score>([^<]+)</.exec(text)?.[1];
  return { isFinished: /<overallStatus>(?:passed|completed)</.test(text), score: score === undefined ? undefined : Number(score) };
}

/** Status and score on the wire, as they were said or answered. */
function resultIn(name: string, body: string, text: string): SaidResult | undefined {
  if (name === 'PutParam') return resultOf(readPutParam(new URLSearchParams(body).get('aicc_data') ?? ''));
  const answer = name === 'GetParam' ? parseHacpAnswer(text) : 'not-hacp';
  return answer === 'not-hacp' || answer.error !== 0 ? undefined : resultOf(readGetParam(answer.data));
}

const resultOf = ({ status, score }: Pick<HacpState, 'status' | 'score'>): SaidResult => ({ status, score: score?.raw });

/** So many requests no history needs. */
const mostRequests = 1500;

/** Somebody asks without rest. */
export class RequestStorm extends Error {
  override readonly name = 'RequestStorm';

  constructor() {
    super(`More than ${mostRequests} requests in one history`);
  }
}

const page = (html: string): Response => new Response(html, { headers: { 'content-type': 'text/html' } });
const portalPage = (): Response => page('<!doctype html><title>Hotel network</title><p>Accept our terms</p>');

/** 500 is the LMS's own; 502, 503 and 504 are said by what stands before it (RFC 9110, 15.6). */
const troubleOf = (fault: Fault | undefined): LmsTrouble | undefined => (fault === 'status-500' ? 'before' : fault === 'status-500-after' ? 'after' : undefined);

function insteadOf(fault: Fault): (() => Response) | undefined {
  if (fault === 'status-500') return undefined;
  if (fault === 'request-lost') {
    return () => {
      throw new TypeError('Failed to fetch');
    };
  }
  if (fault === 'portal-page') return portalPage;
  if (fault === 'sign-in-page') return () => page('<!doctype html><form action="/ekp/login"><input type="password"></form>');
  const status = /^status-(\d+)$/.exec(fault)?.[1];
  if (status === undefined) return undefined;
  const headers: Record<string, string> = status === '429' || status === '503' ? { 'Retry-After': '7' } : {};
  return () => new Response('', { status: Number(status), headers });
}

/** What the app can make of a response (facts of HTTP, not of our client): 401, 403, 404, 429 and other 4xx mean that nothing was done, and so does a sign-in page. */
function endingOf(response: Response, fault: Fault | undefined): Ending {
  if (fault === 'sign-in-page') return 'nothing-done';
  if (fault === 'portal-page' || fault === 'answer-cut' || fault === 'answer-short') return 'unknown';
  if (response.status >= 500 || response.status === 408) return 'unknown';
  return response.ok ? 'answered' : 'nothing-done';
}

function bodyThatBreaks(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
      controller.error(new TypeError('network error'));
    },
  });
}

/** The answer, or the abort that gives it up: then it is on its way without anybody who waits. */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    answer.then(resolve, reject);
    if (!signal) return;
    const giveUp = (): void => reject(signal.reason);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp);
  });
}
