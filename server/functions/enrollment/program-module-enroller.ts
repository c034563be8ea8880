import type { programModuleEnroller as contractProgramModuleEnroller } from '#api/contract/enrollment.ts';
import { addProgramModule } from '../../enrolling/add-program-module.ts';
import { LmsError } from '../../errors.ts';
import type { DocumentHandler } from '../handler.ts';
import { enrollmentAnswer } from '../records/enrollment-answer.ts';
import { ownEnrollment } from '../records/own-enrollment.ts';

/** Adds a module of a program, in the session that the learner chose, to the subject's enrollment in the program. */
export const programModuleEnroller: DocumentHandler<typeof contractProgramModuleEnroller> = async (call) => {
  const { lms, caller, parameters } = call;
  const { programSessionEnrollmentId, moduleId, moduleSessionId, moduleSessionCode } = parameters;
  if (moduleSessionId === undefined && moduleSessionCode === undefined) {
    throw new LmsError('invalid-parameter', 'moduleSessionId or moduleSessionCode must say which session of the module.');
  }
  const { enrollment } = await ownEnrollment(call, programSessionEnrollmentId);
  const choice = { caller, moduleId, sessionId: moduleSessionId, sessionCode: moduleSessionCode };
  const id = await lms.store.db.transaction((tx) => addProgramModule(tx, enrollment, choice, lms.clock.now()));
  return { status: 'ok', enrollment: await enrollmentAnswer(lms, id) };
};
