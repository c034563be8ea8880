import { toResponseDateTime } from '#api/contract/dates.ts';
import type { Person } from '#api/contract/common.ts';
import type { module as contractModule } from '#api/contract/modules.ts';
import type { Module, ModuleSession } from '#api/contract/module.ts';
import { LmsError } from '../../errors.ts';
import type { LmsParts } from '../../lms-parts.ts';
import { findModule, findModules, sessionsOf, type ModuleRow, type ModuleSessionRow } from '../../store/modules.ts';
import type { Database } from '../../store/store.ts';
import { findUsers } from '../../store/users.ts';
import type { PublicDocumentHandler } from '../handler.ts';
import { enrollLink, moduleLinks } from '../lms-links.ts';
import { moduleType, moduleTypeLetter } from '../vocabulary.ts';

/** A module with its sessions (facts C.1-X3). Without a user nothing about people is told, and archived modules are not there. */
export const module: PublicDocumentHandler<typeof contractModule> = async ({ lms, caller, parameters }) => {
  const { store, baseUrl } = lms;
  const found = await findModule(store.db, parameters.id);
  if (!found || (found.archived && !caller)) throw new LmsError('not-found', `There is no module ${parameters.id}.`);
  const sessions = await sessionsOf(store.db, found.id);
  const instructors = caller ? await peopleOf(store.db, sessions) : new Map<string, Person>();
  const prerequisites = await prerequisitesOf(store.db, found);
  return {
    id: found.id,
    title: found.title,
    links: moduleLinks(baseUrl, found.id),
    ...(found.image !== null && { image: new URL(found.image, baseUrl).href }),
    effectiveRevision: found.effectiveRevision,
    type: moduleType(found.type),
    typeLabel: moduleType(found.type).label,
    subject: found.subject,
    language: found.language,
    description: found.description,
    objectives: found.objectives,
    info: found.info,
    duration: found.duration,
    ...(found.priceCurrency !== null && found.priceAmount !== null && { price: { currency: found.priceCurrency, amount: Number(found.priceAmount) } }),
    archived: found.archived,
    attributes: found.attributes,
    sessions: sessions.map((session) => sessionTree(lms, found, session, instructors)),
    audiences: caller ? found.audience : [],
    ...(prerequisites && { prerequisites }),
  };
};

const date = (moment: Date | null): string | undefined => (moment === null ? undefined : toResponseDateTime(moment));

function sessionTree({ baseUrl }: LmsParts, module: ModuleRow, session: ModuleSessionRow, people: ReadonlyMap<string, Person>): ModuleSession {
  const dates = { start: date(session.startAt), end: date(session.endAt), open: date(session.opensAt), deadline: date(session.deadlineAt) };
  return {
    id: session.id,
    itemId: `${module.id}/${session.id}`,
    ...definedIn(dates),
    region: session.region,
    instructors: session.instructorIds.map((id) => people.get(id)).filter((person) => person !== undefined),
    institute: session.institute,
    location: session.location,
    ...(session.trainingCenter !== null && { facility: { trainingCenter: { name: session.trainingCenter } } }),
    ...(session.seats !== null && { seats: session.seats }),
    status: { code: session.status },
    modules: [],
    links: [enrollLink(baseUrl, module.id, session.id, moduleTypeLetter(module.type))],
    code: session.code,
    classes: session.classes,
    attributes: session.attributes,
  };
}

const definedIn = <T extends Readonly<Record<string, string | undefined>>>(members: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };

async function peopleOf(db: Database, sessions: readonly ModuleSessionRow[]): Promise<ReadonlyMap<string, Person>> {
  const people = await findUsers(db, [...new Set(sessions.flatMap((session) => session.instructorIds))]);
  return new Map(people.map(({ id, family, given }) => [id, { id, family, given }]));
}

async function prerequisitesOf(db: Database, { prerequisites }: ModuleRow): Promise<Module['prerequisites']> {
  if (!prerequisites) return undefined;
  const titles = new Map((await findModules(db, prerequisites.moduleIds)).map((module) => [module.id, module.title]));
  return {
    operator: { code: prerequisites.operator },
    condition: { code: prerequisites.condition },
    modules: prerequisites.moduleIds.map((id) => ({ id, title: titles.get(id) ?? id })),
  };
}
