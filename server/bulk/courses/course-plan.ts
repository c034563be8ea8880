import type { ModuleRow, ModuleSessionRow, NewModule, NewModuleSession } from '../../store/modules.ts';
import type { catalogs, facilities, programModules, subjects } from '../../store/tables/catalog-tables.ts';
import { rootCatalog } from '../../store/catalogs.ts';
import { RowError } from '../row-error.ts';
import type { CourseElement } from './course-element.ts';
import type { ModuleElement } from './read-module.ts';
import type { SessionFacts } from './read-session.ts';

type CatalogRow = typeof catalogs.$inferInsert;
type SubjectRow = typeof subjects.$inferInsert;
type FacilityRow = typeof facilities.$inferInsert;

/** What the elements of a chunk may meet. Elements that are planned add to it. */
export interface CourseStock {
  readonly modules: Map<string, ModuleRow | NewModule>;
  readonly sessions: Map<string, (ModuleSessionRow | NewModuleSession)[]>;
  /** Session ID to module ID. */
  readonly sessionIds: Map<string, string>;
  readonly userIds: ReadonlySet<string>;
  readonly catalogs: Map<string, CatalogRow>;
  readonly subjects: Map<string, SubjectRow>;
  readonly facilities: Map<string, FacilityRow>;
  readonly facilityIds: ReadonlyMap<string, string>;
  readonly newIds: Iterator<string, undefined>;
}

export interface CourseChanges {
  readonly catalogs: Map<string, CatalogRow>;
  readonly subjects: Map<string, SubjectRow>;
  readonly facilities: Map<string, FacilityRow>;
  readonly modules: Map<string, NewModule>;
  readonly sessions: Map<string, NewModuleSession>;
  /** By module: all its places in the catalog. */
  readonly places: Map<string, NonNullable<ModuleElement['places']>>;
  /** By the program's session: all its modules. */
  readonly parts: Map<string, readonly Omit<typeof programModules.$inferInsert, 'programSessionId'>[]>;
}

/** Works out what each element means for what is there. */
export class CoursePlan {
  readonly changes: CourseChanges = { catalogs: new Map(), subjects: new Map(), facilities: new Map(), modules: new Map(), sessions: new Map(), places: new Map(), parts: new Map() };
  readonly #stock: CourseStock;
  readonly #now: Date;

  constructor(stock: CourseStock, now: Date) {
    this.#stock = stock;
    this.#now = now;
  }

  /** Throws RowError before anything is changed. */
  plan(element: CourseElement): void {
    const { id } = element;
    switch (element.kind) {
      case 'catalog':
        return this.#catalog(id, element.facts);
      case 'subject': {
        const name = element.facts.name ?? this.#stock.subjects.get(id)?.name;
        if (name === undefined) throw new RowError('subject has no name.');
        return put(this.#stock.subjects, this.changes.subjects, { id, name });
      }
      case 'facility': {
        const before = this.#stock.facilities.get(id);
        const name = element.facts.name ?? before?.name;
        if (name === undefined) throw new RowError('facility/name is missing; a new facility needs one.');
        return put(this.#stock.facilities, this.changes.facilities, { ...before, code: before?.code ?? id, ...element.facts, id, name });
      }
      case 'module':
        break;
    }
    return this.#module(element);
  }

  #catalog(id: string, facts: Partial<CatalogRow>): void {
    const before = this.#stock.catalogs.get(id);
    const title = facts.title ?? before?.title;
    if (title === undefined) throw new RowError('catalog/title is missing; a new catalog needs one.');
    const parentId = id === rootCatalog ? null : (facts.parentId ?? before?.parentId ?? rootCatalog);
    for (let above = parentId; above !== null && above !== rootCatalog; above = this.#stock.catalogs.get(above)?.parentId ?? null) {
      if (above === id) throw new RowError(`parent of catalog: ${id} would stand below itself.`);
      if (!this.#stock.catalogs.has(above)) throw new RowError(`parent of catalog: there is no catalog ${above}; put it before those below it.`);
    }
    put(this.#stock.catalogs, this.changes.catalogs, { ...before, position: facts.position ?? before?.position ?? 0, id, title, parentId });
  }

  #module(element: ModuleElement): void {
    const { id, facts } = element;
    const before = this.#stock.modules.get(id);
    const title = facts.title ?? before?.title;
    const type = facts.type ?? before?.type;
    if (title === undefined || title.trim() === '') throw new RowError('module/title is missing; a new module needs one.');
    if (type === undefined) throw new RowError('module has no type; a new one needs it.');
    const people = [...(facts.ownerId ? [facts.ownerId] : []), ...(facts.approvalSteps ?? []).flatMap(({ approver }) => (approver.kind === 'user' ? [approver.id] : []))];
    this.#checkPeople(people, 'module');
    if (facts.prerequisites?.moduleIds.includes(id)) throw new RowError('module/prerequisites: a module cannot be its own prerequisite.');
    const missing = element.places?.find(({ catalogId }) => !this.#stock.catalogs.has(catalogId) && catalogId !== rootCatalog);
    if (missing) throw new RowError(`module/catalogs: there is no catalog ${missing.catalogId}.`);
    const sessions = element.sessions.map((sent) => this.#session(id, sent, element.warnings));

    const row = { ...before, ...facts, id, title, type, createdAt: before?.createdAt ?? this.#now };
    put(this.#stock.modules, this.changes.modules, row);
    if (element.places) this.changes.places.set(id, [...new Map(element.places.map((place) => [place.catalogId, place])).values()]);
    for (const { session, parts } of sessions) {
      const others = (this.#stock.sessions.get(id) ?? []).filter((each) => each.id !== session.id);
      this.#stock.sessions.set(id, [...others, session]);
      this.#stock.sessionIds.set(session.id, id);
      this.changes.sessions.set(session.id, session);
      if (parts) this.changes.parts.set(session.id, [...new Map(parts.map((part) => [part.moduleId, part])).values()]);
    }
  }

  #session(moduleId: string, { id, code, facts, facilityCode, parts }: SessionFacts, warnings: string[]): { readonly session: NewModuleSession } & Pick<SessionFacts, 'parts'> {
    const known = this.#stock.sessions.get(moduleId) ?? [];
    const before = known.find((session) => (id === undefined ? session.code === code : session.id === id));
    const owner = id === undefined ? undefined : this.#stock.sessionIds.get(id);
    if (owner !== undefined && owner !== moduleId) throw new RowError(`module/sessions: the session ${id ?? ''} is one of ${owner}.`);
    this.#checkPeople(facts.instructorIds ?? [], 'module/sessions/session/instructors');
    const stranger = parts?.find((part) => part.moduleId === moduleId || !this.#stock.modules.has(part.moduleId));
    if (stranger) throw new RowError(`module/sessions/session/modules: ${stranger.moduleId === moduleId ? 'a program cannot be a part of itself' : `there is no module ${stranger.moduleId}; put it before the program`}.`);
    const wrong = parts?.find((part) => part.sessionId != null && this.#stock.sessionIds.get(part.sessionId) !== part.moduleId);
    if (wrong) throw new RowError(`module/sessions/session/modules: ${wrong.moduleId} has no session ${wrong.sessionId ?? ''}; name it by its id.`);
    const facilityId = facilityCode === undefined ? undefined : this.#facilityId(facilityCode);
    if (facilityCode !== undefined && facilityId === undefined) warnings.push(`There is no facility with the code ${facilityCode}; it was not set.`);
    const session = { ...before, ...facts, ...(facilityId !== undefined && { facilityId }), id: before?.id ?? id ?? this.#takeId(), moduleId, code };
    if (session.startAt && session.endAt && session.endAt < session.startAt) throw new RowError(`module/sessions: session ${code} would end before it starts.`);
    return { session, parts };
  }

  #facilityId(code: string): string | undefined {
    return this.#stock.facilityIds.get(code) ?? [...this.#stock.facilities.values()].find((facility) => facility.code === code)?.id;
  }

  #checkPeople(ids: readonly string[], where: string): void {
    const stranger = ids.find((id) => !this.#stock.userIds.has(id));
    if (stranger !== undefined) throw new RowError(`${where}: there is no user ${stranger}.`);
  }

  #takeId(): string {
    const { value } = this.#stock.newIds.next();
    if (value === undefined) throw new Error('The chunk has used up its IDs.');
    return value;
  }
}

function put<T extends { readonly id: string }>(stock: Map<string, T>, changes: Map<string, T>, row: T): void {
  stock.set(row.id, row);
  changes.set(row.id, row);
}

