import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Course } from '#formats/course.ts';
import { contentPackages, hacpSessions, requestLog } from '#server/store/schema.ts';
import { type ArrivalLog, openArrivalLog } from '#server/store/arrival-log.ts';
import type { Store } from '#server/store/store.ts';
import type { Temperament } from '#server/temperament.ts';
import { openMemoryStore } from '#server/testing/memory-store.ts';
import { openTestLms, type TestLms } from '#server/testing/test-lms.ts';
import { type AnswerOnce, createAnswerOnce } from '#server/web/answer-once.ts';
import { addCallModules, type CallModules } from '../calls/stage.ts';
import { courseArchive } from './course-archive.ts';
import { openWorkersStore } from './postgres-store.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A course that learners of every history are enrolled in. */
export interface SharedCourse {
  readonly moduleId: string;
  readonly course: Course;
  /** The items' IDs in their order, and the mastery score that every second one of a course has; undefined where it has none. */
  readonly items: readonly { readonly id: string; readonly mastery?: number }[];
}

/** What all histories of one process share: the store, whose start takes a second, and the courses in it. */
export interface Ground {
  readonly store: Store;
  readonly courses: readonly [SharedCourse, ...SharedCourse[]];
  readonly callModules: CallModules;
  readonly front: FrontKind;
  /** No two histories have the same learners. */
  nextNumber(): number;
}

/** On a database of its own at that PostgreSQL server; without one on PGlite, which does the same and takes twice as long. */
export async function openGround(serverUrl: string | undefined, front: FrontKind = 'site'): Promise<Ground> {
  const store = await (serverUrl === undefined ? openMemoryStore() : openWorkersStore(serverUrl));
  const lms = await openTestLms({ store });
  const courses: SharedCourse[] = [];
  for (const [count, mastery] of [[1, undefined], [2, undefined], [3, undefined], [2, 70], [4, 70]] as const) {
    const items = Array.from({ length: count }, (_, at) => ({ id: `I${at + 1}`, ...(mastery !== undefined && at % 2 === 0 ? { mastery } : {}) }));
    const moduleId = await lms.aPackage({ bytes: courseArchive(`COURSE-${count}-${mastery ?? 'none'}`, items) });
    const [kept] = await store.db.select({ course: contentPackages.course }).from(contentPackages).where(eq(contentPackages.moduleId, moduleId));
    if (kept) courses.push({ moduleId, course: kept.course, items });
  }
  const [first, ...others] = courses;
  if (!first) throw new Error('No course was imported.');
  let number = 0;
  const callModules = await addCallModules(lms);
  return { store, courses: [first, ...others], callModules, front, nextNumber: () => (number += 1) };
}

/** What stands between the network and the LMS: the app's own site, which remembers what arrived (decision 0036), or nothing that does. */
export const frontKinds = ['site', 'none'] as const;
export type FrontKind = (typeof frontKinds)[number];
export const isFrontKind = (text: string | undefined): text is FrontKind => frontKinds.some((kind) => kind === text);

export interface SiteRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

/** The LMS answers 500, before or after the work. */
export type LmsTrouble = 'before' | 'after';

const recallPath = '/recall';

/** The LMS of one history, behind what stands before it. */
export class Site {
  readonly temperament: Partial<Temperament>;
  readonly lms: TestLms;
  isDown = false;
  /** Counts its starts: what was on its way when it stopped never comes. */
  generation = 0;
  readonly #enrollments: string[] = [];
  readonly #time: VirtualTime;
  readonly front: FrontKind;
  readonly #log: ArrivalLog;
  #once: AnswerOnce;

  private constructor(lms: TestLms, temperament: Partial<Temperament>, time: VirtualTime, front: FrontKind, log: ArrivalLog) {
    this.lms = lms;
    this.temperament = temperament;
    this.#time = time;
    this.front = front;
    this.#log = log;
    this.#once = this.#started();
  }

  static async open(ground: Ground, time: VirtualTime, temperament: Partial<Temperament>): Promise<Site> {
    const lms = await openTestLms({ store: { ...ground.store, db: withoutSupportLog(ground.store.db) }, temperament });
    const log = await openArrivalLog(ground.store.db, { now: () => new Date(time.now) });
    return new Site(lms, temperament, time, ground.front, log);
  }

  #started(): AnswerOnce {
    return createAnswerOnce({ now: () => this.#time.now, log: this.#log });
  }

  async enrol(userId: string, course: SharedCourse): Promise<string> {
    const id = await this.lms.anEnrollment({ userId, moduleId: course.moduleId });
    this.#enrollments.push(id);
    return id;
  }

  get enrollments(): readonly string[] {
    return this.#enrollments;
  }

  /** Works on a request, signed in as somebody or as nobody; the LMS behind may be in trouble. */
  async work(request: SiteRequest, as: string | undefined, trouble?: LmsTrouble): Promise<Response> {
    return this.#time.during(async () => {
      this.lms.clock.set(new Date(this.#time.now).toISOString());
      if (this.front === 'none') return this.#atLms(request, as, trouble);
      const { path, method, headers, body } = request;
      const bytes = Buffer.byteLength(body);
      const arriving = new Request(`http://localhost:4173${path}`, { method, headers: [...headers, ['Content-Length', String(bytes)]], ...(method === 'GET' ? {} : { body }) });
      if (path === recallPath) return this.#once.recall(arriving);
      // What it carries out is the same in every byte.
      return this.#once.pass(arriving, () => this.#atLms(request, as, trouble));
    });
  }

  async #atLms({ path, method, headers, body }: SiteRequest, as: string | undefined, trouble: LmsTrouble | undefined): Promise<Response> {
    if (trouble === 'before') return new Response('', { status: 500 });
    const answer = await this.lms.request(path.replace(/^\//, ''), { method, headers, ...(as === undefined ? {} : { as }), ...(method === 'GET' ? {} : { body }) });
    return trouble === 'after' ? new Response('', { status: 500 }) : answer;
  }

  /** Stops and, after a while, starts again; `forgets`: HACP sessions that were not exited are gone with what was put in them. */
  async restart(downMs: number, forgets: boolean): Promise<void> {
    this.isDown = true;
    this.generation += 1;
    this.#once = this.#started();
    if (forgets && this.#enrollments.length > 0) {
      const { db } = this.lms.store;
      await this.#time.during(() => db.delete(hacpSessions).where(and(inArray(hacpSessions.enrollmentId, [...this.#enrollments]), ne(hacpSessions.state, 'terminated'))));
    }
    await this.#time.pass(downMs);
    this.isDown = false;
  }
}

/** The log for support is a quarter of the LMS's work, and nothing that the telling could meet. */
function withoutSupportLog(db: Store['db']): Store['db'] {
  const nothing = { values: () => ({ returning: () => Promise.resolve([]) }) };
  return new Proxy(db, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => (property === 'insert' && given[0] === requestLog ? nothing : Reflect.apply(value, target, given));
    },
  });
}
