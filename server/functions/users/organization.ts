import type { Organization } from '#api/contract/organization.ts';
import type { organization as contractOrganization } from '#api/contract/users.ts';
import { LmsError } from '../../errors.ts';
import { organizationTree, type OrganizationRow } from '../../store/organizations.ts';
import type { DocumentHandler } from '../handler.ts';

const mostOrganizations = 10_000;

/**
 * An organization with its children, or with all below it (facts C.1-J2). Everybody knows the organizations from his own positions up to the root, a manager also
 * those of the reports, and an administrator all that he is given to see; others are as unknown as those that are not there, and left out of the children.
 */
export const organization: DocumentHandler<typeof contractOrganization> = async ({ lms, subject, parameters }) => {
  const { id, recursive: isRecursive = false } = parameters;
  const rows = await organizationTree(lms.store.db, subject, id, { isRecursive, most: mostOrganizations + 1 });
  const top = rows.find((row) => row.id === id);
  if (!top) throw new LmsError('not-found', `There is no organization ${id} that you can see.`);
  if (rows.length > mostOrganizations) throw new LmsError('too-large', `More than ${mostOrganizations} organizations are below ${id}; ask level by level, without recursive.`);
  return treeOf(top, Map.groupBy(rows, (row) => row.parentId));
};

/** Each organization stands once in it, even where the data go in a circle. */
function treeOf(top: OrganizationRow, below: ReadonlyMap<string | null, readonly OrganizationRow[]>, above: readonly string[] = []): Organization {
  const path = [...above, top.id];
  return {
    id: top.id,
    code: top.code,
    description: top.description,
    attributes: top.attributes,
    children: (below.get(top.id) ?? []).filter(({ id }) => !path.includes(id)).map((child) => treeOf(child, below, path)),
  };
}
