import { and, asc, eq, lt } from 'drizzle-orm';
import type { Lms } from '../lms.ts';
import { addEnrollment, enrollmentsOf } from '../store/enrollments.ts';
import { addModule, findModule, putModuleSession } from '../store/modules.ts';
import { putOrganization, rootOrganization } from '../store/organizations.ts';
import { findPackage } from '../store/packages.ts';
import { attempts, contentPackages, enrollments } from '../store/schema.ts';
import { addUser, findUser } from '../store/users.ts';
import { demoModules } from './modules.ts';
import { demoPackages, type DemoPackage } from './packages.ts';
import { demoAdministrator, demoLearners, demoPassword, demoPeople, demoUnits } from './people.ts';
import { zipCourse } from './zip-course.ts';

/** Who can sign in, for the lines that `npm start` prints. */
export interface DemoSignIn {
  readonly userId: string;
  readonly password: string;
  readonly name: string;
  readonly jobTitle: string;
}

const dayMs = 24 * 3600 * 1000;

/**
 * Fills an LMS with the demo organisation: people, catalog, packages (through `contentPackageImporter`) and enrollments (through `enrollUser`). What is there
 * stays as it is, so it can run at each start, and after one that was broken off. Large packages are left to `loadLargePackages`. Answers the learners' sign-ins.
 */
export async function loadDemo(lms: Lms, organisationName: string): Promise<readonly DemoSignIn[]> {
  await addOrganisation(lms, organisationName);
  await addPeople(lms);
  await addModules(lms);
  for (const behind of demoPackages) if (!behind.comesLater) await importCourse(lms, behind);
  for (const person of demoPeople) await enrol(lms, person);
  return demoPeople
    .filter(({ id }) => demoLearners.some((learner) => learner === id))
    .map(({ id, given, family, jobTitle }) => ({ userId: id, password: demoPassword, name: `${given} ${family}`, jobTitle }));
}

/** The packages that `loadDemo` leaves out, with time for other requests in between. Who was enrolled before they came gets them too. */
export async function loadLargePackages(lms: Lms): Promise<void> {
  const { db } = lms.parts.store;
  for (const behind of demoPackages) {
    if (!behind.comesLater) continue;
    await importCourse(lms, behind);
    const [first] = await db.select().from(contentPackages).where(eq(contentPackages.moduleId, behind.moduleId)).orderBy(asc(contentPackages.revision)).limit(1);
    if (!first) continue;
    const before = and(eq(enrollments.moduleId, behind.moduleId), lt(enrollments.revision, first.revision));
    await db.update(enrollments).set({ revision: first.revision, changedAt: lms.parts.clock.now() }).where(before);
  }
}

async function addOrganisation({ parts: { store } }: Lms, name: string): Promise<void> {
  await putOrganization(store.db, { id: rootOrganization, code: 'ROOT', description: name, parentId: null });
  for (const { id, description } of demoUnits) await putOrganization(store.db, { id, code: id, description, parentId: rootOrganization });
}

async function addPeople({ parts: { store, passwords } }: Lms): Promise<void> {
  for (const person of demoPeople) {
    if (await findUser(store.db, person.id)) continue;
    const { id, given, middle = '', family, jobTitle, unit, lead, employeeNumber, permissions = [], seesAll } = person;
    await addUser(store.db, {
      id,
      given,
      middle,
      family,
      jobTitle,
      employeeNumber,
      permissions,
      email: `${id}@nordkai.example`,
      organizationId: unit,
      directAppraiserId: lead ?? null,
      primaryRoleId: seesAll ? 'administrator' : 'learner',
      seesOrganizationId: seesAll ? rootOrganization : null,
      passwordHash: await passwords.hash(demoPassword),
    });
  }
}

async function addModules({ parts: { store, clock } }: Lms): Promise<void> {
  const now = clock.now();
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  for (const { sessions = [], ...module } of demoModules) {
    if (await findModule(store.db, module.id)) continue;
    await store.db.transaction(async (tx) => {
      await addModule(tx, { ...module, createdAt: now });
      for (const { code, inDays, fromHour, toHour, location, instructor, seats } of sessions) {
        const at = (hour: number): Date => new Date(today + inDays * dayMs + hour * 3600 * 1000);
        await putModuleSession(tx, {
          id: code,
          code,
          moduleId: module.id,
          startAt: at(fromHour),
          endAt: at(toHour),
          deadlineAt: at(0),
          location,
          seats: seats ?? null,
          instructorIds: instructor === undefined ? [] : [instructor],
        });
      }
    });
  }
}

async function importCourse(lms: Lms, { moduleId, course, downloadable }: DemoPackage): Promise<void> {
  const { db } = lms.parts.store;
  const module = await findModule(db, moduleId);
  if (module && (await findPackage(db, moduleId, module.effectiveRevision))) return;
  const form = new FormData();
  form.append('package', new Blob([await zipCourse(course, moduleId)], { type: 'application/zip' }), `${moduleId}.zip`);
  form.append('versioning', 'none');
  form.append('format', 'json');
  await post(lms, 'contentPackageImporter', form);
  // The API has no word for it: the LMS's own pages have.
  if (!downloadable) await db.update(contentPackages).set({ downloadable }).where(and(eq(contentPackages.moduleId, moduleId), eq(contentPackages.identifier, moduleId)));
}

/** Once for all: somebody who has finished a course is not enrolled in it again at the next start. */
async function enrol(lms: Lms, person: (typeof demoPeople)[number]): Promise<void> {
  const { store, clock } = lms.parts;
  const known = new Set((await enrollmentsOf(store.db, person.id)).map(({ module }) => module.id));
  for (const [moduleId, daysAgo, score] of person.finished ?? []) {
    if (known.has(moduleId)) continue;
    const endedAt = new Date(clock.now().getTime() - daysAgo * dayMs);
    const enrolledAt = new Date(endedAt.getTime() - 14 * dayMs);
    await store.db.transaction(async (tx) => {
      const id = await addEnrollment(tx, { userId: person.id, moduleId, enrolledAt, overallStatus: 'completed' });
      await tx.update(enrollments).set({ startedAt: endedAt, endedAt, lastAttemptAt: endedAt, attemptCount: 1, score: score ?? null }).where(eq(enrollments.id, id));
      await tx.update(attempts).set({ completedAt: endedAt, score: score ?? null }).where(eq(attempts.enrollmentId, id));
    });
  }
  for (const [moduleId, session] of person.enrolledIn) {
    if (known.has(moduleId)) continue;
    const form = new URLSearchParams({ 'learning-id': moduleId, onBehalfOf: person.id, ...(session === undefined ? {} : { 'session-code': session }) });
    await post(lms, 'enrollUser', form);
  }
}

async function post(lms: Lms, fn: string, body: FormData | URLSearchParams): Promise<void> {
  const authorization = `Basic ${btoa(`${demoAdministrator}:${demoPassword}`)}`;
  const response = await lms.fetch(new Request(`${lms.parts.baseUrl}/ekp/api/${fn}`, { method: 'POST', headers: { authorization }, body }));
  const text = await response.text();
  // What enrollUser refuses comes with HTTP 200 and an error in the body (facts A.5).
  if (!response.ok || /^(?:<\?xml[^>]*>\s*)?<error>/.test(text)) throw new Error(`The demo organisation could not be loaded: ${fn} answered ${response.status} ${text}`);
}
