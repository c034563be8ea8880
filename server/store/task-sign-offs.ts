import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { newEkpId } from './ids.ts';
import type { ModuleRow } from './modules.ts';
import { modules, users } from './schema.ts';
import type { Database } from './store.ts';
import { taskSignOffs } from './tables/approval-tables.ts';
import type { UserRow } from './users.ts';

export type TaskSignOffRow = typeof taskSignOffs.$inferSelect;

export interface TaskView {
  readonly signOff: TaskSignOffRow;
  readonly learner: Pick<UserRow, 'id' | 'family' | 'given'>;
  readonly module: Pick<ModuleRow, 'id' | 'title' | 'type'>;
}

const mostTasks = 500;

/** The tasks that somebody signs off, the newest first. */
export async function tasksFor(db: Database, approverId: string, status: 'all' | 'pending' | 'approved'): Promise<readonly TaskView[]> {
  const which = { all: undefined, pending: isNull(taskSignOffs.approvedAt), approved: isNotNull(taskSignOffs.approvedAt) }[status];
  return db
    .select({ signOff: taskSignOffs, learner: { id: users.id, family: users.family, given: users.given }, module: { id: modules.id, title: modules.title, type: modules.type } })
    .from(taskSignOffs)
    .innerJoin(users, eq(users.id, taskSignOffs.userId))
    .innerJoin(modules, eq(modules.id, taskSignOffs.moduleId))
    .where(and(eq(taskSignOffs.approverId, approverId), which))
    .orderBy(desc(taskSignOffs.submittedAt), desc(taskSignOffs.enrollmentId))
    .limit(mostTasks);
}

export async function findSignOff(db: Database, enrollmentId: string): Promise<TaskSignOffRow | undefined> {
  const [row] = await db.select().from(taskSignOffs).where(eq(taskSignOffs.enrollmentId, enrollmentId));
  return row;
}

/** Puts a task before its approver; one that was signed off and taken back is put there again. */
export async function submitTask(tx: Database, task: Omit<typeof taskSignOffs.$inferInsert, 'id'>): Promise<void> {
  const { approverId, submittedAt } = task;
  await tx
    .insert(taskSignOffs)
    .values({ ...task, id: await newEkpId(tx) })
    .onConflictDoUpdate({ target: taskSignOffs.enrollmentId, set: { approverId, submittedAt, approvedAt: null, approvedBy: null } });
}
