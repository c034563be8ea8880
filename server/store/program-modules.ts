import { asc, eq, inArray } from 'drizzle-orm';
import { modules, moduleSessions } from './schema.ts';
import type { ModuleRow, ModuleSessionRow } from './modules.ts';
import type { Database } from './store.ts';
import { programModules } from './tables/catalog-tables.ts';

/** Puts a module into a program's session, or replaces what is said of it there. */
export async function putProgramModule(db: Database, module: typeof programModules.$inferInsert): Promise<void> {
  await db
    .insert(programModules)
    .values(module)
    .onConflictDoUpdate({ target: [programModules.programSessionId, programModules.moduleId], set: module });
}

/** One module of a program's session; without a session of its own that one is still to be chosen. */
export interface ProgramModuleRow {
  readonly programSessionId: string;
  readonly module: ModuleRow;
  readonly session: ModuleSessionRow | null;
}

/** More modules than any program has; a program with more shows the first. */
const mostModules = 1000;

/** The modules of these sessions of programs, in their order. */
export async function modulesOfSessions(db: Database, programSessionIds: readonly string[]): Promise<readonly ProgramModuleRow[]> {
  if (programSessionIds.length === 0) return [];
  return db
    .select({ programSessionId: programModules.programSessionId, module: modules, session: moduleSessions })
    .from(programModules)
    .innerJoin(modules, eq(modules.id, programModules.moduleId))
    .leftJoin(moduleSessions, eq(moduleSessions.id, programModules.sessionId))
    .where(inArray(programModules.programSessionId, [...programSessionIds]))
    .orderBy(asc(programModules.position), asc(programModules.moduleId))
    .limit(mostModules);
}
