import { asc, and, desc, eq, inArray, or } from 'drizzle-orm';
import { modules, moduleSessions } from './schema.ts';
import type { Database } from './store.ts';

export type ModuleRow = typeof modules.$inferSelect;
export type NewModule = typeof modules.$inferInsert;
export type ModuleSessionRow = typeof moduleSessions.$inferSelect;
export type NewModuleSession = typeof moduleSessions.$inferInsert;

/** Adds a module. Throws when the ID is taken. */
export async function addModule(db: Database, module: NewModule): Promise<void> {
  await db.insert(modules).values(module);
}

/** Adds the module, or replaces what is given of one that is there. */
export async function putModule(db: Database, module: NewModule): Promise<void> {
  await db.insert(modules).values(module).onConflictDoUpdate({ target: modules.id, set: module });
}

/** Adds or replaces a scheduled session. */
export async function putModuleSession(db: Database, session: NewModuleSession): Promise<void> {
  await db.insert(moduleSessions).values(session).onConflictDoUpdate({ target: moduleSessions.id, set: session });
}

export async function findModule(db: Database, id: string): Promise<ModuleRow | undefined> {
  const [module] = await db.select().from(modules).where(eq(modules.id, id));
  return module;
}

export async function findModules(db: Database, ids: readonly string[]): Promise<readonly ModuleRow[]> {
  return ids.length === 0 ? [] : db.select().from(modules).where(inArray(modules.id, [...ids]));
}

/** Of more sessions the latest are answered. */
const mostSessions = 500;

/** A module's sessions, the earliest first; those without a date come last. */
export async function sessionsOf(db: Database, moduleId: string): Promise<readonly ModuleSessionRow[]> {
  const latest = await db
    .select()
    .from(moduleSessions)
    .where(eq(moduleSessions.moduleId, moduleId))
    .orderBy(desc(moduleSessions.startAt), desc(moduleSessions.id))
    .limit(mostSessions);
  return latest.toReversed();
}

/** The session of that module with that ID or code (`session-code` of `enrollUser` is either). */
export async function findSession(db: Database, moduleId: string, idOrCode: string): Promise<ModuleSessionRow | undefined> {
  const found = await db
    .select()
    .from(moduleSessions)
    .where(and(eq(moduleSessions.moduleId, moduleId), or(eq(moduleSessions.id, idOrCode), eq(moduleSessions.code, idOrCode))));
  return found.find((session) => session.id === idOrCode) ?? found[0];
}

export async function findSessions(db: Database, ids: readonly string[]): Promise<readonly ModuleSessionRow[]> {
  return ids.length === 0 ? [] : db.select().from(moduleSessions).where(inArray(moduleSessions.id, [...ids]));
}

/** Like `holdSession` for several, in the order that everybody holds them in. */
export async function holdSessions(tx: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.select({ id: moduleSessions.id }).from(moduleSessions).where(inArray(moduleSessions.id, [...ids])).orderBy(asc(moduleSessions.id)).for('no key update');
}

/** Inside a transaction: waits for and holds the session, so that its last seat is given once. */
export async function holdSession(tx: Database, id: string): Promise<void> {
  await tx.select({ id: moduleSessions.id }).from(moduleSessions).where(eq(moduleSessions.id, id)).for('no key update');
}
