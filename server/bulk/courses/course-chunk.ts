import { inArray } from 'drizzle-orm';
import { holdBulkLoad } from '../../store/bulk-lock.ts';
import { rootCatalog } from '../../store/catalogs.ts';
import { facilitiesByCode, knownUserIds, modulesByIdOrTitle, sessionsOfModules } from '../../store/bulk-lookups.ts';
import { newEkpIds } from '../../store/ids.ts';
import { moduleSessions, modules } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import { fromExcluded } from '../../store/upsert.ts';
import { catalogModules, catalogs, facilities, programModules, subjects } from '../../store/tables/catalog-tables.ts';
import type { Chunk } from '../load-rows.ts';
import type { CourseElement } from './course-element.ts';
import { CoursePlan } from './course-plan.ts';
import type { ModuleElement } from './read-module.ts';

/** Reads what the elements may meet, in a handful of queries, and answers a plan for them. */
export async function openCourseChunk(tx: Database, elements: readonly CourseElement[], now: Date): Promise<Chunk<CourseElement>> {
  await holdBulkLoad(tx, 'courses');
  const modulesSent = elements.filter((element): element is ModuleElement => element.kind === 'module');
  const sessionsSent = modulesSent.flatMap(({ sessions }) => sessions);
  const partIds = sessionsSent.flatMap(({ parts = [] }) => parts.map(({ moduleId }) => moduleId));
  const userIds = [
    ...modulesSent.flatMap(({ facts }) => [...(facts.ownerId ? [facts.ownerId] : []), ...(facts.approvalSteps ?? []).flatMap(({ approver }) => (approver.kind === 'user' ? [approver.id] : []))]),
    ...sessionsSent.flatMap(({ facts }) => facts.instructorIds ?? []),
  ];
  const stored = await modulesByIdOrTitle(tx, [...modulesSent.map(({ id }) => id), ...partIds], []);
  const plan = new CoursePlan(
    {
      modules: new Map(stored.map((module) => [module.id, module])),
      sessions: Map.groupBy(await sessionsOfModules(tx, stored.map(({ id }) => id)), ({ moduleId }) => moduleId),
      sessionIds: await sessionIdsAmong(tx, sessionsSent.flatMap(({ id, parts = [] }) => [...(id === undefined ? [] : [id]), ...parts.flatMap(({ sessionId }) => sessionId ?? [])])),
      userIds: await knownUserIds(tx, userIds),
      catalogs: new Map((await tx.select().from(catalogs)).map((catalog) => [catalog.id, catalog])),
      subjects: new Map(elements.some(({ kind }) => kind === 'subject') ? (await tx.select().from(subjects)).map((subject) => [subject.id, subject]) : []),
      facilities: new Map(elements.some(({ kind }) => kind === 'facility') ? (await tx.select().from(facilities)).map((facility) => [facility.id, facility]) : []),
      facilityIds: await facilitiesByCode(tx, sessionsSent.flatMap(({ facilityCode }) => facilityCode ?? [])),
      newIds: (await newEkpIds(tx, sessionsSent.filter(({ id }) => id === undefined).length)).values(),
    },
    now,
  );
  return {
    plan: (element) => plan.plan(element),
    async write() {
      const { changes } = plan;
      if ([...changes.catalogs.values()].some(({ parentId }) => parentId === rootCatalog)) {
        await tx.insert(catalogs).values({ id: rootCatalog, title: 'Catalog', parentId: null }).onConflictDoNothing();
      }
      for (const row of changes.catalogs.values()) await tx.insert(catalogs).values(row).onConflictDoUpdate({ target: catalogs.id, set: row });
      for (const row of changes.subjects.values()) await tx.insert(subjects).values(row).onConflictDoUpdate({ target: subjects.id, set: row });
      for (const row of changes.facilities.values()) await tx.insert(facilities).values(row).onConflictDoUpdate({ target: facilities.id, set: row });
      // The revision is the importer's business, which may be at work right now.
      const ofModules = fromExcluded(modules, { except: ['effectiveRevision', 'createdAt'] });
      if (changes.modules.size > 0) await tx.insert(modules).values([...changes.modules.values()]).onConflictDoUpdate({ target: modules.id, set: ofModules });
      if (changes.sessions.size > 0) await tx.insert(moduleSessions).values([...changes.sessions.values()]).onConflictDoUpdate({ target: moduleSessions.id, set: fromExcluded(moduleSessions) });
      if (changes.places.size > 0) await tx.delete(catalogModules).where(inArray(catalogModules.moduleId, [...changes.places.keys()]));
      const places = [...changes.places].flatMap(([moduleId, each]) => each.map((place) => ({ ...place, moduleId })));
      if (places.length > 0) await tx.insert(catalogModules).values(places);
      if (changes.parts.size > 0) await tx.delete(programModules).where(inArray(programModules.programSessionId, [...changes.parts.keys()]));
      const parts = [...changes.parts].flatMap(([programSessionId, each]) => each.map((part) => ({ ...part, programSessionId })));
      if (parts.length > 0) await tx.insert(programModules).values(parts);
    },
  };
}

/** Which of these sessions there are, by the module each belongs to. */
async function sessionIdsAmong(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await db.select({ id: moduleSessions.id, moduleId: moduleSessions.moduleId }).from(moduleSessions).where(inArray(moduleSessions.id, [...new Set(ids)]));
  return new Map(found.map(({ id, moduleId }) => [id, moduleId]));
}

