import { Draw } from '../chance.ts';
import { keepCourse, leaveItem, openCourse, openItem } from '../learner/recording.ts';
import { drawRun } from '../learner/run-data.ts';
import { Device, type World } from '../world/device.ts';
import { installWorld } from '../world/install.ts';
import { Line } from '../world/line.ts';
import { Site, type Ground } from '../world/site.ts';
import { VirtualTime } from '../world/virtual-time.ts';

/** What telling a long time offline costs. */
export interface Cost {
  readonly requests: number;
  /** What the protocol needs: 2 a launch, 5 a sitting, 1 for each optional Put (design/measures.md). */
  readonly needed: number;
  readonly untold: number;
}

const sittingsALaunch = 4;

/** So many sittings in three courses, done offline and told at once when the network is back, with nothing that goes wrong. */
export async function costOfTelling(ground: Ground, sittings: number, seed: number): Promise<Cost> {
  const time = new VirtualTime(Date.parse('2026-01-05T09:00:00Z'));
  const putBack = installWorld(time, () => time.now);
  try {
    const draw = new Draw(`cost ${seed}`);
    const site = await Site.open(ground, time, {});
    const learner = `carl-${ground.nextNumber()}`;
    await site.lms.aUser({ id: learner });
    const weather = { seed: `cost ${seed}`, faultRate: 0, killRate: 0, spell: new Map() };
    const line = new Line(site, time, weather);
    const world: World = { seed: weather.seed, time, line, weather, meddler: undefined, actingDevice: undefined, lives: 0 };
    const device = new Device('A', world);
    const db = await device.recorder(learner);
    const enrolled = [];
    for (const course of ground.courses.slice(0, 3)) {
      const enrollmentId = await site.enrol(learner, course);
      await keepCourse(db, enrollmentId, course, time.now);
      enrolled.push({ enrollmentId, course });
    }
    let needed = 0;
    for (let n = 0, launch; n < sittings; n += 1) {
      const { enrollmentId, course } = enrolled[Math.floor(n / sittingsALaunch) % enrolled.length] ?? { enrollmentId: '', course: ground.courses[0] };
      if (n % sittingsALaunch === 0 || !launch) {
        launch = await openCourse(db, enrollmentId, false);
        needed += 2;
      }
      const run = drawRun(draw, { mark: `s${n}`, inIntegers: false, isInterrupted: false });
      const sitting = await openItem(db, launch, course.items[n % course.items.length]?.id ?? '', run);
      await time.pass(60_000);
      await leaveItem(db, sitting, run, 'ended');
      needed += 5 + new Set(run.rows.map(({ kind }) => kind)).size;
    }
    device.signedIn = learner;
    await device.open(learner);
    await time.pass(3_600_000);
    const untold = (await db.getAll('outbox')).filter(({ state }) => state !== 'told').length;
    device.kill();
    db.close();
    return { requests: line.log.length, needed, untold };
  } finally {
    putBack();
  }
}
