import { and, asc, eq, ne, or, sql, type SQL } from 'drizzle-orm';
import { beginsWith, contains } from './like.ts';
import { organizations, users } from './schema.ts';
import type { Database } from './store.ts';
import { assignments } from './tables/people-tables.ts';
import type { UserRow } from './users.ts';
import { visibleTo } from './visibility.ts';

/** Somebody as lists show people: the organization and the title are those of one position. */
export interface PersonRow {
  readonly user: UserRow;
  readonly jobTitle: string;
  readonly organization: { readonly id: string; readonly description: string };
}

const organization = { id: organizations.id, description: organizations.description };
const byName = [asc(users.family), asc(users.given), asc(users.id)] as const;
/** Nobody types more words into a search field. */
const mostWords = 10;

/** What `people` looks for; what is missing is not looked at. */
export interface PeopleSearch {
  /** Each word must be somewhere in the names, the ID, the e-mail address or the title. */
  readonly keywords?: string | undefined;
  readonly id?: string | undefined;
  /** How the given and the family name begin. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

/** People whom the viewer may see, by name; nobody whose account is closed. */
export async function findPeople(db: Database, viewer: UserRow, { keywords, id, first, last }: PeopleSearch, max: number): Promise<readonly PersonRow[]> {
  const words = keywords?.split(/\s+/).filter((word) => word !== '').slice(0, mostWords) ?? [];
  return db
    .select({ user: users, jobTitle: users.jobTitle, organization })
    .from(users)
    .innerJoin(organizations, eq(organizations.id, users.organizationId))
    .where(
      and(
        visibleTo(viewer, id),
        ne(users.status, 'close'),
        ...words.map(anywhere),
        id === undefined ? undefined : eq(users.id, id),
        first === undefined ? undefined : beginsWith(users.given, first),
        last === undefined ? undefined : beginsWith(users.family, last),
      ),
    )
    .orderBy(...byName)
    .limit(max);
}

const anywhere = (word: string): SQL | undefined =>
  or(...[users.id, users.given, users.middle, users.family, users.other, users.email, users.jobTitle].map((column) => contains(column, word)));

/** Who has the user as direct appraiser in some position, each once and with that position, by name; nobody whose account is closed. */
export async function directReportsOf(db: Database, userId: string, most: number): Promise<readonly PersonRow[]> {
  const theirs = db
    .selectDistinctOn([assignments.userId], { userId: assignments.userId, jobTitle: assignments.jobTitle, organizationId: assignments.organizationId })
    .from(assignments)
    .where(eq(assignments.directAppraiserId, userId))
    .orderBy(assignments.userId, sql`${assignments.isPrimary} desc`, asc(assignments.id))
    .as('theirs');
  return db
    .select({ user: users, jobTitle: theirs.jobTitle, organization })
    .from(theirs)
    .innerJoin(users, eq(users.id, theirs.userId))
    .innerJoin(organizations, eq(organizations.id, theirs.organizationId))
    .where(and(ne(users.status, 'close'), ne(users.id, userId)))
    .orderBy(...byName)
    .limit(most);
}

/** What `users` asks for; what is missing is not looked at. */
export interface AccountFilter {
  readonly userId?: string | undefined;
  /** The organization of the account itself, not those below it. */
  readonly organizationId?: string | undefined;
  /** Whatever its case. */
  readonly email?: string | undefined;
}

/** Accounts that the viewer may see, whatever their status, by ID. */
export async function findAccounts(db: Database, viewer: UserRow, { userId, organizationId, email }: AccountFilter, most: number): Promise<readonly UserRow[]> {
  return db
    .select()
    .from(users)
    .where(
      and(
        visibleTo(viewer, userId),
        userId === undefined ? undefined : eq(users.id, userId),
        organizationId === undefined ? undefined : eq(users.organizationId, organizationId),
        email === undefined ? undefined : eq(sql`lower(${users.email})`, sql`lower(${email})`),
      ),
    )
    .orderBy(asc(users.id))
    .limit(most);
}
