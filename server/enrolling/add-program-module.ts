import type { Caller } from '../auth/caller.ts';
import { LmsError } from '../errors.ts';
import { changeEnrollment } from '../store/change-enrollment.ts';
import { findEnrollment, holdEnrollment, holdUser, openEnrollment, type EnrollmentRow } from '../store/enrollments.ts';
import { findSession } from '../store/modules.ts';
import { addComponent, partsOf } from '../store/program-components.ts';
import { enrollments } from '../store/schema.ts';
import type { Database } from '../store/store.ts';
import { eq } from 'drizzle-orm';
import { findPlace } from './open-session.ts';
import { answersForCosts, hasPrice } from './price.ts';

export interface ModuleChoice {
  /** Who chooses. */
  readonly caller: Caller;
  readonly moduleId: string;
  readonly sessionId: string | undefined;
  readonly sessionCode: string | undefined;
}

/**
 * Inside a transaction: enrols the learner of a program into one of its modules, and returns the new enrollment's ID. Throws LmsError: `not-found` for a module or
 * session that the program has not, `invalid-parameter` when ID and code contradict each other, `conflict` when it cannot be now.
 */
export async function addProgramModule(tx: Database, { id, userId }: EnrollmentRow, choice: ModuleChoice, now: Date): Promise<string> {
  await holdUser(tx, userId);
  const program = await holdEnrollment(tx, id);
  const view = await findEnrollment(tx, id);
  if (!program || view?.module.type !== 'learningProgram') throw new LmsError('conflict', `The enrollment ${id} is not one in a program.`);
  if (!['enrolled', 'incomplete'].includes(program.overallStatus)) throw new LmsError('conflict', `The enrollment ${id} is ${program.overallStatus}: nothing can be added to it now.`);
  const part = (await partsOf(tx, program.sessionId)).find(({ module }) => module.id === choice.moduleId);
  if (!part) throw new LmsError('not-found', `moduleId: the program has no module ${choice.moduleId}.`);
  const sessionId = await chosenSession(tx, choice);
  if (part.sessionId !== null && part.sessionId !== sessionId) throw new LmsError('conflict', `The program fixes another session of ${part.module.title}: ${part.sessionId}.`);
  const earlier = await openEnrollment(tx, userId, choice.moduleId);
  if (earlier && earlier.detail !== 'sessionSelectionNeeded') throw new LmsError('conflict', `${userId} is enrolled in ${part.module.title} already (${earlier.id}).`);

  const place = await placeOf(() => findPlace(tx, part.module, { sessionCode: sessionId, mayInvite: false }, now));
  if (!('session' in place)) throw new LmsError('conflict', `Session ${sessionId} has no date: choose another one.`);
  // What the program fixes belongs to it, and a price of its own is for all of it.
  const isOfProgram = part.sessionId !== null || hasPrice(view.module, view.session);
  if (!isOfProgram && hasPrice(part.module, place.session) && !answersForCosts(choice.caller, userId)) {
    throw new LmsError('conflict', `${part.module.title} has a price. Enrol and pay in the LMS.`);
  }
  const waits = place.kind === 'waitlist';
  if (!earlier) return addComponent(tx, program, { moduleId: part.module.id, sessionId, waits }, now);
  await tx.update(enrollments).set({ programEnrollmentId: program.id }).where(eq(enrollments.id, earlier.id));
  await changeEnrollment(tx, { ...earlier, programEnrollmentId: program.id }, { sessionId, detail: null, ...(waits && { overallStatus: 'waitlisted' }) }, now);
  return earlier.id;
}

async function chosenSession(tx: Database, { moduleId, sessionId, sessionCode }: ModuleChoice): Promise<string> {
  const session = await findSession(tx, moduleId, sessionId ?? sessionCode ?? '');
  if (!session || (sessionId !== undefined && session.id !== sessionId)) throw new LmsError('not-found', `There is no session ${sessionId ?? sessionCode ?? ''} of ${moduleId}.`);
  if (sessionCode !== undefined && session.id !== sessionCode && session.code !== sessionCode) {
    throw new LmsError('invalid-parameter', 'moduleSessionId and moduleSessionCode name different sessions.');
  }
  return session.id;
}

/** `enrollUser` says in a 200 what it refuses; here it is an error like others. */
async function placeOf<T>(find: () => Promise<T>): Promise<T> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof LmsError && error.status === 200) throw new LmsError('conflict', error.message, { cause: error });
    throw error;
  }
}
