import type { assignments as contractAssignments } from '#api/contract/users.ts';
import { assignmentsOf } from '../../store/assignments.ts';
import { organizationChains } from '../../store/organizations.ts';
import type { DocumentHandler } from '../handler.ts';

/** The positions that the user holds, the first one first (facts C.1-J3; code, title and appraiser are ours). */
export const assignments: DocumentHandler<typeof contractAssignments> = async ({ lms, subject }) => {
  const { db } = lms.store;
  const held = await assignmentsOf(db, subject.id);
  const chains = await organizationChains(db, held.map(({ organizationId }) => organizationId));
  return {
    assignments: held.map(({ id, code, organizationId, jobTitle, directAppraiserId }) => {
      const organization = chains.get(organizationId)?.[0];
      return {
        id,
        ...(code !== '' && { code }),
        organization: { id: organizationId, code: organization?.code ?? '', description: organization?.description ?? '' },
        jobTitle,
        ...(directAppraiserId !== null && { directAppraiser: { id: directAppraiserId } }),
      };
    }),
  };
};
