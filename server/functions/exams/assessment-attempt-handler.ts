import { readAttempt, type ReadAttempt } from '#api/contract/attempt-descriptor.ts';
import type { assessmentAttemptHandler as contractHandler } from '#api/contract/exams.ts';
import { isOwnCase } from '../../enrolling/own-case.ts';
import { LmsError } from '../../errors.ts';
import { checkResponses, inTime } from '../../exams/check-responses.ts';
import { scoreAttempt } from '../../exams/score-attempt.ts';
import type { AssessmentResponse } from '../../store/assessment.ts';
import {
  addAssessmentAttempt,
  assessmentsIn,
  attemptsMade,
  completeSupervisorAssessment,
  type AssessmentAttemptRow,
  type AssessmentDefinitionRow,
} from '../../store/assessments.ts';
import { findSupervisorAssessment } from '../../store/supervisor-assessments.ts';
import { findEnrollment, holdEnrollment, type EnrollmentRow } from '../../store/enrollments.ts';
import { rollUpAssessment } from '../../store/roll-up-assessment.ts';
import type { Database } from '../../store/store.ts';
import { findUser, isVisible, type UserRow } from '../../store/users.ts';
import type { OverallStatus } from '../../store/values.ts';
import type { DocumentHandler } from '../handler.ts';
import { attemptTree } from './attempt-tree.ts';

/**
 * Takes one attempt at an exam from the learner, or at an on-the-job assessment from the supervisor, and scores it here: the key never leaves the server
 * (docs/exam-format.md). Each call is an attempt, also one that was made before: nothing in it says that it is the same.
 */
export const assessmentAttemptHandler: DocumentHandler<typeof contractHandler> = async ({ lms, caller, subject, parameters }) => {
  const reading = readAttempt(parameters.attempt);
  if (!reading.isUnderstood) throw new LmsError('invalid-parameter', `${reading.message}.`);
  const { attempt } = reading;
  const times = timesOf(attempt);
  const now = lms.clock.now();
  const { row, title } = await lms.store.db.transaction(async (tx) => {
    const enrollment = await enrollmentFor(tx, subject, attempt.enrollmentId);
    const definition = await definitionFor(tx, subject, enrollment, attempt.itemId);
    if (definition.filledInBy === 'supervisor' && isOwnCase(caller.user.id, enrollment.userId)) {
      throw new LmsError('forbidden', `The enrollment ${enrollment.id} is your own: ${subject.id} assesses it without you.`);
    }
    const row = await keepAttempt(tx, { enrollment, definition, filledInBy: subject, times, responses: responsesOf(attempt), now });
    const result = { itemId: row.itemId, passed: row.passed, startedAt: row.startedAt, finishedAt: row.finishedAt, percent: row.percent };
    await rollUpAssessment(tx, enrollment, result, now, lms.temperament);
    if (definition.filledInBy === 'supervisor' && row.passed) await completeSupervisorAssessment(tx, enrollment.id);
    return { row, title: definition.title };
  });
  return { status: 'ok', attemptId: row.id, summary: attemptTree(title, row) };
};

interface Times {
  readonly started: Date;
  readonly finished: Date;
}

function timesOf(attempt: ReadAttempt): Times {
  const times = { started: new Date(attempt.started), finished: new Date(attempt.finished) };
  if (times.started.getTime() < 0) throw new LmsError('invalid-parameter', 'attempt.started is before 1970.');
  if (times.finished < times.started) throw new LmsError('invalid-parameter', 'attempt.finished is before attempt.started.');
  return times;
}

const responsesOf = ({ responses }: ReadAttempt): readonly AssessmentResponse[] =>
  responses.map(({ questionId, choiceIds, text, answered }) => ({
    questionId,
    choiceIds,
    ...(text !== undefined && { text }),
    ...(answered !== undefined && { answered }),
  }));

const open: readonly OverallStatus[] = ['enrolled', 'incomplete', 'completed'];

/** The enrollment, held: the learner's own, or one that the subject is to assess. */
async function enrollmentFor(tx: Database, subject: UserRow, id: string): Promise<EnrollmentRow> {
  const unknown = new LmsError('not-found', `attempt.enrollmentId: there is no enrollment ${id}.`);
  const view = await findEnrollment(tx, id);
  if (!view) throw unknown;
  const isSupervisor = (await findSupervisorAssessment(tx, id))?.supervisorId === subject.id;
  if (view.enrollment.userId !== subject.id && !isSupervisor) {
    const learner = await findUser(tx, view.enrollment.userId);
    if (!learner || !(await isVisible(tx, subject, learner))) throw unknown;
    throw new LmsError('forbidden', `The enrollment ${id} is neither one of ${subject.id} nor one that ${subject.id} is to assess.`);
  }
  const enrollment = await holdEnrollment(tx, id);
  if (!enrollment) throw unknown;
  if (!open.includes(enrollment.overallStatus)) throw new LmsError('forbidden', `The enrollment ${id} is ${enrollment.overallStatus}.`);
  return enrollment;
}

async function definitionFor(tx: Database, subject: UserRow, enrollment: EnrollmentRow, itemId: string | undefined): Promise<AssessmentDefinitionRow> {
  const supervisor = await findSupervisorAssessment(tx, enrollment.id);
  const isTheirs = ({ filledInBy }: AssessmentDefinitionRow): boolean =>
    filledInBy === 'learner' ? enrollment.userId === subject.id : supervisor?.supervisorId === subject.id;
  const found = (await assessmentsIn(tx, enrollment.moduleId, enrollment.revision)).filter((each) => itemId === undefined || each.itemId === itemId);
  const theirs = found.filter(isTheirs);
  const [definition, another] = theirs;
  if (another) throw new LmsError('invalid-parameter', `attempt.itemId is missing: the course has ${theirs.length} assessments.`);
  if (!definition && found.length > 0) throw new LmsError('forbidden', `${subject.id} is not who fills in the assessment of the enrollment ${enrollment.id}.`);
  if (!definition) throw new LmsError('not-found', `The course of the enrollment ${enrollment.id} has no assessment${itemId === undefined ? '' : ` ${itemId}`}.`);
  if (definition.filledInBy === 'supervisor' && supervisor?.status === 'completed') {
    throw new LmsError('conflict', `The assessment of the enrollment ${enrollment.id} is completed already.`);
  }
  return definition;
}

interface NewAttempt {
  readonly enrollment: EnrollmentRow;
  readonly definition: AssessmentDefinitionRow;
  readonly filledInBy: UserRow;
  readonly times: Times;
  readonly responses: readonly AssessmentResponse[];
  readonly now: Date;
}

async function keepAttempt(tx: Database, { enrollment, definition: { itemId, definition }, filledInBy, times, responses, now }: NewAttempt): Promise<AssessmentAttemptRow & { readonly percent: number | undefined }> {
  checkResponses(definition, responses);
  const made = await attemptsMade(tx, enrollment.id, itemId);
  if (definition.mostAttempts !== null && made >= definition.mostAttempts) {
    throw new LmsError('conflict', `All ${definition.mostAttempts} attempts are used; ask whoever runs the course for another enrollment.`);
  }
  const { outcomes, scoreRaw, scoreMax, percent, passed } = scoreAttempt(definition, inTime(definition, times, responses));
  const row = await addAssessmentAttempt(tx, {
    enrollmentId: enrollment.id,
    itemId,
    number: made + 1,
    filledInById: filledInBy.id,
    startedAt: times.started,
    finishedAt: times.finished,
    receivedAt: now,
    responses,
    outcomes,
    scoreRaw,
    scoreMax,
    passed,
  });
  return { ...row, percent };
}
