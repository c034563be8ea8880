import { makeCall, type Decision } from '#offline/calls/make-call.ts';
import { undoCall } from '#offline/calls/undo-call.ts';
import type { CallKind, StoredCall } from '#offline/calls/stored-call.ts';
import type { Draw } from '../chance.ts';
import type { Device } from '../world/device.ts';
import { tell, type Story } from '../history/story.ts';
import type { Decided, DecidedKind, Stage } from './decided.ts';

const shares: Readonly<Record<DecidedKind, number>> = { enrol: 18, withdraw: 14, approveEnrolment: 12, denyEnrolment: 10, addExternal: 30, markRead: 16 };

/** The decisions of a history: drawn beside what else happens in it, so that a history without them stays what it was. */
export class Decisions {
  readonly decided: Decided[] = [];
  readonly #draw: Draw;
  readonly #stage: Stage;
  readonly #learner: string;

  constructor(draw: Draw, stage: Stage, learner: string) {
    this.#draw = draw;
    this.#stage = stage;
    this.#learner = learner;
  }

  /** Decides something on a device, or not; and may take something back, also what was decided long ago. */
  async next(story: Story, device: Device): Promise<void> {
    const draw = this.#draw;
    for (let left = draw.between(0, 2); left > 0; left -= 1) await this.#decide(story, device);
    if (!draw.is(0.4)) return;
    await story.world.time.pass(draw.between(200, 8000));
    await this.#undo(story, device);
  }

  async #decide(story: Story, device: Device): Promise<void> {
    if (device.signedIn !== this.#learner) return;
    const kind = this.#draw.weighted(shares);
    const about = this.#something(kind, device.name);
    if (about === undefined) return;
    story.world.actingDevice = device;
    const db = await device.recorder(this.#learner);
    const { seq } = await makeCall<CallKind>(db, { ...this.#decisionOf(kind, about), subject: about }, device.now());
    this.decided.push({ kind, device: device.name, userId: this.#learner, seq, about, isUndone: false });
    tell(story, `${device.name}: ${kind} ${about} (#${seq})`);
  }

  async #undo(story: Story, device: Device): Promise<void> {
    const own = this.decided.filter((one) => one.device === device.name && !one.isUndone);
    // Mostly the last one: others are known to have been sent.
    const one = this.#draw.is(0.7) ? own.at(-1) : own[this.#draw.between(0, own.length - 1)];
    if (!one) return;
    story.world.actingDevice = device;
    const db = await device.recorder(one.userId);
    const call = (await db.getAll('calls')).find((stored: StoredCall) => stored.seq === one.seq);
    one.isUndone = call !== undefined && (await undoCall(db, call.id));
    tell(story, `${device.name}: #${one.seq} ${one.isUndone ? 'is taken back' : 'is too late to be taken back'}`);
  }

  /** What a device has not decided about yet; the other device may have. */
  #something(kind: DecidedKind, device: string): string | undefined {
    const { modules, enrollments, requests, messages } = this.#stage;
    const of: Readonly<Record<DecidedKind, readonly string[]>> = {
      enrol: modules,
      withdraw: enrollments.map(({ enrollmentId }) => enrollmentId),
      approveEnrolment: requests.map(({ requestId }) => requestId),
      denyEnrolment: requests.map(({ requestId }) => requestId),
      addExternal: [`First aid ${device}${this.decided.length}`],
      markRead: messages,
    };
    const isFresh = (about: string): boolean => !this.decided.some((one) => one.device === device && one.about === about);
    const fresh = of[kind].filter(isFresh);
    return fresh[this.#draw.between(0, fresh.length - 1)];
  }

  #decisionOf(kind: DecidedKind, about: string): Omit<Decision<CallKind>, 'subject'> {
    const { enrollments, requests } = this.#stage;
    if (kind === 'enrol') return { kind, parameters: { moduleId: about } };
    if (kind === 'withdraw') return { kind, parameters: { enrollmentId: about, moduleId: enrollments.find(({ enrollmentId }) => enrollmentId === about)?.moduleId ?? '' } };
    if (kind === 'addExternal') return { kind, parameters: { title: about, startDate: '2025-12-01', endDate: '2025-12-02', venue: 'Kiel' } };
    if (kind === 'markRead') return { kind, parameters: { messageId: about } };
    return { kind, parameters: { requestId: about, stepId: requests.find(({ requestId }) => requestId === about)?.stepId ?? '' } };
  }
}
