import type { LessonStatus } from '#formats/cmi.ts';
import { unpark } from '#offline/outbox-steps.ts';
import type { Device } from '../world/device.ts';
import { playElsewhere, type RunElsewhere } from './elsewhere.ts';
import { learn } from './learn.ts';
import { type Story, tell } from './story.ts';

/** What may happen next, and how often. */
export const actShares = {
  learn: 42,
  wait: 14,
  offline: 8,
  online: 8,
  portal: 2,
  'session expires': 3,
  'sign in again': 3,
  visible: 4,
  'kill browser': 5,
  'second tab': 3,
  'close tab': 2,
  'restart LMS': 4,
  'clock jumps': 5,
  'other learner': 3,
  elsewhere: 2,
  'try parked again': 3,
} as const;
export type Act = keyof typeof actShares;

const acts: Readonly<Record<Act, (story: Story, device: Device) => void | Promise<void>>> = {
  learn,
  wait: async ({ draw, world }) => world.time.pass(draw.pick([3000, 20_000, 70_000, 400_000, 1_500_000])),
  offline: ({ world }, { name }) => void world.weather.spell.set(name, 'offline'),
  online: ({ world }, device) => {
    world.weather.spell.delete(device.name);
    device.wake('online');
  },
  portal: ({ world }, { name }) => void world.weather.spell.set(name, 'portal-page'),
  'session expires': ({ world }, { name }) => void world.weather.spell.set(name, 'sign-in-page'),
  'sign in again': ({ world, learner }, device) => {
    if (world.weather.spell.get(device.name) === 'sign-in-page') world.weather.spell.delete(device.name);
    device.signedIn = learner;
    device.wake('signed-in');
  },
  visible: (_story, device) => device.wake('visible'),
  'kill browser': (_story, device) => device.kill(),
  'second tab': async ({ learner }, device) => {
    if (device.signedIn === learner && device.openApps.length < 2) await device.open(learner);
  },
  'close tab': (_story, device) => {
    const [first] = device.openApps;
    // What is on its way gets its answer noted first, and that takes its time.
    void first?.close();
  },
  'restart LMS': async (story) => {
    const { draw, world, site, forgetsSessions } = story;
    if (forgetsSessions) story.forgotAt.push(world.time.now);
    await site.restart(draw.between(500, 90_000), forgetsSessions);
    for (const device of story.devices) device.wake('online');
  },
  'clock jumps': ({ draw }, device) => device.jump(draw.pick([-86_400_000, -3_600_000, -40_000, 30_000, 3_600_000, 172_800_000])),
  'other learner': async (story, device) => {
    const { otherLearner, learner } = story;
    if (otherLearner === undefined) return;
    // In a second tab: the first one goes on until it hears of it.
    device.signedIn = device.signedIn === otherLearner ? learner : otherLearner;
    tell(story, `${device.name}: ${device.signedIn} signs in`);
    if (!device.openApps.some((app) => app.learner === device.signedIn)) await device.open(device.signedIn);
    device.wake('signed-in');
  },
  elsewhere: async ({ draw, world, site, enrolled, learner, done, elsewhereAt }) => {
    const own = enrolled.filter(({ userId }) => userId === learner);
    const one = own[draw.between(0, own.length - 1)];
    const item = one?.course.items[0];
    if (!one || !item || site.isDown) return;
    const { enrollmentId } = one;
    const run: RunElsewhere = { userId: learner, enrollmentId, itemId: item.id, status: draw.pick<LessonStatus>(['passed', 'incomplete', 'completed']), score: draw.between(0, 100), seconds: draw.between(30, 900) };
    await playElsewhere(site, world.time, run);
    elsewhereAt.push(world.time.now);
    done.push({ kind: 'launch', seq: undefined, device: 'elsewhere', enrollmentId, attempt: 1, isNewAttempt: false, at: world.time.now });
    done.push({ kind: 'sitting', seq: undefined, device: 'elsewhere', ...run, attempt: 1, location: 'elsewhere', suspendData: 'elsewhere', rows: [] });
  },
  'try parked again': async ({ enrolled }, device) => {
    for (const { userId, enrollmentId } of enrolled) if (userId === device.signedIn) await unpark(await device.recorder(userId), enrollmentId);
    device.wake('asked');
  },
};

export async function play(story: Story, act: Act, device: Device): Promise<void> {
  if (act !== 'learn' && act !== 'wait') tell(story, `${device.name}: ${act}`);
  await acts[act](story, device);
}
