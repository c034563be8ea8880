import { eq } from 'drizzle-orm';
import { holdBulkLoad } from '../../store/bulk-lock.ts';
import { knownUserIds, usersByIds, usersWithRecords } from '../../store/bulk-lookups.ts';
import { keepPrimaryAssignments } from '../../store/assignments.ts';
import { newEkpIds } from '../../store/ids.ts';
import { rootOrganization } from '../../store/organizations.ts';
import { organizations, users, webSessions } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import type { UserRow as StoredUser } from '../../store/users.ts';
import type { Chunk } from '../load-rows.ts';
import { RowError } from '../row-error.ts';
import type { OrganizationStep, UserRow } from './user-row.ts';
import { OrganizationTree } from './organization-tree.ts';

type NewUser = typeof users.$inferInsert;

interface PeopleRules {
  readonly now: Date;
  /** Users that the same call adds, above or below. */
  readonly announced: ReadonlySet<string>;
  /** Told of a direct appraiser who is still to come. */
  readonly linkLater: (row: UserRow, appraiserId: string) => void;
}

/** Reads the users and organizations that the rows may meet, and answers a plan for them. */
export async function openPeopleChunk(tx: Database, rows: readonly UserRow[], { now, announced, linkLater }: PeopleRules): Promise<Chunk<UserRow>> {
  await holdBulkLoad(tx, 'people');
  const people = new Map((await usersByIds(tx, rows.map(({ id }) => id))).map((user) => [user.id, user]));
  const wereThere = new Set(people.keys());
  const appraisers = await knownUserIds(tx, rows.flatMap(({ appraiserId }) => appraiserId ?? []));
  const added = new Map<string, NewUser>();
  const changed = new Map<string, Partial<StoredUser>>();
  const removed = new Set<string>();
  const withRecords = await usersWithRecords(tx, rows.flatMap(({ action, id }) => (action === 'D' ? [id] : [])));
  const tree = new OrganizationTree(await tx.select().from(organizations).orderBy(organizations.id));
  const ids = (await newEkpIds(tx, rows.reduce((count, { path }) => count + path.length, 0))).values();

  return {
    plan(row) {
      const { action, id, appraiserId } = row;
      const isThere = (wereThere.has(id) || added.has(id)) && !removed.has(id);
      if (action === 'A' && isThere) throw new RowError(`Action is A, and there is a user ${id} already; use U or AU.`);
      if ((action === 'U' || action === 'D') && !isThere) throw new RowError(`UserID: there is no user ${id}${action === 'U' ? '; use A or AU' : ''}.`);
      const isAppraiserThere = appraiserId == null || appraisers.has(appraiserId) || added.has(appraiserId);
      if (!isAppraiserThere && !announced.has(appraiserId)) throw new RowError(`Direct Appraiser: there is no user ${appraiserId}.`);
      if (action === 'D') {
        if (added.delete(id)) return;
        removed.add(id);
        if (!withRecords.has(id)) {
          changed.delete(id);
          return;
        }
        // What somebody learned outlives the account: courses that others must prove, and reports about them, stand on it.
        changed.set(id, { ...changed.get(id), status: 'close', passwordHash: null, changedAt: now });
        row.warnings.push(`${id} has training records; the account was closed, and the records were kept.`);
        return;
      }
      if (removed.has(id)) throw new RowError(`UserID: ${id} is removed by a row above; add it in another call.`);
      const isNew = !isThere;
      if (isNew && row.given === undefined) throw new RowError('GivenName is blank; a new user needs one.');
      if (isNew && row.family === undefined) throw new RowError('FamilyName is blank; a new user needs one.');
      const organizationId = row.path.length === 0 ? undefined : placed(tree, row.path, ids);
      const facts = { ...factsOf(row, people.get(id)), ...(appraiserId !== undefined && { directAppraiserId: isAppraiserThere ? appraiserId : null }), ...(organizationId !== undefined && { organizationId }), changedAt: now };
      if (appraiserId != null && !isAppraiserThere) linkLater(row, appraiserId);
      const before = added.get(id);
      if (isNew) added.set(id, { organizationId: rootOrganization, given: row.given ?? '', family: row.family ?? '', ...facts, id });
      else if (before) added.set(id, { ...before, ...facts });
      else changed.set(id, { ...changed.get(id), ...facts });
    },
    async write() {
      for (const id of removed) if (!withRecords.has(id)) await tx.delete(users).where(eq(users.id, id));
      for (const organization of tree.added) await tx.insert(organizations).values(organization);
      for (const { id, description } of tree.renamed) await tx.update(organizations).set({ description }).where(eq(organizations.id, id));
      if (added.size > 0) await tx.insert(users).values([...added.values()]);
      for (const [id, facts] of changed) {
        await tx.update(users).set(facts).where(eq(users.id, id));
        // Who is signed in with what no longer holds is signed out.
        if (facts.passwordHash !== undefined || (facts.status !== undefined && facts.status !== 'active')) await tx.delete(webSessions).where(eq(webSessions.userId, id));
      }
      await keepPrimaryAssignments(tx, [...added.keys(), ...changed.keys()]);
    },
  };
}

/** Gives a user the direct appraiser who came further down; false when that one is not there. */
export async function linkAppraiser(db: Database, userId: string, appraiserId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const there = await knownUserIds(tx, [userId, appraiserId]);
    if (!there.has(appraiserId) || !there.has(userId)) return false;
    await tx.update(users).set({ directAppraiserId: appraiserId }).where(eq(users.id, userId));
    await keepPrimaryAssignments(tx, [userId]);
    return true;
  });
}

function placed(tree: OrganizationTree, path: readonly OrganizationStep[], ids: Iterator<string>): string {
  return tree.place(path, () => {
    const { value } = ids.next();
    if (value === undefined) throw new Error('The chunk has used up its IDs.');
    return value as string;
  });
}

/** What a row says; what it does not say is left out. */
function factsOf(row: UserRow, before: StoredUser | undefined): Partial<StoredUser> {
  const { given, family, status, role, language, timeZone, country, texts, passwordHash } = row;
  return {
    ...texts,
    ...(given !== undefined && { given }),
    ...(family !== undefined && { family }),
    ...(status !== undefined && { status }),
    ...(role !== undefined && { primaryRoleId: role }),
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
    ...(country !== undefined && { countryCode: country?.code ?? '', countryName: country?.name ?? '' }),
    ...(passwordHash !== undefined && { passwordHash }),
    ...(row.attributes.size > 0 && { attributes: attributesOf(row, before) }),
  };
}

/** Eight in the classic setup (facts C.1-J1), by their number. */
function attributesOf({ attributes }: UserRow, before: StoredUser | undefined): StoredUser['attributes'] {
  const most = Math.max(...attributes.keys(), before?.attributes.length ?? 0);
  return Array.from({ length: most }, (_, index) => {
    const value = attributes.get(index + 1);
    const held = before?.attributes[index];
    return value === undefined ? (held ?? { description: '', value: '' }) : { description: value, value };
  });
}

