import type { ModuleSession, SessionModule } from '#api/contract/module.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';

/** A course of a programme: what the catalog says of it, and my enrollment in it. */
export interface ProgrammeMember {
  readonly moduleId: string;
  readonly title: string;
  /** Learning type code. */
  readonly kind: string | undefined;
  readonly kindLabel: string | undefined;
  readonly record: TrainingRecord | undefined;
  /** The date that the programme fixes for it. */
  readonly session: SessionModule | undefined;
}

/**
 * The courses of a programme in its order, as the catalog tells it; what only my enrollment tells comes after. `mine` finds my enrollment in a module; those below
 * the programme's own enrollment come first.
 */
export function programmeMembers(session: Pick<ModuleSession, 'modules'> | undefined, own: readonly TrainingRecord[], mine: ReadonlyMap<string, TrainingRecord>): readonly ProgrammeMember[] {
  const ownByModule = new Map(own.map((record) => [record.learningModule.id, record]));
  const told = (session?.modules ?? []).map((module): ProgrammeMember => ({
    moduleId: module.id,
    title: module.title,
    kind: module.type?.code,
    kindLabel: module.typeLabel ?? module.type?.label,
    record: ownByModule.get(module.id) ?? mine.get(module.id),
    session: module.sessionId === '' ? undefined : module,
  }));
  const known = new Set(told.map(({ moduleId }) => moduleId));
  const others = own.flatMap((record): readonly ProgrammeMember[] => {
    const { id, title, type } = record.learningModule;
    return known.has(id) ? [] : [{ moduleId: id, title, kind: type?.code, kindLabel: type?.label, record, session: undefined }];
  });
  return [...told, ...others];
}

/** The programme's own date: that of my enrollment, else the only one, else the first: an enrollment that is not there has its courses from there (facts C.1-X2). */
export const programmeSession = (sessions: readonly ModuleSession[], sessionId?: string): ModuleSession | undefined => sessions.find(({ id }) => id === sessionId) ?? sessions[0];
