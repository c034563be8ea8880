import type { OrganizationChain, User } from '#api/contract/user.ts';
import { organizationChain, type OrganizationRow } from '../store/organizations.ts';
import type { Database } from '../store/store.ts';
import type { UserRow } from '../store/users.ts';

/** A user as the API shows one (facts C.1-J1), with the chain of organizations up to the root. */
export async function userTree(db: Database, user: UserRow): Promise<User> {
  const organization = nested(await organizationChain(db, user.organizationId));
  return {
    id: user.id,
    given: user.given,
    middle: user.middle,
    family: user.family,
    email: user.email,
    status: user.status,
    employeeNumber: user.employeeNumber,
    jobTitle: user.jobTitle,
    phone: user.phone,
    ...(organization && { organization }),
    primaryRole: { id: user.primaryRoleId },
    ...(user.directAppraiserId !== null && { directAppraiser: { id: user.directAppraiserId } }),
    attributes: [],
  };
}

function nested([first, ...above]: readonly OrganizationRow[]): OrganizationChain | undefined {
  if (!first) return undefined;
  const parent = nested(above);
  return { id: first.id, code: first.code, description: first.description, ...(parent && { parent }) };
}
