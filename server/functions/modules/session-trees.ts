import { toResponseDateTime } from '#api/contract/dates.ts';
import type { CustomAttribute, Person } from '#api/contract/common.ts';
import type { ModuleSession, SessionModule } from '#api/contract/module.ts';
import type { LmsParts } from '../../lms-parts.ts';
import { seatsTakenIn } from '../../store/enrollments.ts';
import { findFacilities } from '../../store/facilities.ts';
import type { ModuleRow, ModuleSessionRow } from '../../store/modules.ts';
import { modulesOfSessions, type ProgramModuleRow } from '../../store/program-modules.ts';
import { findUsers } from '../../store/users.ts';
import { enrollLink, moduleLinks } from '../lms-links.ts';
import { moduleType, moduleTypeLetter } from '../vocabulary.ts';
import { moneyOf } from './money-of.ts';

interface Readers {
  /** Nothing about people then, and of a program only its public modules. */
  readonly isForAnybody: boolean;
}

/** What the sessions refer to, looked up once for all of them. */
interface Around {
  readonly baseUrl: string;
  /** A session's attributes tell its zone, its facility and the seats that are left: nothing else in the vendor's shape can (facts C.1-X3). */
  readonly tellsMore: boolean;
  /** By session ID. */
  readonly taken: ReadonlyMap<string, number>;
  /** By the ID of a program's session. */
  readonly modules: ReadonlyMap<string, readonly ProgramModuleRow[]>;
  readonly people: ReadonlyMap<string, Person>;
  /** Names of training centers, by the facility's ID. */
  readonly centers: ReadonlyMap<string, string>;
}

/** The sessions of a module (facts C.1-X3); a program's with their modules, and programs within programs with theirs. */
export async function sessionTrees(lms: LmsParts, module: ModuleRow, sessions: readonly ModuleSessionRow[], readers: Readers): Promise<readonly ModuleSession[]> {
  const modules = await programsBelow(lms, sessions.map(({ id }) => id), readers);
  const all = [...sessions, ...[...modules.values()].flat().flatMap(({ session }) => session ?? [])];
  const around = { baseUrl: lms.baseUrl, tellsMore: !lms.temperament.isPlain, taken: await seatsTakenIn(lms.store.db, all.filter(({ seats }) => seats !== null).map(({ id }) => id)), modules, people: await peopleOf(lms, all, readers), centers: await centersOf(lms, all) };
  return sessions.map((session) => ({
    id: session.id,
    itemId: `${module.id}/${session.id}`,
    ...scheduled(around, module, session, [session.id]),
    links: [enrollLink(lms.baseUrl, module.id, session.id, moduleTypeLetter(module.type))],
    code: session.code,
    ...(session.requiredElectiveCredits !== null && { requiredElectiveCredits: session.requiredElectiveCredits }),
  }));
}

/** Programs in programs in programs: nobody builds more. */
const deepest = 4;

/** One query a level, however many sessions there are. */
async function programsBelow(lms: LmsParts, sessionIds: readonly string[], { isForAnybody }: Readers): Promise<Around['modules']> {
  const below = new Map<string, readonly ProgramModuleRow[]>();
  let level = sessionIds;
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const rows = (await modulesOfSessions(lms.store.db, level)).filter(({ module }) => !isForAnybody || (module.isPublic && !module.archived));
    for (const [id, found] of Map.groupBy(rows, ({ programSessionId }) => programSessionId)) below.set(id, found);
    level = [...new Set(rows.flatMap(({ session }) => session?.id ?? []))].filter((id) => !below.has(id));
  }
  return below;
}

async function peopleOf(lms: LmsParts, sessions: readonly ModuleSessionRow[], { isForAnybody }: Readers): Promise<Around['people']> {
  if (isForAnybody) return new Map();
  const people = await findUsers(lms.store.db, [...new Set(sessions.flatMap((session) => session.instructorIds))]);
  return new Map(people.map(({ id, family, given }) => [id, { id, family, given }]));
}

async function centersOf(lms: LmsParts, sessions: readonly ModuleSessionRow[]): Promise<Around['centers']> {
  const found = await findFacilities(lms.store.db, [...new Set(sessions.flatMap(({ facilityId }) => facilityId ?? []))]);
  return new Map(found.filter(({ trainingCenterName }) => trainingCenterName !== '').map(({ id, trainingCenterName }) => [id, trainingCenterName]));
}

type Scheduled = Omit<ModuleSession, 'id' | 'itemId' | 'links' | 'code' | 'requiredElectiveCredits'>;

/** What a session says of itself; `path` has the sessions that it stands in, so that a circle of programs ends. */
function scheduled(around: Around, module: ModuleRow, session: ModuleSessionRow, path: readonly string[]): Scheduled {
  const center = (session.facilityId === null ? undefined : around.centers.get(session.facilityId)) ?? session.trainingCenter;
  const price = moneyOf(session.priceCurrency, session.priceAmount);
  return {
    ...definedIn({ start: date(session.startAt), end: date(session.endAt), open: date(session.opensAt), deadline: date(session.deadlineAt) }),
    region: session.region,
    instructors: session.instructorIds.map((id) => around.people.get(id)).filter((person) => person !== undefined),
    institute: session.institute,
    location: session.location,
    ...(center !== null && { facility: { trainingCenter: { name: center } } }),
    ...(session.seats !== null && { seats: session.seats }),
    ...(price && { price }),
    status: { code: session.status },
    modules: module.type === 'learningProgram' ? programModules(around, session.id, path) : [],
    classes: session.classes,
    attributes: around.tellsMore ? [...session.attributes, ...moreOf(session, around)] : session.attributes,
  };
}

const programModules = (around: Around, sessionId: string, path: readonly string[]): readonly SessionModule[] =>
  (around.modules.get(sessionId) ?? []).filter(({ session }) => !session || !path.includes(session.id)).map((row) => programModule(around, row, path));

/** A module of a program. Without a session of its own there is nothing scheduled: one is chosen with `programModuleEnroller`. */
function programModule(around: Around, { module, session }: ProgramModuleRow, path: readonly string[]): SessionModule {
  const links = moduleLinks(around.baseUrl, module.id);
  const about = { id: module.id, title: module.title, type: moduleType(module.type), typeLabel: moduleType(module.type).label };
  if (!session) return { ...about, links, sessionId: '', instructors: [], modules: [], code: '', classes: [], attributes: [] };
  return {
    ...about,
    sessionId: session.id,
    itemId: `${module.id}/${session.id}`,
    ...scheduled(around, module, session, [...path, session.id]),
    links: [...links, enrollLink(around.baseUrl, module.id, session.id, moduleTypeLetter(module.type))],
    code: session.code,
  };
}

const date = (moment: Date | null): string | undefined => (moment === null ? undefined : toResponseDateTime(moment));

const definedIn = <T extends Readonly<Record<string, string | undefined>>>(members: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };

/** As a site might define them: the vendor leaves names and meaning of a session's attributes to the site (docs/decisions/0014). What the site gave itself stays. */
function moreOf({ id, timeZone, facilityId, seats, attributes }: ModuleSessionRow, { taken }: Around): readonly CustomAttribute[] {
  const more = {
    ...(timeZone !== 'UTC' && { timeZone }),
    ...(facilityId !== null && { facilityId }),
    ...(seats !== null && { seatsLeft: String(Math.max(0, seats - (taken.get(id) ?? 0))) }),
  };
  return Object.entries(more).flatMap(([code, value]) => (attributes.some((given) => given.code === code) ? [] : [{ code, value }]));
}
