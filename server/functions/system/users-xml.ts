import type { user200510Xml as contractUser, users200510Xml as contractUsers } from '#api/contract/bulk.ts';
import { bulkUsers, type BulkUser } from '#api/contract/bulk-users.ts';
import { selectFields } from '#api/contract/field-selector.ts';
import type { OrganizationChain } from '#api/contract/user.ts';
import { LmsError } from '../../errors.ts';
import { usersWith } from '../../store/bulk-history.ts';
import { allOrganizationsAbove, organizationChain, type OrganizationRow } from '../../store/organizations.ts';
import type { Database } from '../../store/store.ts';
import { findUser, type UserRow } from '../../store/users.ts';
import type { SystemHandler } from '../handler.ts';
import { selectionWithin } from './selection-within.ts';

const mostUsers = 100_000;

/** One user. */
export const user200510Xml: SystemHandler<typeof contractUser> = async ({ lms, parameters }) => {
  const selection = selectionWithin(bulkUsers, parameters.fields, 'user');
  const user = await findUser(lms.store.db, parameters.userId);
  if (!user) throw new LmsError('not-found', `userId: there is no user ${parameters.userId}.`);
  return selectFields(bulkUsers, { users: await userTrees(lms.store.db, [user]) }, selection);
};

/** All users of a status, of an organization and those below it where one is named. */
export const users200510Xml: SystemHandler<typeof contractUsers> = async ({ lms, parameters }) => {
  const { db } = lms.store;
  const { status, organizationId, fields } = parameters;
  const selection = selectionWithin(bulkUsers, fields, 'user');
  if (organizationId !== undefined && (await organizationChain(db, organizationId)).length === 0) throw new LmsError('not-found', `organizationId: there is no organization ${organizationId}.`);
  const found = await usersWith(db, { status, organizationId }, mostUsers + 1);
  if (found.length > mostUsers) throw new LmsError('too-large', `These are more than ${mostUsers} users; ask for fewer with organizationId.`);
  return selectFields(bulkUsers, { users: await userTrees(db, found) }, selection);
};

/** Users with their organizations up to the root, which are read once for all. */
async function userTrees(db: Database, users: readonly UserRow[]): Promise<readonly BulkUser[]> {
  const organizations = new Map((await allOrganizationsAbove(db, [...new Set(users.map(({ organizationId }) => organizationId))])).map((row) => [row.id, row]));
  return users.map((user) => userTree(user, chain(organizations, user.organizationId)));
}

function chain(all: ReadonlyMap<string, OrganizationRow>, id: string | null, depth = 0): OrganizationChain | undefined {
  const row = id === null || depth > 100 ? undefined : all.get(id);
  if (!row) return undefined;
  const parent = chain(all, row.parentId, depth + 1);
  return { id: row.id, code: row.code, description: row.description, ...(parent && { parent }) };
}

/** Texts that are empty are left out, as everything that the LMS does not know. */
const some = <K extends string>(texts: Readonly<Record<K, string>>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<Record<K, string>>;

const userTree = (user: UserRow, organization: OrganizationChain | undefined): BulkUser => ({
  id: user.id,
  given: user.given,
  family: user.family,
  ...some({ middle: user.middle, other: user.other, email: user.email }),
  status: user.status,
  ...some({
    employeeNumber: user.employeeNumber,
    jobTitle: user.jobTitle,
    prefix: user.prefix,
    phone: user.phone,
    address1: user.address1,
    address2: user.address2,
    city: user.city,
    provinceState: user.provinceState,
    postalCodeZip: user.postalCodeZip,
  }),
  ...(user.countryCode !== '' && { country: some({ name: user.countryName, code: user.countryCode }) }),
  ...(organization && { organization }),
  primaryRole: { id: user.primaryRoleId },
  ...(user.directAppraiserId !== null && { directAppraiser: { id: user.directAppraiserId } }),
  ...some({ departmentId: user.departmentId, departmentName: user.departmentName, costCenter: user.costCenter }),
  attributes: user.attributes,
  language: user.language,
  timeZone: user.timeZone,
});
