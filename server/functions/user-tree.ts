import type { OrganizationChain, User } from '#api/contract/user.ts';
import type { AssignmentRow } from '../store/assignments.ts';
import { organizationChains, type OrganizationRow } from '../store/organizations.ts';
import type { Database } from '../store/store.ts';
import type { UserRow } from '../store/users.ts';

type Position = Pick<AssignmentRow, 'organizationId' | 'jobTitle' | 'directAppraiserId'>;

/** A user as the API shows one (facts C.1-J1), with the chain of organizations up to the root: in the first position, or in the one given. */
export async function userTree(db: Database, user: UserRow, position: Position = user): Promise<User> {
  const chains = await organizationChains(db, [position.organizationId]);
  return treeOf(user, position, chains.get(position.organizationId));
}

/** Many users, with one query for all their organizations. */
export async function userTrees(db: Database, users: readonly UserRow[]): Promise<readonly User[]> {
  const chains = await organizationChains(db, users.map((user) => user.organizationId));
  return users.map((user) => treeOf(user, user, chains.get(user.organizationId)));
}

function treeOf(user: UserRow, position: Position, chain: readonly OrganizationRow[] = []): User {
  const organization = nested(chain);
  const { countryCode, countryName } = user;
  return {
    id: user.id,
    given: user.given,
    middle: user.middle,
    family: user.family,
    other: user.other,
    email: user.email,
    status: user.status,
    employeeNumber: user.employeeNumber,
    jobTitle: position.jobTitle,
    prefix: user.prefix,
    phone: user.phone,
    address1: user.address1,
    address2: user.address2,
    city: user.city,
    provinceState: user.provinceState,
    postalCodeZip: user.postalCodeZip,
    ...((countryCode !== '' || countryName !== '') && { country: { name: countryName, code: countryCode } }),
    ...(organization && { organization }),
    primaryRole: { id: user.primaryRoleId },
    ...(position.directAppraiserId !== null && { directAppraiser: { id: position.directAppraiserId } }),
    departmentId: user.departmentId,
    departmentName: user.departmentName,
    costCenter: user.costCenter,
    attributes: user.attributes,
  };
}

function nested([first, ...above]: readonly OrganizationRow[]): OrganizationChain | undefined {
  if (!first) return undefined;
  const parent = nested(above);
  return { id: first.id, code: first.code, description: first.description, ...(parent && { parent }) };
}
