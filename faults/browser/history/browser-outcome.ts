import { createAdminClient } from '#server/cli/admin-client.ts';
import { usualTemperament } from '#server/temperament.ts';
import type { Held, Outcome } from '../../judge/outcome.ts';
import { administratorId, password } from '../lms/lms-place.ts';
import { recordIn } from '../page/recorder-in-page.ts';
import type { BrowserStory } from './browser-story.ts';

/** All that is needed to judge a history, in the shape of those that are played in process. */
export async function readBrowserOutcome(story: BrowserStory, seed: number): Promise<Outcome> {
  const { learner, device, done, proxy, jumps, kills, serverKilledAt, words } = story;
  return {
    seed,
    temperament: usualTemperament,
    courses: new Map(learner.enrolled.map(({ enrollmentId, course }) => [enrollmentId, { userId: learner.userId, masteryOf: new Map(course.items.map(({ id, mastery }) => [id, mastery])) }])),
    devices: [{ name: 'A', jumps }],
    done,
    decided: [],
    outboxes: [{ device: 'A', userId: learner.userId, entries: await recordIn(device.page, 'outbox', learner.userId) }],
    held: await readHeld(story),
    log: proxy.log,
    forgotAt: [],
    front: 'site',
    serverKilledAt,
    wasElsewhere: false,
    kills: kills.length,
    crashes: [],
    words,
  };
}

/** By what the reference LMS tells an administrator. Nobody here begins a new attempt, so that the current one is the only one. */
async function readHeld({ proxy, learner }: BrowserStory): Promise<Held> {
  const { enrollments } = await createAdminClient({ url: proxy.lms?.url.origin ?? '', user: administratorId, password }).record(learner.userId);
  return {
    launches: enrollments.flatMap(({ id, launches }) => launches.map(({ attempt, launchedAt }) => ({ enrollmentId: id, attempt, launchedAt: new Date(launchedAt), opened: false }))),
    items: enrollments.flatMap(({ id, currentAttempt, items }) => items.map(({ id: itemId, ...item }) => ({ ...item, enrollmentId: id, itemId, attempt: currentAttempt }))),
    rows: enrollments.flatMap(({ id, currentAttempt, items }) =>
      items.flatMap((item) => item.rows.map(({ kind, fields }) => ({ enrollmentId: id, itemId: item.id, attempt: currentAttempt, kind, text: Object.values(fields).join('\n') }))),
    ),
    happened: [],
  };
}
