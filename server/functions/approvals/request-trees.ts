import type { ApprovalRequest, RequestedModule } from '#api/contract/approval-answers.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import type { RequestView } from '../../store/enrollment-requests.ts';
import type { ModuleRow } from '../../store/modules.ts';
import type { RequestStatus } from '../../store/values.ts';
import { moduleLinks } from '../lms-links.ts';
import { moduleType } from '../vocabulary.ts';

const labels: Readonly<Record<RequestStatus, string>> = { pending: 'Pending Approval', approved: 'Approved', denied: 'Denied', withdrawn: 'Withdrawn' };

export const requestedModule = (baseUrl: string, { id, title, type }: Pick<ModuleRow, 'id' | 'title' | 'type'>): RequestedModule => ({
  id,
  title,
  type: moduleType(type),
  links: moduleLinks(baseUrl, id),
});

/** A request as lists show it (facts C.5, around X6). */
export const requestTree = (baseUrl: string, { id, learner, session, module, reason, step, approver, submittedAt, status }: RequestView): ApprovalRequest => ({
  id,
  from: learner,
  session: { ...(session && { id: session.id, code: session.code }), module: requestedModule(baseUrl, module) },
  reason,
  ...(step && { step: { id: step.id, name: step.name, ...(approver && { approver }) } }),
  submitted: toResponseDateTime(submittedAt),
  status: { code: status, label: labels[status] },
});
