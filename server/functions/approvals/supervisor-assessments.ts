import type { supervisorAssessment as contractSupervisorAssessment, supervisorAssessments as contractSupervisorAssessments } from '#api/contract/approvals.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import { LmsError } from '../../errors.ts';
import { findEnrollment } from '../../store/enrollments.ts';
import { assessmentsBy, findSupervisorAssessment, supervisorForm } from '../../store/supervisor-assessments.ts';
import { findUser, isVisible } from '../../store/users.ts';
import type { DocumentHandler } from '../handler.ts';
import { requestedModule } from './request-trees.ts';

const labels = { pending: 'Pending', completed: 'Completed' } as const;

/** The on-the-job assessments that the subject fills in about others. */
export const supervisorAssessments: DocumentHandler<typeof contractSupervisorAssessments> = async ({ lms, subject }) => {
  const views = await assessmentsBy(lms.store.db, subject.id);
  return {
    assessments: views.map(({ assessment, learner, module }) => ({
      id: assessment.enrollmentId,
      learner,
      module: requestedModule(lms.baseUrl, module),
      status: { code: assessment.status, label: labels[assessment.status] },
      ...(assessment.dueAt && { due: toResponseDateTime(assessment.dueAt) }),
    })),
  };
};

/** The questions of one of them. Which answers are right, and what each is worth, does not leave the LMS. */
export const supervisorAssessment: DocumentHandler<typeof contractSupervisorAssessment> = async ({ lms, subject, parameters: { id } }) => {
  const { db } = lms.store;
  const unknown = new LmsError('not-found', `There is no supervisor assessment for an enrollment ${id}.`);
  const assigned = await findSupervisorAssessment(db, id);
  const view = assigned && (await findEnrollment(db, id));
  const learner = view && (await findUser(db, view.enrollment.userId));
  if (!assigned || !view || !learner) throw unknown;
  if (assigned.supervisorId !== subject.id) {
    if (!(await isVisible(db, subject, learner))) throw unknown;
    throw new LmsError('forbidden', `The assessment for the enrollment ${id} is filled in by its supervisor.`);
  }
  const form = await supervisorForm(db, view.enrollment);
  if (!form) throw unknown;
  return {
    id,
    itemId: form.itemId,
    title: form.title,
    sections: form.definition.sections.map(({ title, questions }) => ({
      title,
      questions: questions.map((question) => ({
        id: question.id,
        text: question.text,
        type: question.type,
        choices: question.choices.map((choice) => ({ id: choice.id, text: choice.text })),
      })),
    })),
  };
};
