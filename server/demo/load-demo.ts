import { and, eq, inArray, lt, min, sql } from 'drizzle-orm';
import { readFile } from 'node:fs/promises';
import { courses, externalTrainingCsv, trainingHistoryCsv } from '#api/contract/bulk.ts';
import type { TextFunction } from '#api/contract/describe.ts';
import { usersCsv } from '#api/contract/extras.ts';
import { contentPackageImporter } from '#api/contract/modules.ts';
import { readCsvResult } from '../bulk/csv/csv-result.ts';
import type { Lms } from '../lms.ts';
import { findModule } from '../store/modules.ts';
import { putOrganization, rootOrganization } from '../store/organizations.ts';
import { findPackage } from '../store/packages.ts';
import { contentPackages, enrollments, users } from '../store/schema.ts';
import { isLoaded, markLoaded, once } from '../store/seeds.ts';
import type { Database } from '../store/store.ts';
import { findUsers } from '../store/users.ts';
import { loadPartTwo } from './load-part-two.ts';
import { demoPackages } from './packages.ts';
import { demoAdministrator, demoLearners, demoPassword } from './people.ts';
import { giveRights } from './rights.ts';
import { dayFirst, isoMinute, withDates, type SeedMoment } from './seed-dates.ts';
import { shortPackages } from './short-packages.ts';
import { zipCourse } from './zip-course.ts';

/** Who can sign in, for the lines that `npm start` prints. */
export interface DemoSignIn {
  readonly userId: string;
  readonly password: string;
  readonly name: string;
  readonly jobTitle: string;
}

interface Seed {
  /** A file of `seeds/`. */
  readonly file: string;
  readonly through: TextFunction;
  readonly dates: SeedMoment;
}

const people: Seed = { file: 'people.csv', through: usersCsv, dates: dayFirst };
/** What others stand on comes first. */
const catalog: readonly Seed[] = ['catalog', 'courses-induction', 'courses-safety', 'courses-cargo', 'courses-machines', 'courses-papers', 'courses-people', 'courses-online', 'courses-paths'].map((name) => ({
  file: `${name}.xml`,
  through: courses,
  dates: isoMinute,
}));
const histories: readonly Seed[] = [
  { file: 'history.csv', through: trainingHistoryCsv, dates: dayFirst },
  { file: 'external-training.csv', through: externalTrainingCsv, dates: dayFirst },
];

/**
 * Whether the organisation is the demo's: nobody is in it yet, or the demo was loaded into it before. Any other one has people of its own who may be called as the
 * demo's are, and would get a password that stands in the README.
 */
export async function isTheDemos(db: Database): Promise<boolean> {
  return (await isLoaded(db)) || (await db.$count(users)) === 0;
}

/**
 * Fills an LMS with the demo organisation, through the functions that other programs use: people, catalog, packages, two years of history. Each part is loaded once, so
 * this can run at each start, and after one that was broken off; one that had errors is loaded again at the next start. Only for an LMS that `isTheDemos`. Dates count from the day of the first start. Answers the learners' sign-ins. `onProblem` is told of
 * rows that were not taken as they stand. Large packages are left to `loadLargePackages`.
 */
export async function loadDemo(lms: Lms, organisationName: string, onProblem: (sentence: string) => void = () => undefined): Promise<readonly DemoSignIn[]> {
  const { store, clock } = lms.parts;
  const part = (name: string, act: () => Promise<void>): Promise<void> => once(store.db, name, clock.now(), act);
  const sow = async (seed: Seed): Promise<void> => {
    if (await isLoaded(store.db, seed.file)) return;
    if (await load(lms, seed, onProblem)) await markLoaded(store.db, seed.file, clock.now());
  };

  // Before anybody is in it: a first start that is broken off must know its own people again.
  await markLoaded(store.db, 'demo', clock.now());
  await putOrganization(store.db, { id: rootOrganization, code: 'ROOT', description: organisationName, parentId: null });
  await sow(people);
  await part('rights', () => giveRights(store.db));
  for (const seed of catalog) await sow(seed);
  const short = await shortPackages();
  for (const { moduleId, downloadable, course, comesLater } of demoPackages) if (!comesLater) await importCourse(lms, { moduleId, downloadable, zip: () => zipCourse(course, moduleId) });
  for (const behind of short) await importCourse(lms, behind);
  for (const seed of histories) await sow(seed);
  await giveToEnrolled(lms, short);
  await part('positions in history', () => giveRights(store.db));
  await loadPartTwo(lms.parts);

  const learners = new Map((await findUsers(store.db, demoLearners)).map((user) => [user.id, user]));
  return demoLearners.flatMap((id) => {
    const user = learners.get(id);
    return user ? [{ userId: id, password: demoPassword, name: `${user.given} ${user.family}`, jobTitle: user.jobTitle }] : [];
  });
}

/** The packages that `loadDemo` leaves out, with time for other requests in between. */
export async function loadLargePackages(lms: Lms): Promise<void> {
  const large = demoPackages.filter(({ comesLater }) => comesLater);
  for (const { moduleId, downloadable, course } of large) await importCourse(lms, { moduleId, downloadable, zip: () => zipCourse(course, moduleId) });
  await giveToEnrolled(lms, large);
}

/** Whether every row was taken, if with a warning. */
async function load(lms: Lms, { file, through, dates }: Seed, onProblem: (sentence: string) => void): Promise<boolean> {
  const { systemKey, baseUrl, clock } = lms.parts;
  if (systemKey === undefined) throw new Error('The demo organisation is loaded through system functions: the LMS needs a system key.');
  const text = withDates(await readFile(new URL(`./seeds/${file}`, import.meta.url), 'utf8'), clock.now(), dates);
  const answer = await lms.fetch(
    new Request(`${baseUrl}/ekp/${through.path}`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`demo:${systemKey}`)}`, 'Content-Type': through.body === 'xml' ? 'application/xml' : 'text/csv' },
      body: text,
    }),
  );
  const said = await answer.text();
  if (!answer.ok) throw new Error(`The demo organisation could not be loaded: ${file} was answered ${answer.status} ${said}`);
  const { errors, warnings } = readCsvResult(said);
  for (const { fields, text: sentence } of [...errors, ...warnings]) onProblem(`${file}: ${fields.slice(0, 3).join(', ')}: ${sentence}`);
  return errors.length === 0;
}

interface CourseToImport {
  readonly moduleId: string;
  readonly downloadable: boolean;
  readonly zip: () => Promise<Uint8Array<ArrayBuffer>>;
}

async function importCourse(lms: Lms, { moduleId, downloadable, zip }: CourseToImport): Promise<void> {
  const { store, baseUrl } = lms.parts;
  const module = await findModule(store.db, moduleId);
  if (module && (await findPackage(store.db, moduleId, module.effectiveRevision))) return;
  const form = new FormData();
  form.append('package', new Blob([await zip()], { type: 'application/zip' }), `${moduleId}.zip`);
  form.append('versioning', 'none');
  form.append('format', 'json');
  const authorization = `Basic ${btoa(`${demoAdministrator}:${demoPassword}`)}`;
  const answer = await lms.fetch(new Request(`${baseUrl}/ekp/${contentPackageImporter.path}`, { method: 'POST', headers: { authorization }, body: form }));
  if (!answer.ok) throw new Error(`The demo organisation could not be loaded: ${moduleId} was answered ${answer.status} ${await answer.text()}`);
  // The API has no word for it: the LMS's own pages have.
  if (!downloadable) await store.db.update(contentPackages).set({ downloadable }).where(and(eq(contentPackages.moduleId, moduleId), eq(contentPackages.identifier, moduleId)));
}

/** Who was enrolled before a module had its first package gets it too: in a large module, or in a demo that is older than its short courses. */
async function giveToEnrolled({ parts: { store, clock } }: Lms, given: readonly Pick<CourseToImport, 'moduleId'>[]): Promise<void> {
  const ids = given.map(({ moduleId }) => moduleId);
  const first = store.db.$with('first').as(
    store.db.select({ moduleId: contentPackages.moduleId, revision: min(contentPackages.revision).as('first_revision') }).from(contentPackages).where(inArray(contentPackages.moduleId, ids)).groupBy(contentPackages.moduleId),
  );
  await store.db
    .with(first)
    .update(enrollments)
    .set({ revision: sql`${first.revision}`, changedAt: clock.now() })
    .from(first)
    .where(and(eq(enrollments.moduleId, first.moduleId), lt(enrollments.revision, first.revision)));
}
