import { and, desc, eq, gt, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import { enrollments, modules, users } from './schema.ts';
import type { Database } from './store.ts';
import { activities } from './tables/community-tables.ts';
import type { UserRow } from './users.ts';
import type { ActivityType, OverallStatus } from './values.ts';
import { visibleTo } from './visibility.ts';

/** Something that somebody did. `module` is null where it was about none. */
export interface ActivityRow {
  readonly activity: typeof activities.$inferSelect;
  readonly user: Pick<UserRow, 'id' | 'family' | 'given'>;
  readonly module: Pick<typeof modules.$inferSelect, 'id' | 'title' | 'type' | 'description'> | null;
}

/** Which activities; what is missing is not looked at. */
export interface ActivityFilter {
  readonly type?: ActivityType | undefined;
  readonly userId?: string | undefined;
  readonly after?: Date | undefined;
  readonly before?: Date | undefined;
}

/** What people did whom the viewer may see, and what his classmates did in the module that they share; the newest first. */
export async function recentActivities(db: Database, viewer: UserRow, { type, userId, after, before }: ActivityFilter, max: number): Promise<readonly ActivityRow[]> {
  return db
    .select({
      activity: activities,
      user: { id: users.id, family: users.family, given: users.given },
      module: { id: modules.id, title: modules.title, type: modules.type, description: modules.description },
    })
    .from(activities)
    .innerJoin(users, eq(users.id, activities.userId))
    .leftJoin(modules, eq(modules.id, activities.moduleId))
    .where(
      and(
        or(visibleTo(viewer, userId), ofClassmates(viewer.id)),
        type === undefined ? undefined : eq(activities.type, type),
        userId === undefined ? undefined : eq(activities.userId, userId),
        after === undefined ? undefined : gt(activities.at, after),
        before === undefined ? undefined : lt(activities.at, before),
      ),
    )
    .orderBy(desc(activities.at), desc(activities.seq))
    .limit(max);
}

const inClass: readonly OverallStatus[] = ['enrolled', 'incomplete', 'completed'];

/** Classmates are those who have a place in the same scheduled session: they meet there. Taking the same online module makes nobody known to anybody. */
const ofClassmates = (viewerId: string): SQL => sql`(${activities.userId}, ${activities.moduleId}) in (
  select theirs.user_id, theirs.module_id
  from ${enrollments} join ${enrollments} theirs on theirs.session_id = ${enrollments.sessionId}
  where ${enrollments.userId} = ${viewerId} and ${inArray(enrollments.overallStatus, [...inClass])} and theirs.overall_status in ${[...inClass]})`;
