import { unpark } from '#offline/outbox-steps.ts';
import { Decisions } from '../calls/decide.ts';
import { setStage } from '../calls/stage.ts';
import { Draw } from '../chance.ts';
import { keepCourse } from '../learner/recording.ts';
import { Device, type World } from '../world/device.ts';
import { installWorld } from '../world/install.ts';
import { Line } from '../world/line.ts';
import type { Meddler } from '../world/meddler.ts';
import { Site, type Ground } from '../world/site.ts';
import { VirtualTime } from '../world/virtual-time.ts';
import type { Weather } from '../world/weather.ts';
import { type Outcome, readOutcome } from '../judge/outcome.ts';
import { actShares, play } from './acts.ts';
import { type Enrolled, type Story, tell } from './story.ts';
import { drawTemperament, temperamentInWords } from './temperaments.ts';

const storyStart = Date.parse('2026-01-05T09:12:40.500Z');
const zones = ['UTC', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Europe/Berlin'] as const;

/** Plays the history of a seed against a reference LMS of its own, to its calm end. */
export async function playHistory(ground: Ground, seed: number, meddler?: Meddler): Promise<Outcome> {
  const draw = new Draw(`history ${seed}`);
  const time = new VirtualTime(storyStart + draw.between(0, 3_600_000));
  process.env['TZ'] = draw.pick(zones);
  let world: World | undefined;
  const putBack = installWorld(time, () => world?.actingDevice?.now() ?? time.now);
  try {
    const story = await openStory(ground, seed, draw, time, meddler);
    world = story.world;
    await playAll(story);
    await calmDown(story);
    return await readOutcome(story, seed);
  } finally {
    putBack();
  }
}

async function openStory(ground: Ground, seed: number, draw: Draw, time: VirtualTime, meddler: Meddler | undefined): Promise<Story> {
  const { temperament, forgetsSessions } = drawTemperament(draw);
  const site = await Site.open(ground, time, temperament);
  const number = ground.nextNumber();
  const [learner, other] = [`anna-${number}`, `bea-${number}`];
  const otherLearner = draw.is(0.2) ? other : undefined;
  for (const id of [learner, ...(otherLearner === undefined ? [] : [otherLearner])]) await site.lms.aUser({ id });
  const enrolled: Enrolled[] = [];
  for (let left = draw.between(1, 3), at = draw.between(0, 9); left > 0; left -= 1, at += 1) {
    const course = ground.courses[at % ground.courses.length] ?? ground.courses[0];
    enrolled.push({ userId: learner, enrollmentId: await site.enrol(learner, course), course });
  }
  if (otherLearner !== undefined) enrolled.push({ userId: otherLearner, enrollmentId: await site.enrol(otherLearner, ground.courses[0]), course: ground.courses[0] });
  const weather: Weather = { seed: String(seed), faultRate: draw.pick([0, 0.01, 0.03, 0.03, 0.08, 0.2]), killRate: draw.pick([0, 0, 0.002, 0.01]), spell: new Map() };
  const line = new Line(site, time, weather);
  const world: World = { seed: String(seed), time, line, weather, meddler, actingDevice: undefined, lives: 0 };
  const devices: [Device, ...Device[]] = [new Device('A', world), ...(draw.is(0.3) ? [new Device('B', world)] : [])];
  const story: Story = {
    draw, world, site, devices, enrolled, learner, otherLearner, forgetsSessions,
    inIntegers: temperament.hacpVersion === '2.2', done: [], middles: seed % 4 === 1 ? new Draw(`middles ${seed}`) : undefined, decisions: await openDecisions(ground, seed, site, time, learner), forgotAt: [], elsewhereAt: [],
    words: [`LMS: ${temperamentInWords(temperament)}; forgets sessions when restarted: ${forgetsSessions}; ${weather.faultRate * 100} % of requests go wrong, ${weather.killRate * 100} % of moments are the last`],
  };
  for (const device of devices) {
    device.signedIn = learner;
    for (const { userId, enrollmentId, course } of enrolled) await keepCourse(await device.recorder(userId), enrollmentId, course, time.now);
    await device.open(learner);
  }
  return story;
}

/** In every fourth history people also decide something. */
async function openDecisions({ callModules }: Ground, seed: number, site: Site, time: VirtualTime, learner: string): Promise<Decisions | undefined> {
  if (seed % 4 !== 3) return undefined;
  return new Decisions(new Draw(`decisions ${seed}`), await setStage(site, time, callModules, learner), learner);
}

async function playAll(story: Story): Promise<void> {
  const { draw, world, devices } = story;
  for (let left = draw.between(4, 12); left > 0; left -= 1) {
    const device = devices[draw.between(0, devices.length - 1)] ?? devices[0];
    await play(story, draw.weighted(actShares), device);
    await story.decisions?.next(story, device);
    await world.time.pass(draw.between(100, 20_000));
    for (const one of devices) if (one.openApps.length === 0 && one.signedIn !== undefined && draw.is(0.6)) await one.open(one.signedIn);
  }
}

/** So long the telling may take once everything is well again; the longest waits of S8 are five minutes. */
const calmTries = 12;

/** Everything is well again: what waits must be told now. */
async function calmDown(story: Story): Promise<void> {
  const { world, devices, learner, otherLearner } = story;
  tell(story, 'from here on all is well');
  world.weather.faultRate = 0;
  world.weather.killRate = 0;
  world.weather.spell.clear();
  for (const userId of [learner, ...(otherLearner === undefined ? [] : [otherLearner])]) {
    for (const device of devices) {
      device.signedIn = userId;
      if (!device.openApps.some((app) => app.learner === userId && !app.isClosing)) await device.open(userId);
      device.wake('signed-in');
    }
    for (let tries = 0; tries < calmTries; tries += 1) {
      let left = 0;
      for (const device of devices) left += await leftOn(story, device, userId);
      await world.time.pass(left === 0 ? 60_000 : 300_000);
      if (left === 0) break;
    }
  }
}

async function leftOn({ enrolled }: Story, device: Device, userId: string): Promise<number> {
  const db = await device.recorder(userId);
  const left = (await db.getAll('outbox')).filter(({ state }) => state === 'waiting' || state === 'parked');
  const parked = new Set(left.filter(({ state }) => state === 'parked').map(({ enrollmentId }) => enrollmentId));
  for (const { enrollmentId } of enrolled) if (parked.has(enrollmentId)) await unpark(db, enrollmentId);
  if (parked.size > 0) device.wake('asked');
  return left.length;
}
