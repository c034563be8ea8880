import { aliasedTable, and, asc, desc, eq, exists, gt, sql } from 'drizzle-orm';
import { matchesText } from './matches-text.ts';
import type { ModuleRow, ModuleSessionRow } from './modules.ts';
import { enrollments, modules, moduleSessions, users } from './schema.ts';
import type { Database } from './store.ts';
import { enrollmentRequests, requestSteps, withdrawalRequests } from './tables/approval-tables.ts';
import type { UserRow } from './users.ts';
import type { RequestStatus } from './values.ts';

export type EnrollmentRequestRow = typeof enrollmentRequests.$inferSelect;
export type RequestStepRow = typeof requestSteps.$inferSelect;

/** Which requests of a user are asked for. */
export interface RequestQuery {
  readonly userId: string;
  /** True: only those that await this user's answer. */
  readonly inbox: boolean;
  readonly since?: Date;
  /** Words of the learner or the module. */
  readonly filter?: string;
}

/** A request with what a list shows of it. */
export interface RequestView {
  readonly id: string;
  readonly reason: string;
  readonly status: RequestStatus;
  readonly submittedAt: Date;
  readonly learner: Pick<UserRow, 'id' | 'family' | 'given'>;
  readonly module: Pick<ModuleRow, 'id' | 'title' | 'type'>;
  readonly session: Pick<ModuleSessionRow, 'id' | 'code'> | null;
  /** The step that awaits an answer. */
  readonly step: Pick<RequestStepRow, 'id' | 'name'> | null;
  readonly approver: Pick<UserRow, 'id' | 'family' | 'given'> | null;
}

/** No list of requests is longer. What a list of everything leaves out is old; what an inbox leaves out comes as soon as others are answered. */
const mostRequests = 200;

const approvers = aliasedTable(users, 'approvers');
const person = { id: users.id, family: users.family, given: users.given };
const module = { id: modules.id, title: modules.title, type: modules.type };
const session = { id: moduleSessions.id, code: moduleSessions.code };
const approver = { id: approvers.id, family: approvers.family, given: approvers.given };

/** The enrollment requests that a user made or has a step in, the newest first; in the inbox the oldest, which waits longest. */
export async function requestsOf(db: Database, { userId, inbox, since, filter }: RequestQuery): Promise<readonly RequestView[]> {
  const isActive = and(
    eq(enrollmentRequests.status, 'pending'),
    eq(requestSteps.requestId, enrollmentRequests.id),
    eq(
      requestSteps.position,
      sql`(select min(s.position) from request_steps s where s.request_id = ${enrollmentRequests.id} and s.state = 'waiting')`,
    ),
  );
  const hasStep = exists(sql`(select 1 from request_steps s where s.request_id = ${enrollmentRequests.id} and s.approver_id = ${userId})`);
  return db
    .select({
      id: enrollmentRequests.id,
      reason: enrollmentRequests.reason,
      status: enrollmentRequests.status,
      submittedAt: enrollmentRequests.submittedAt,
      learner: person,
      module,
      session,
      step: { id: requestSteps.id, name: requestSteps.name },
      approver,
    })
    .from(enrollmentRequests)
    .innerJoin(users, eq(users.id, enrollmentRequests.userId))
    .innerJoin(modules, eq(modules.id, enrollmentRequests.moduleId))
    .leftJoin(moduleSessions, eq(moduleSessions.id, enrollmentRequests.sessionId))
    .leftJoin(requestSteps, isActive)
    .leftJoin(approvers, eq(approvers.id, requestSteps.approverId))
    .where(
      and(
        inbox ? eq(requestSteps.approverId, userId) : sql`(${eq(enrollmentRequests.userId, userId)} or ${hasStep})`,
        since && gt(enrollmentRequests.submittedAt, since),
        filter === undefined ? undefined : matchesText(filter),
      ),
    )
    .orderBy(...[enrollmentRequests.submittedAt, enrollmentRequests.id].map((column) => (inbox ? asc(column) : desc(column))))
    .limit(mostRequests);
}

/** The withdrawal requests that a user made or decides, in the same order. */
export async function withdrawalsOf(db: Database, { userId, inbox, since, filter }: RequestQuery): Promise<readonly RequestView[]> {
  const mine = eq(withdrawalRequests.approverId, userId);
  return db
    .select({
      id: withdrawalRequests.enrollmentId,
      reason: withdrawalRequests.reason,
      status: withdrawalRequests.status,
      submittedAt: withdrawalRequests.submittedAt,
      learner: person,
      module,
      session,
      step: sql<null>`null`,
      approver,
    })
    .from(withdrawalRequests)
    .innerJoin(users, eq(users.id, withdrawalRequests.userId))
    .innerJoin(enrollments, eq(enrollments.id, withdrawalRequests.enrollmentId))
    .innerJoin(modules, eq(modules.id, enrollments.moduleId))
    .leftJoin(moduleSessions, eq(moduleSessions.id, enrollments.sessionId))
    .leftJoin(approvers, eq(approvers.id, withdrawalRequests.approverId))
    .where(
      and(
        inbox ? and(mine, eq(withdrawalRequests.status, 'pending')) : sql`(${eq(withdrawalRequests.userId, userId)} or ${mine})`,
        since && gt(withdrawalRequests.submittedAt, since),
        filter === undefined ? undefined : matchesText(filter),
      ),
    )
    .orderBy(...[withdrawalRequests.submittedAt, withdrawalRequests.enrollmentId].map((column) => (inbox ? asc(column) : desc(column))))
    .limit(mostRequests);
}

export async function findRequest(db: Database, id: string): Promise<EnrollmentRequestRow | undefined> {
  const [row] = await db.select().from(enrollmentRequests).where(eq(enrollmentRequests.id, id));
  return row;
}

/** Inside a transaction: the request as it is now, held until the transaction ends. */
export async function holdRequest(tx: Database, id: string): Promise<EnrollmentRequestRow | undefined> {
  const [row] = await tx.select().from(enrollmentRequests).where(eq(enrollmentRequests.id, id)).for('no key update');
  return row;
}

/** The steps of a request, in order. */
export async function stepsOf(db: Database, requestId: string): Promise<readonly RequestStepRow[]> {
  return db.select().from(requestSteps).where(eq(requestSteps.requestId, requestId)).orderBy(asc(requestSteps.position));
}
