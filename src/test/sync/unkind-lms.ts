import { ApiError } from '#api/api-error.ts';
import { betterResult, isWorse } from '#formats/cmi/better-status.ts';
import { courseStatus } from '#formats/cmi/course-status.ts';
import type { CmiScore, LessonStatus } from '#formats/cmi.ts';
import { writeGetParam } from '#formats/hacp/get-param.ts';
import type { HacpAnswer } from '#formats/hacp/hacp-answer.ts';
import { readPutParam, type PutParamValues } from '#formats/hacp/put-param.ts';
import { readRows } from '#formats/hacp/rows.ts';
import type { HacpMessage, HacpSession, LmsForTelling, LmsReading } from '#sync/lms-for-telling.ts';

export interface HeldItem {
  status: LessonStatus;
  score: CmiScore | undefined;
  totalSeconds: number;
  suspendData: string;
  location: string;
  /** Rows that arrived by PutInteractions, PutObjectives and PutComments. */
  rows: { readonly command: string; readonly row: ReadonlyMap<string, string> }[];
}
interface Session {
  readonly enrollmentId: string;
  readonly itemId: string;
  isRunning: boolean;
  exits: number;
  put: PutParamValues | undefined;
}
interface HeldEnrollment {
  readonly items: Map<string, HeldItem>;
  readonly launches: { readonly datetime: Date; readonly allowNewAttempt: boolean }[];
}

/** How this one differs where nothing is written down (design/sync.md, "How it is proved"). */
export interface Temper {
  timeCounts: 'on-exit' | 'on-each-put';
  version: string | undefined;
  /** What a session answers after ExitAU: as if nothing had happened, error 1, or error 3. */
  afterExit: 'goes-on' | 'terminated' | 'unknown';
  /** Whether GetParam shows what its own session has put, or only what the item holds. */
  showsPut: boolean;
  /** Whether a new session drops one of the same item that was never exited. */
  dropsOld: boolean;
  /** Whether an item has one session for ever, with the values that were put before. */
  hasOneSession: boolean;
  /** A completed item with a score is judged by it at ExitAU: below this it has failed. */
  mastery: number | undefined;
  suspendDataLimit: number;
  trimsLines: boolean;
  hasMinuteDates: boolean;
  /** False: attempts and dates of launches are not told. */
  tellsLaunches: boolean;
}
const usualTemper: Temper = {
  timeCounts: 'on-exit', version: '4.0', afterExit: 'goes-on', showsPut: false, dropsOld: false, hasOneSession: false, mastery: undefined, suspendDataLimit: 4096,
  trimsLines: false, hasMinuteDates: false, tellsLaunches: true,
};

/**
 * A small LMS at the telling's own seam, never kinder than a real one: every launch counts, each ExitAU counts its session's time again, interactions append,
 * a worse status replaces a better one. `world` is what it holds.
 */
export class UnkindLms implements LmsForTelling {
  readonly world = new Map<string, HeldEnrollment>();
  readonly sessions = new Map<string, Session>();
  /** Each request that was worked on, in order. */
  readonly log: string[] = [];
  readonly temper: Temper = { ...usualTemper };
  /** Who is signed in. */
  userId: string;

  private given = 0;

  constructor(userId: string) {
    this.userId = userId;
  }

  /** What people decide is tested with the reference LMS. */
  readonly call: LmsForTelling['call'] = () => Promise.reject(new Error('This LMS knows no such function.'));

  enrol(enrollmentId: string, items: readonly string[]): void {
    const fresh = (): HeldItem => ({ status: 'not attempted', score: undefined, totalSeconds: 0, suspendData: '', location: '', rows: [] });
    this.world.set(enrollmentId, { items: new Map(items.map((id) => [id, fresh()])), launches: [] });
  }

  item(enrollmentId: string, itemId: string): HeldItem {
    const item = this.enrollment(enrollmentId).items.get(itemId);
    if (!item) throw new ApiError('not-found', { didReachLms: 'yes', status: 404 });
    return item;
  }

  enrollment(enrollmentId: string): HeldEnrollment {
    const enrollment = this.world.get(enrollmentId);
    if (!enrollment) throw new ApiError('not-found', { didReachLms: 'yes', status: 404 });
    return enrollment;
  }

  me(): Promise<{ userId: string }> {
    this.log.push('me');
    return Promise.resolve({ userId: this.userId });
  }

  async look(enrollmentId: string): Promise<LmsReading> {
    this.log.push('look');
    return Promise.resolve(this.reading(enrollmentId));
  }

  async launchTracker(launch: Parameters<LmsForTelling['launchTracker']>[0]): Promise<LmsReading> {
    this.log.push('launchTracker');
    const enrollment = this.enrollment(launch.enrollmentId);
    const isDone = this.reading(launch.enrollmentId).overallStatus === 'completed';
    enrollment.launches.push(launch);
    if (launch.allowNewAttempt && isDone) this.enrolAgain(enrollment);
    return Promise.resolve(this.reading(launch.enrollmentId));
  }

  async hacpInfo({ enrollmentId, itemId }: { enrollmentId: string; itemId: string }): Promise<HacpSession> {
    this.log.push('hacpInfo');
    this.item(enrollmentId, itemId);
    const sessionId = this.temper.hasOneSession ? `S-${enrollmentId}-${itemId}` : `S${String((this.given += 1))}`;
    if (this.temper.dropsOld) this.dropUnexited(enrollmentId, itemId);
    if (!this.sessions.has(sessionId)) this.sessions.set(sessionId, { enrollmentId, itemId, isRunning: false, exits: 0, put: undefined });
    return Promise.resolve({ url: 'https://lms.example.org/ekp/hacp', sessionId });
  }

  async hacp({ sessionId }: HacpSession, { command, data = '' }: HacpMessage): Promise<HacpAnswer> {
    this.log.push(command);
    const session = this.sessions.get(sessionId);
    if (!session) return this.answer(3, 'Invalid Session ID');
    const item = this.item(session.enrollmentId, session.itemId);
    if (session.exits > 0 && this.temper.afterExit === 'unknown') return this.answer(3, 'Invalid Session ID');
    if (session.exits > 0 && this.temper.afterExit === 'terminated') return this.answer(1, 'Terminated');
    if (command === 'GetParam') {
      session.isRunning = true;
      const shown = this.temper.showsPut ? { ...item, ...said(session.put) } : item;
      return this.answer(0, 'Successful', writeGetParam({ ...shown, studentId: this.userId, flag: item.status === 'not attempted' ? 'ab-initio' : 'resume' }, this.temper.version));
    }
    if (!session.isRunning) return this.answer(1, 'Not Initialized');
    if (command === 'PutParam') {
      session.put = this.taken(readPutParam(data));
      if (this.temper.timeCounts === 'on-each-put') item.totalSeconds += session.put.seconds ?? 0;
    } else if (command === 'ExitAU') this.exit(session, item);
    else for (const row of readRows(data)) item.rows.push({ command, row });
    return Promise.resolve(this.answer(0, 'Successful'));
  }

  private exit(session: Session, item: HeldItem): void {
    session.exits += 1;
    const { put } = session;
    if (!put) return;
    if (this.temper.timeCounts === 'on-exit') item.totalSeconds += put.seconds ?? 0;
    Object.assign(item, said(put));
    const { mastery } = this.temper;
    if (mastery !== undefined && put.status === 'completed' && put.score) item.status = put.score.raw >= mastery ? 'passed' : 'failed';
  }

  private taken(put: PutParamValues): PutParamValues {
    const { trimsLines, suspendDataLimit } = this.temper;
    const text = trimsLines ? put.suspendData?.split(/\r\n|\n|\r/).map((line) => line.trim()).join('\r\n') : put.suspendData;
    return { ...put, suspendData: text?.slice(0, suspendDataLimit) };
  }

  private dropUnexited(enrollmentId: string, itemId: string): void {
    for (const [id, session] of this.sessions) if (session.enrollmentId === enrollmentId && session.itemId === itemId && session.exits === 0) this.sessions.delete(id);
  }

  private enrolAgain(enrollment: HeldEnrollment): void {
    for (const item of enrollment.items.values()) Object.assign(item, { status: 'not attempted', score: undefined, suspendData: '', location: '' });
  }

  private reading(enrollmentId: string): LmsReading {
    const { items, launches } = this.enrollment(enrollmentId);
    const status = courseStatus([...items.values()].map((item) => item.status));
    const best = [...items.values()].reduce((a, b) => betterResult(a, b));
    const last = launches.at(-1)?.datetime.toISOString();
    return {
      ...(this.temper.tellsLaunches ? { attemptCount: launches.length, lastAttemptDate: this.temper.hasMinuteDates ? last?.replace(/:\d\d\.\d+Z/, ':00.000Z') : last } : {}),
      overallStatus: status === 'not attempted' ? 'enrolled' : isWorse(status, 'completed') ? 'incomplete' : 'completed',
      ...(best.score ? { score: best.score.raw } : {}),
    };
  }

  private answer(error: number, errorText: string, data = ''): HacpAnswer {
    return { error, errorText, data, version: this.temper.version };
  }
}

/** Only what was put replaces what is held. */
const said = (put: PutParamValues | undefined): Partial<HeldItem> =>
  Object.fromEntries(
    Object.entries({ status: put?.status, score: put?.score, suspendData: put?.suspendData, location: put?.location }).filter(([, value]) => value !== undefined),
  );
