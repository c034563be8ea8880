import type { assignedJobProfiles as contractAssigned, jobProfiles as contractJobProfiles } from '#api/contract/career.ts';
import { toResponseDateTime } from '#api/contract/dates.ts';
import type { JobProfile, JobProfileCatalog } from '#api/contract/job-profiles.ts';
import { profileCatalogs, profilesHeldIn, searchJobProfiles, type JobProfileCatalogRow, type JobProfileRow } from '../../store/job-profiles.ts';
import { findUsers } from '../../store/users.ts';
import type { DocumentHandler } from '../handler.ts';

/** Job profiles in one list (the best match first, where there are words), or in the tree that they are filed in: without branches in which nothing was found. */
export const jobProfiles: DocumentHandler<typeof contractJobProfiles> = async ({ lms: { store: { db } }, parameters: { groupBy, keywords, max } }) => {
  const found = await searchJobProfiles(db, keywords, max);
  if (groupBy === 'none') return { catalogs: [], jobProfiles: found.map(profileTree) };
  const catalogs = await profileCatalogs(db);
  const known = new Set(catalogs.map(({ id }) => id));
  return {
    catalogs: branches(Map.groupBy(catalogs, ({ parentId }) => parentId), Map.groupBy(found, ({ catalogId }) => catalogId), null),
    jobProfiles: found.filter(({ catalogId }) => catalogId === null || !known.has(catalogId)).map(profileTree),
  };
};

/** The job profiles of the subject's position. */
export const assignedJobProfiles: DocumentHandler<typeof contractAssigned> = async ({ lms: { store: { db } }, assignment }) => {
  const held = await profilesHeldIn(db, assignment.id);
  const people = new Map((await findUsers(db, [...new Set(held.flatMap(({ assignerId }) => assignerId ?? []))])).map((user) => [user.id, user]));
  return {
    jobProfiles: held.map(({ profile, assignedAt, assignerId }) => {
      const assigner = people.get(assignerId ?? '');
      return {
        ...profileTree(profile),
        assigned: toResponseDateTime(assignedAt),
        ...(assigner && { assigner: { id: assigner.id, family: assigner.family, given: assigner.given } }),
      };
    }),
  };
};

const profileTree = ({ id, code, name, description }: JobProfileRow): JobProfile => ({ id, code, name, description });

type ByParent<T> = ReadonlyMap<string | null, readonly T[]>;
const deepest = 30;

function branches(catalogs: ByParent<JobProfileCatalogRow>, profiles: ByParent<JobProfileRow>, parentId: string | null, depth = 0): readonly JobProfileCatalog[] {
  if (depth === deepest) return [];
  return (catalogs.get(parentId) ?? [])
    .map(({ id, title }) => ({ id, title, jobProfiles: (profiles.get(id) ?? []).map(profileTree), catalogs: branches(catalogs, profiles, id, depth + 1) }))
    .filter((branch) => branch.jobProfiles.length > 0 || branch.catalogs.length > 0);
}
