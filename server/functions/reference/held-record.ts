import { and, asc, eq } from 'drizzle-orm';
import { toResponseDateTime } from '#api/contract/dates.ts';
import { launchableItems } from '#formats/course.ts';
import { isAllowed, type Caller } from '../../auth/caller.ts';
import { LmsError } from '../../errors.ts';
import type { LmsParts } from '../../lms-parts.ts';
import { enrollmentsOf, type EnrollmentView } from '../../store/enrollments.ts';
import { itemStatesOf } from '../../store/item-states.ts';
import { launchesOf } from '../../store/launches.ts';
import { findPackage } from '../../store/packages.ts';
import { reportedRows } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import { findUser, isVisible } from '../../store/users.ts';
import type { HeldEnrollment, HeldItem, HeldRecord } from './held-record-shape.ts';

/**
 * `GET /ekp/reference/record?userId=…[&moduleId=…]`: all that this LMS holds about a learner, item by item. Ours alone, for tests and support: no real LMS has it
 * and the app never asks for it. For who may act for others (`switch-user`) and sees the learner.
 */
export async function heldRecord(lms: LmsParts, caller: Caller, url: URL): Promise<Response> {
  const { db } = lms.store;
  if (!isAllowed(caller, 'switch-user')) throw new LmsError('forbidden', 'You may not see the records of others; ask for the permission switch-user.');
  const userId = url.searchParams.get('userId') ?? '';
  if (userId === '') throw new LmsError('invalid-parameter', 'userId is missing.');
  const learner = await findUser(db, userId);
  if (!learner || !(await isVisible(db, caller.user, learner))) throw new LmsError('not-found', `There is no user ${userId}.`);
  const moduleId = url.searchParams.get('moduleId') || undefined;
  const views = (await enrollmentsOf(db, userId)).filter(({ module }) => moduleId === undefined || module.id === moduleId);
  const record: HeldRecord = { userId, name: `${learner.given} ${learner.family}`, enrollments: await Promise.all(views.map((view) => heldEnrollment(db, view))) };
  return Response.json(record);
}

async function heldEnrollment(db: Database, { enrollment, module }: EnrollmentView): Promise<HeldEnrollment> {
  const launches = await launchesOf(db, enrollment.id);
  return {
    id: enrollment.id,
    moduleId: module.id,
    title: module.title,
    revision: enrollment.revision,
    status: enrollment.overallStatus,
    score: enrollment.score,
    attemptCount: enrollment.attemptCount,
    currentAttempt: enrollment.currentAttempt,
    startedAt: moment(enrollment.startedAt),
    lastAttemptAt: moment(enrollment.lastAttemptAt),
    endedAt: moment(enrollment.endedAt),
    launches: launches.map(({ attempt, launchedAt, receivedAt }) => ({ attempt, launchedAt: toResponseDateTime(launchedAt), receivedAt: toResponseDateTime(receivedAt) })),
    items: await heldItems(db, enrollment),
  };
}

/** Each item of the course in the current attempt, also those that were never told. */
async function heldItems(db: Database, enrollment: EnrollmentView['enrollment']): Promise<readonly HeldItem[]> {
  const { id, moduleId, revision, currentAttempt } = enrollment;
  const content = await findPackage(db, moduleId, revision);
  const states = new Map((await itemStatesOf(db, id, currentAttempt)).map((state) => [state.itemId, state]));
  const rows = await db
    .select({ itemId: reportedRows.itemId, kind: reportedRows.kind, fields: reportedRows.fields })
    .from(reportedRows)
    .where(and(eq(reportedRows.enrollmentId, id), eq(reportedRows.attempt, currentAttempt)))
    .orderBy(asc(reportedRows.seq));
  return (content ? launchableItems(content.course) : []).map((item) => {
    const state = states.get(item.id);
    return {
      id: item.id,
      title: item.title,
      status: state?.status ?? 'not attempted',
      scoreRaw: state?.scoreRaw ?? null,
      scoreMax: state?.scoreMax ?? null,
      scoreMin: state?.scoreMin ?? null,
      totalSeconds: state?.totalSeconds ?? 0,
      location: state?.location ?? '',
      suspendData: state?.suspendData ?? '',
      exit: state?.exit ?? '',
      objectives: state?.objectives ?? [],
      rows: rows.filter((row) => row.itemId === item.id).map(({ kind, fields }) => ({ kind, fields })),
    };
  });
}

const moment = (date: Date | null): string | null => date && toResponseDateTime(date);
