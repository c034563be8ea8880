import { createServer, request as send, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { chanceOf } from '../../chance.ts';
import { faultOf, type Fault, type Weather } from '../../world/weather.ts';
import { writes, type Asked } from '../../world/wire-log.ts';
import type { BrowserTime } from '../clock/browser-time.ts';
import { clockPath } from '../clock/page-clock.ts';
import type { LmsServer } from '../lms/lms-server.ts';
import type { Connections } from './connections.ts';
import { endingOf, insteadOf, portalPage, type Instead } from './instead-of.ts';
import { readRequest, sessionOpenedIn, type ReadRequest } from './read-request.ts';
import { SentAgain } from './sent-again.ts';

/** How long the app waits for an answer. */
const timeoutMs = 30_000;
/** No request is longer on its way than this: the quarantine of S4 builds on it. */
const longestWayMs = 58_000;

const device = 'A';

/** What the network of one history is like, and who asks. */
export interface LineOfHistory {
  readonly weather: Weather;
  readonly learner: string;
  readonly enrollments: readonly string[];
  /** A moment in which everything may end; the request has been noted. */
  readonly onMoment: (moment: string) => void;
  /** Deliberate faults of the proxy itself, by which the judge is tested. */
  readonly repeats?: (name: string) => boolean;
  /** Loses the first answer to each of these whose connection was kept. */
  readonly breaks?: (name: string) => boolean;
}

interface Carried {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request of the telling, on its way: also where the browser sends it again by itself, for the app hears of one only. */
interface Way {
  readonly line: LineOfHistory;
  readonly asked: Asked;
  readonly nth: string;
  readonly carried: Carried;
  readonly fault: Fault | undefined;
  /** So often it has been sent before this. */
  readonly before: number;
  /** Its connection had carried another request: breaks it, the browser sends it again. */
  readonly isKept: boolean;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Longer than any history: no connection ends because nobody used it. */
const keptForMs = 600_000;

/**
 * Stands between the browsers and the LMS, with the weather of a history, and logs what the telling asks. A browser sends a request again by itself when a connection that it had used before
 * breaks, which no app can see (docs/decisions/0033): that is passed on as it comes, half of the times, and the other half lost as well.
 */
export class FaultProxy {
  log: Asked[] = [];
  isDown = false;
  lms: LmsServer | undefined;
  readonly #time: BrowserTime;
  readonly #connections: Connections;
  readonly #known = new WeakSet<object>();
  readonly #again = new SentAgain<Way>();
  #working = 0;
  readonly #sessions = new Map<string, { readonly enrollmentId: string; readonly itemId: string }>();
  #counts = new Map<string, number>();
  #line: LineOfHistory | undefined;
  #life = 0;
  #isDying = false;
  #wakes = 0;
  url = '';
  remove: () => Promise<void> = () => Promise.resolve();

  private constructor(time: BrowserTime, connections: Connections) {
    this.#time = time;
    this.#connections = connections;
  }

  /** Requests that somebody works on, or that a browser is about to send again; those that are held on purpose do not count. */
  get busy(): number {
    return this.#working + this.#again.count;
  }

  static async open(time: BrowserTime, connections: Connections): Promise<FaultProxy> {
    const proxy = new FaultProxy(time, connections);
    const server = createServer({ maxHeaderSize: 256 * 1024 }, (asked, answer) => void proxy.#serve(asked, answer).catch(() => answer.destroy()));
    server.keepAliveTimeout = connections === 'single' ? 1 : keptForMs;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address !== 'object') throw new Error('The proxy has no port.');
    proxy.url = `http://localhost:${address.port}`;
    proxy.remove = () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    return proxy;
  }

  /** From here on a new history is logged. */
  begin(line: LineOfHistory): void {
    this.#line = line;
    this.log = [];
    this.#counts = new Map();
    this.#life += 1;
    this.#wakes = 0;
    this.#again.clear();
  }

  /** From here on an answer that does not arrive is one that nobody hears: the app is being killed, which takes a moment. */
  appDies(): void {
    this.#isDying = true;
  }

  /** The app is gone, and the next one may begin. */
  appIsGone(): void {
    for (const asked of this.log) if (asked.ending === undefined) Object.assign(asked, { ending: 'unheard', endedAt: this.#time.now });
    this.#isDying = false;
    this.#life += 1;
    this.#again.clear();
  }

  wakes(): void {
    this.#wakes += 1;
  }

  async #serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (this.#connections === 'single') answer.shouldKeepAlive = false;
    const isKept = this.#known.has(asked.socket);
    if (answer.shouldKeepAlive) this.#known.add(asked.socket);
    const path = asked.url ?? '/';
    if (path === clockPath) {
      answer.setHeader('Content-Type', 'application/json').end(JSON.stringify(this.#time.page));
      return;
    }
    const carried: Carried = { method: asked.method ?? 'GET', path, headers: asked.headers, body: await bodyOf(asked) };
    const line = this.#line;
    const before = this.#again.take(carried);
    if (before) {
      before.asked.sentAgain = before.asked.landedAt === undefined ? 'before' : 'after';
      return this.#goOn({ ...before, carried, isKept, before: before.before + 1, fault: this.#faultAgain(before) }, answer);
    }
    const about = line && readRequest(path, carried.body.toString('utf8'), this.#sessions);
    if (about && line) return this.#carry(line, about, { carried, isKept }, answer);
    const spell = line?.weather.spell.get(device);
    const isOfLms = /^\/(?:ekp|session|probe\.txt)\b/.test(path);
    if (isOfLms && (this.isDown || spell === 'offline')) return void answer.destroy();
    if (isOfLms && spell === 'portal-page') return this.#answerInstead(answer, portalPage);
    const got = await this.#work(carried);
    this.#pass(answer, got, got.body);
  }

  async #carry(line: LineOfHistory, about: ReadRequest, { carried, isKept }: Pick<Way, 'carried' | 'isKept'>, answer: ServerResponse): Promise<void> {
    // By its place, not by its ID: another run gives other IDs.
    const what = `${about.name}|${line.enrollments.indexOf(about.enrollmentId ?? '')}|${about.itemId ?? ''}`;
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    const nth = `${what}|${count}`;
    const drawn = this.isDown ? 'request-lost' : faultOf(line.weather, device, nth);
    const fault = drawn === undefined && isKept && line.breaks?.(about.name) ? 'answer-lost' : drawn;
    const { learner } = line;
    const asked: Asked = { device, learner, as: learner, life: this.#life, ...about, sentAt: this.#time.now, fault, wakes: this.#wakes };
    this.log.push(asked);
    return this.#goOn({ line, asked, nth, carried, fault, isKept, before: 0 }, answer);
  }

  /** What was broken once and comes again is broken again half of the times, while anything goes wrong. */
  #faultAgain({ line: { weather, breaks }, asked, nth, fault, before }: Way): Fault | undefined {
    if (this.isDown || weather.spell.get(device) === 'offline') return 'request-lost';
    const isLostAgain = weather.faultRate > 0 && breaks?.(asked.name) !== true && chanceOf(`${weather.seed}|${nth}|again ${before}`) < 0.5;
    return isLostAgain ? fault : undefined;
  }

  async #goOn(way: Way, answer: ServerResponse): Promise<void> {
    const { line, asked, carried, fault, before } = way;
    const nth = before === 0 ? way.nth : `${way.nth}|again ${before}`;
    // Its app hears of neither, and still waits.
    delete asked.ending;
    delete asked.endedAt;
    const end = (ending: NonNullable<Asked['ending']>): void => {
      if (asked.ending === undefined) Object.assign(asked, { ending, endedAt: this.#time.now });
    };
    // Its app has given it up, or has died. Who has all of an answer may close the connection before we hear that it is out.
    answer.on('close', () => end(answer.writableEnded ? endingOf(answer.statusCode, fault) : this.#isDying ? 'unheard' : 'unknown'));
    answer.on('finish', () => end(endingOf(answer.statusCode, fault)));
    line.onMoment(`send|${nth}`);
    const instead = insteadOf(fault);
    if (instead) return this.#answerInstead(answer, instead);
    if (fault === 'request-lost') return this.#break(way, answer);
    if (fault === 'lands-late') {
      const wayMs = timeoutMs + (longestWayMs - timeoutMs) * chanceOf(`${line.weather.seed}|${nth}|late`);
      const generation = this.lms?.generation;
      this.#time.at(asked.sentAt + wayMs, async () => {
        if (generation !== this.lms?.generation) return; // it was on its way to a server that is not there any more
        this.#note(asked, await this.#work(carried));
      });
      return;
    }
    const got = await this.#work(carried).catch(() => undefined);
    if (!got) return this.#break(way, answer);
    this.#note(asked, got);
    // As another request: with its number our server would know it.
    if (line.repeats?.(asked.name)) await this.#work({ ...carried, headers: { ...carried.headers, 'x-haversack-request': undefined } });
    line.onMoment(`answer|${nth}`);
    if (fault === 'answer-lost') return this.#break(way, answer);
    this.#answerBadly(answer, got, fault);
  }

  /** Ends the connection before the first byte of an answer. A browser sends again what it sent on a connection that it had ready, used before or not; a number says whose it is. */
  #break(way: Way, answer: ServerResponse): void {
    const mayComeAgain = way.isKept || way.carried.headers['x-haversack-request'] !== undefined;
    if (mayComeAgain && !answer.destroyed) this.#again.await(way.carried, way);
    answer.destroy();
  }

  #answerBadly(answer: ServerResponse, got: Answered, fault: Fault | undefined): void {
    if (fault === 'answer-stalls') return;
    const after = /^status-(\d+)-after$/.exec(fault ?? '')?.[1];
    if (after !== undefined) return this.#answerInstead(answer, { status: Number(after), type: 'text/plain', body: '' });
    if (fault === 'answer-short') return this.#pass(answer, got, got.body.subarray(0, Math.min(5, got.body.length / 2)));
    if (fault !== 'answer-cut') return this.#pass(answer, got, got.body);
    this.#head(answer, got, got.body.length);
    answer.write(got.body.subarray(0, got.body.length / 2), () => answer.destroy());
  }

  #pass(answer: ServerResponse, got: Answered, body: Buffer): void {
    this.#head(answer, got, body.length);
    answer.end(body);
  }

  #head(answer: ServerResponse, { status, headers }: Answered, length: number): void {
    const { connection: _connection, 'keep-alive': _keep, 'transfer-encoding': _coding, ...others } = headers;
    answer.writeHead(status, { ...others, ...(status === 304 || status === 204 ? {} : { 'content-length': length }), date: new Date(this.#time.now).toUTCString() });
  }

  #answerInstead(answer: ServerResponse, { status, type, body, retryAfter }: Instead): void {
    answer.writeHead(status, { 'Content-Type': type, Date: new Date(this.#time.now).toUTCString(), ...(retryAfter && { 'Retry-After': retryAfter }) }).end(body);
  }

  /** What the LMS did. */
  #note(asked: Asked, { status, body }: Answered): void {
    const text = body.toString('utf8');
    // A write that comes again has taken effect before.
    Object.assign(asked, { landedAt: (writes.includes(asked.name) ? asked.landedAt : undefined) ?? this.#time.now, status });
    const error = /^error=(\d+)/.exec(text)?.[1];
    if (asked.sessionId !== undefined && error !== undefined) asked.hacpError = Number(error);
    const opened = asked.name === 'hacpInfo' ? sessionOpenedIn(text) : undefined;
    const { enrollmentId, itemId } = asked;
    if (opened && enrollmentId !== undefined && itemId !== undefined) this.#sessions.set(opened, { enrollmentId, itemId });
  }

  /** Lets the LMS work on it, whether or not somebody waits for the answer. Rejects where there is no answer of it. */
  async #work({ method, path, headers, body }: Carried): Promise<Answered> {
    const { lms } = this;
    if (!lms || this.isDown) throw new Error('The LMS is not there.');
    this.#working += 1;
    try {
      return await new Promise((resolve, reject) => {
        const { 'x-haversack-request': number, ...others } = headers;
        const seen = { ...(this.#connections === 'unnumbered' || number === undefined ? others : headers), connection: 'close', 'accept-encoding': 'identity' };
        const passed = send({ host: lms.url.hostname, port: lms.url.port, method, path, headers: seen, agent: false }, (received) => {
          bodyOf(received).then((body) => resolve({ status: received.statusCode ?? 502, headers: received.headers, body }), reject);
        });
        passed.on('error', reject);
        passed.end(body);
      });
    } finally {
      this.#working -= 1;
    }
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
