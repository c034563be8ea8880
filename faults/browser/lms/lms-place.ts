import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { scryptPasswords } from '#server/auth/scrypt-passwords.ts';
import { addEnrollment } from '#server/store/enrollments.ts';
import { openStore, type StorePlace } from '#server/store/open-store.ts';
import { rootOrganization } from '#server/store/organizations.ts';
import { contentPackages } from '#server/store/schema.ts';
import { addUser } from '#server/store/users.ts';
import { everyPermission } from '#server/store/values.ts';
import { openTestLms } from '#server/testing/test-lms.ts';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { courseArchive } from '../../world/course-archive.ts';
import type { SharedCourse } from '../../world/site.ts';

export const password = 'open sesame';
export const administratorId = 'administrator';

/** Somebody of whom a history is told, and what they are enrolled in. */
export interface BrowserLearner {
  readonly userId: string;
  readonly enrolled: readonly { readonly enrollmentId: string; readonly course: SharedCourse }[];
}

/** Where the LMS of a run keeps its data, filled with courses and a learner for each history. */
export interface LmsPlace {
  readonly place: StorePlace;
  /** By the seed of their history. */
  readonly learners: ReadonlyMap<number, BrowserLearner>;
  /** Ends the database at once, without any tidying, and starts it again; undefined where it lives in the server's own process. */
  readonly restartDatabase: (() => void) | undefined;
  remove(): Promise<void>;
}

/** Everybody was enrolled long before their history begins. */
const enrolledAt = new Date(Date.now() - 90 * 86_400_000);

/** PostgreSQL where its programs are on the machine, else PGlite in a folder. */
export async function makePlace(seeds: readonly number[]): Promise<LmsPlace> {
  const postgres = await startPostgres({ isOwn: true });
  const dataDir = await mkdtemp(join(tmpdir(), 'haversack-faults-'));
  const place: StorePlace = postgres ? { databaseUrl: postgres.url, dataDir } : { dataDir };
  return {
    place,
    learners: await fill(place, seeds),
    restartDatabase: postgres && (() => postgres.restart()),
    remove: async () => {
      postgres?.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function fill(place: StorePlace, seeds: readonly number[]): Promise<ReadonlyMap<number, BrowserLearner>> {
  const store = await openStore(place);
  try {
    const { db } = store;
    const lms = await openTestLms({ store });
    const courses: SharedCourse[] = [];
    for (const count of [1, 2, 3]) {
      const items = Array.from({ length: count }, (_, at) => ({ id: `I${at + 1}` }));
      const moduleId = await lms.aPackage({ bytes: courseArchive(`COURSE-${count}`, items) });
      const [kept] = await db.select({ course: contentPackages.course }).from(contentPackages).where(eq(contentPackages.moduleId, moduleId));
      if (kept) courses.push({ moduleId, course: kept.course, items });
    }
    const passwordHash = await scryptPasswords.hash(password);
    const person = { given: 'Anna', family: 'Berg', organizationId: rootOrganization, passwordHash };
    await addUser(db, { ...person, id: administratorId, permissions: [...everyPermission], seesOrganizationId: rootOrganization });
    const learners = new Map<number, BrowserLearner>();
    for (const seed of seeds) {
      const userId = `anna-${seed}`;
      await addUser(db, { ...person, id: userId });
      const enrolled = [];
      for (const course of [courses[seed % courses.length], courses[(seed + 1) % courses.length]]) {
        if (course) enrolled.push({ course, enrollmentId: await addEnrollment(db, { userId, moduleId: course.moduleId, enrolledAt }) });
      }
      learners.set(seed, { userId, enrolled });
    }
    return learners;
  } finally {
    await store.close();
  }
}
