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
}

/**
 * A small LMS at the telling's own seam, never kinder than a real one: every launch counts, each ExitAU counts its session's time again, interactions append,
 * a worse status replaces a better one. `world` is what it holds.
 */
export class UnkindLms implements LmsForTelling {
  readonly world = new Map<string, HeldEnrollment>();
  readonly sessions = new Map<string, Session>();
  /** Each request that was worked on, in order. */
  readonly log: string[] = [];
  temper: Temper = { timeCounts: 'on-exit', version: '4.0' };
  /** Who is signed in. */
  userId: string;

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
    const sessionId = `S${String(this.sessions.size + 1)}`;
    this.sessions.set(sessionId, { enrollmentId, itemId, isRunning: false, exits: 0, put: undefined });
    return Promise.resolve({ url: 'https://lms.example.org/ekp/hacp', sessionId });
  }

  async hacp({ sessionId }: HacpSession, { command, data = '' }: HacpMessage): Promise<HacpAnswer> {
    this.log.push(command);
    const session = this.sessions.get(sessionId);
    if (!session) return this.answer(3, 'Invalid Session ID');
    const item = this.item(session.enrollmentId, session.itemId);
    if (command === 'GetParam') {
      session.isRunning = true;
      return this.answer(0, 'Successful', writeGetParam({ ...item, studentId: this.userId, flag: item.status === 'not attempted' ? 'ab-initio' : 'resume' }, this.temper.version));
    }
    if (!session.isRunning) return this.answer(1, 'Not Initialized');
    if (command === 'PutParam') {
      session.put = readPutParam(data);
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
    Object.assign(item, {
      status: put.status ?? item.status,
      score: put.score ?? item.score,
      suspendData: put.suspendData ?? item.suspendData,
      location: put.location ?? item.location,
    });
  }

  private enrolAgain(enrollment: HeldEnrollment): void {
    for (const item of enrollment.items.values()) Object.assign(item, { status: 'not attempted', score: undefined, suspendData: '', location: '' });
  }

  private reading(enrollmentId: string): LmsReading {
    const { items, launches } = this.enrollment(enrollmentId);
    const status = courseStatus([...items.values()].map((item) => item.status));
    const best = [...items.values()].reduce((a, b) => betterResult(a, b));
    return {
      attemptCount: launches.length,
      lastAttemptDate: launches.at(-1)?.datetime.toISOString(),
      overallStatus: status === 'not attempted' ? 'enrolled' : isWorse(status, 'completed') ? 'incomplete' : 'completed',
      ...(best.score ? { score: best.score.raw } : {}),
    };
  }

  private answer(error: number, errorText: string, data = ''): HacpAnswer {
    return { error, errorText, data, version: this.temper.version };
  }
}
