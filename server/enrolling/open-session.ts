import { LmsError } from '../errors.ts';
import { findSession, holdSession, sessionsOf, type ModuleRow, type ModuleSessionRow } from '../store/modules.ts';
import { isWithoutSeat, scheduledTypes } from '../store/program-components.ts';
import type { Database } from '../store/store.ts';
import type { ModuleSessionStatus } from '../store/values.ts';

/** Where an enrollment goes: a session, a session's waitlist, no session at all, or none yet, which the learner is asked to choose (facts D.8, `prompt`). */
export type Place =
  | { readonly kind: 'session' | 'waitlist'; readonly session: ModuleSessionRow }
  | { readonly kind: 'none' | 'choose' };

export interface Wish {
  /** ID or code of the session. */
  readonly sessionCode: string | undefined;
  /** Whether whoever enrols may invite (facts D.8, `invitation`). */
  readonly mayInvite: boolean;
}

/**
 * The place that is asked for; a session is held until the transaction ends. Without a session named, the only open one is taken; of several one must be named,
 * unless one of them is there to be chosen from later. Throws LmsError: `no-such-session`, `enrollment-closed`, `session-needed`, `no-seats`.
 */
export async function findPlace(tx: Database, module: ModuleRow, { sessionCode, mayInvite }: Wish, now: Date): Promise<Place> {
  if (sessionCode !== undefined) {
    const session = await findSession(tx, module.id, sessionCode);
    if (!session) throw new LmsError('no-such-session', `${module.title} has no session ${sessionCode}.`);
    if (!isOpen(session, now, mayInvite)) throw new LmsError('enrollment-closed', `Session ${session.code} is not open for enrollment.`);
    return placeIn(tx, module, session);
  }
  if (!scheduledTypes.includes(module.type) && module.type !== 'learningProgram') return { kind: 'none' };
  const all = await sessionsOf(tx, module.id);
  const open = all.filter((session) => isOpen(session, now, mayInvite));
  const [first] = open;
  if (all.length === 0) return { kind: 'none' };
  if (!first) throw new LmsError('enrollment-closed', `${module.title} has no session that is open for enrollment.`);
  if (open.some(({ status }) => status === 'prompt')) return { kind: 'choose' };
  if (open.length === 1) return placeIn(tx, module, first);
  throw new LmsError('session-needed', `${module.title} has several sessions. Name one of them as session-code: ${open.map(({ code }) => code).join(', ')}.`);
}

const takesAnybody: readonly ModuleSessionStatus[] = ['active', 'prompt', 'required'];

function isOpen({ status, opensAt, deadlineAt, endAt }: ModuleSessionRow, now: Date, mayInvite: boolean): boolean {
  const isOver = (moment: Date | null): boolean => moment !== null && moment < now;
  return (takesAnybody.includes(status) || (mayInvite && status === 'invitation')) && !isOver(deadlineAt) && !isOver(endAt) && (opensAt === null || opensAt <= now);
}

async function placeIn(tx: Database, module: ModuleRow, session: ModuleSessionRow): Promise<Place> {
  if (session.status === 'prompt') return { kind: 'choose' };
  await holdSession(tx, session.id);
  if (!(await isWithoutSeat(tx, session))) return { kind: 'session', session };
  if (!module.hasWaitlist) throw new LmsError('no-seats', `Session ${session.code} has no seat left. Choose another one.`);
  return { kind: 'waitlist', session };
}
