import { holdBulkLoad } from '../../store/bulk-lock.ts';
import { enrollmentsOfPairs, facilitiesByCode, holdUsers, knownUserIds, modulesByIdOrTitle, sessionsOfModules } from '../../store/bulk-lookups.ts';
import { newEkpIds } from '../../store/ids.ts';
import type { Database } from '../../store/store.ts';
import type { HistoryRow } from './history-row.ts';
import { HistoryPlan } from './history-plan.ts';
import { pairKey, type HistoryRules } from './history-stock.ts';
import { writePlan } from './write-plan.ts';
import type { Chunk } from '../load-rows.ts';

/** Reads what the rows may meet, in a handful of queries, and answers a plan for them. */
export async function openHistoryChunk(tx: Database, rows: readonly HistoryRow[], rules: HistoryRules): Promise<Chunk<HistoryRow>> {
  await holdBulkLoad(tx, 'history');
  const some = (values: readonly (string | undefined)[]): string[] => [...new Set(values.filter((value) => value !== undefined))];
  const userIds = await holdUsers(tx, some(rows.map(({ userId }) => userId)));
  const instructorIds = await knownUserIds(tx, rows.flatMap((row) => row.instructorIds));
  const facilityIds = await facilitiesByCode(tx, some(rows.map(({ venue }) => venue)));
  const titles = some(rows.map(({ moduleId, title }) => (moduleId === undefined ? title : undefined)));
  const modules = new Map((await modulesByIdOrTitle(tx, some(rows.map(({ moduleId }) => moduleId)), titles)).map((module) => [module.id, module]));
  const byTitle = Map.groupBy(modules.values(), ({ title }) => title);
  const sessions = Map.groupBy(await sessionsOfModules(tx, [...modules.keys()]), ({ moduleId }) => moduleId);
  const pairs = rows.flatMap(({ userId, moduleId, title = '', programId }) => {
    if (userId === undefined) return [];
    const ids = moduleId === undefined ? (byTitle.get(title) ?? []).map(({ id }) => id) : [moduleId];
    return [...ids, ...(programId === undefined ? [] : [programId])].map((id) => [userId, id] as const);
  });
  const enrollments = Map.groupBy(await enrollmentsOfPairs(tx, pairs), ({ userId, moduleId }) => pairKey(userId, moduleId));
  // A row makes at most a module, a session and an enrollment; IDs that are not used leave gaps, which nobody minds.
  const ids = (await newEkpIds(tx, rows.reduce((count, { userId, moduleId }) => count + 1 + (userId === undefined ? 0 : 1) + (moduleId === undefined ? 1 : 0), 0))).values();
  const takeId = (): string => {
    const { value } = ids.next();
    if (value === undefined) throw new Error('The chunk has used up its IDs.');
    return value;
  };
  const plan = new HistoryPlan({ userIds, instructorIds, facilityIds, modules, sessions, enrollments, takeId }, rules);
  return { plan: (row) => plan.plan(row), write: () => writePlan(tx, plan.changes, rules.clock.now()) };
}
