import { expect, type Page } from '@playwright/test';
import { appWindow } from './fixtures/hostile/app-window.ts';
import { packHostile, type HostileCourse, type HostileReport } from './fixtures/hostile/hostile-course.ts';
import { otherCourses } from './fixtures/hostile/other-courses.ts';
import { port } from './fixtures/hostile/port.ts';
import { session } from './fixtures/hostile/session.ts';
import { neighbourCourse } from './fixtures/neighbour-course.ts';
import { courseFrame, download, leaveCourse, signIn, signInAgainIfAsked } from './harness/app-pages.ts';
import { startHaversack, type HaversackServer } from './harness/haversack-server.ts';
import { journey } from './harness/journey.ts';
import { readLearnerStore } from './harness/learner-db.ts';
import { administrator, held, heldWhen } from './harness/the-lms.ts';

const hostileCourses = [appWindow, otherCourses, port, session];
/** What two ports cannot do: courses of one origin are one to the browser (decision 0023). It is their own keeping, never what the app or the LMS hold. */
const openOnOneHost = ['what another course keeps, by a window in which nothing is changed'];
/** A course may fill less than this of the learner's database, whatever it says. */
const mostCharacters = 9 * 1024 * 1024;

interface Visit {
  readonly server: HaversackServer;
  readonly page: Page;
}

async function enrol({ server }: Visit, bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly moduleId: string; readonly enrollmentId: string }> {
  const admin = administrator(server.url);
  const moduleId = (await admin.importPackage(new Blob([bytes]), 'course.zip', 'none')).modules?.[0]?.id ?? '';
  return { moduleId, enrollmentId: (await admin.enroll('mia', moduleId)).id };
}

/** Downloads a course and opens it. */
async function play({ server, page }: Visit, enrollmentId: string): Promise<void> {
  await page.goto(`${server.browserUrl}/course/${enrollmentId}`);
  await download(page);
  await page.getByRole('link', { name: /^(Open|Go on)$/ }).click();
}

/** Plays a hostile course; what it reached. */
async function climb(visit: Visit, course: HostileCourse, neighbour: string): Promise<readonly string[]> {
  const { page, server } = visit;
  const { enrollmentId } = await enrol(visit, packHostile(course, server.browserUrl, neighbour));
  await play(visit, enrollmentId);
  // Not looked for in the course's page: whatever Playwright does there counts as the learner's own touch, and opens what only a touch may open.
  const report = async (): Promise<HostileReport> => {
    const run = (await readLearnerStore(page, 'sittings')).find((one) => one.enrollmentId === enrollmentId);
    return JSON.parse(run?.data['cmi.suspend_data'] || '{}') as HostileReport;
  };
  await expect.poll(async () => Object.keys(await report()), { timeout: 60_000 }).toEqual(Object.keys(course.attempts));
  expect(page.url(), 'the top page stayed').toBe(`${server.browserUrl}/course/${enrollmentId}/play`);
  return Object.entries(await report()).flatMap(([name, outcome]) => (outcome === 'blocked' || outcome.startsWith('blocked:') ? [] : [`${name} – ${outcome}`]));
}

for (const hosts of ['one', 'each'] as const) {
  const where = hosts === 'one' ? 'courses on a port of their own' : 'a host for each course';
  journey(`${where}: hostile courses reach neither the app, the session and the LMS, nor another course’s records`, async ({ learnersBrowser: browser }) => {
    const server = await startHaversack({ hosts });
    try {
      const page = await browser.open();
      page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
      const visit = { server, page };
      await page.goto('about:blank#before');
      await signIn(page, server.browserUrl, 'mia', 'harbour');
      const honest = await enrol(visit, neighbourCourse());
      await play(visit, honest.enrollmentId);
      await expect(courseFrame(page).locator('#report')).toHaveText('kept');
      await leaveCourse(page);
      const before = await held(server.url, 'mia', honest.moduleId);
      const kept = async () => (await readLearnerStore(page, 'sittings')).filter(({ enrollmentId }) => enrollmentId === honest.enrollmentId);
      const sittingsBefore = await kept();

      const reached: string[] = [];
      for (const course of hostileCourses) {
        reached.push(...(await climb(visit, course, honest.enrollmentId)));
        const shown = page.frames().filter((frame) => frame.parentFrame() && frame.url().startsWith(server.browserUrl));
        expect(shown, 'the app is in no frame').toEqual([]);
      }
      expect(reached.filter((one) => hosts === 'each' || !openOnOneHost.some((open) => one.startsWith(open)))).toEqual([]);
      await leaveCourse(page);

      // The port: what was said for others is nowhere, what was said without measure is bounded, and the course goes on being heard.
      const sittings = await readLearnerStore(page, 'sittings');
      expect(await kept(), 'the neighbour’s runs are as they were').toEqual(sittingsBefore);
      const ofPort = sittings.find(({ itemTitle }) => itemTitle.includes(port.wall));
      expect([ofPort?.data['cmi.core.lesson_location'], ofPort?.data['cmi.core.lesson_status']]).toEqual(['taken', 'completed']);
      expect(JSON.stringify(ofPort?.data).length).toBeLessThan(mostCharacters);
      expect(Object.entries(ofPort?.data ?? {}).flatMap(([element, value]) => (value === 'hostile' ? [element] : []))).toEqual([]);

      // The session: the learner is who they were, or signs in again; nobody else is.
      await page.goto(`${server.browserUrl}/me`);
      await expect(page.getByText('Mia Lindqvist', { exact: true }).first()).toBeVisible();
      await signInAgainIfAsked(page, 'harbour');
      const own = sittings.filter(({ itemTitle }) => itemTitle.includes(session.wall));
      expect(own).toHaveLength(1);
      const enrolled = (await readLearnerStore(page, 'courses')).find(({ enrollmentId }) => enrollmentId === own[0]?.enrollmentId);
      const told = await heldWhen(server.url, 'mia', enrolled?.moduleId ?? '', ({ status }) => status === 'completed');
      expect(told.launches).toHaveLength(1);
      expect(await held(server.url, 'mia', honest.moduleId)).toEqual(before);
      const { enrollments } = await administrator(server.url).record('omar');
      expect(enrollments.every(({ launches }) => launches.length === 0)).toBe(true);
    } finally {
      await server.remove();
    }
  });
}

journey('the content origin is not the LMS: /ekp/, the sign-in and course files answer 404 there', async ({ server }) => {
  for (const path of ['/ekp/', '/ekp/api/me', '/ekp/hacp', '/session', '/player/c/anything/index.html', '/', '/config.json']) {
    const answer = await fetch(server.contentUrl + path);
    expect(answer.status, path).toBe(404);
  }
});
