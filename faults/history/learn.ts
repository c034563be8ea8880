import { drawRun } from '../learner/run-data.ts';
import { commitInTheMiddle, leaveItem, openCourse, openItem } from '../learner/recording.ts';
import type { Device } from '../world/device.ts';
import { type Enrolled, type Story, tell } from './story.ts';

/** The learner opens a course on a device and runs some of its items, one after the other. */
export async function learn(story: Story, device: Device): Promise<void> {
  const { draw, world, done } = story;
  const own = story.enrolled.filter(({ userId }) => userId === device.signedIn);
  const enrolled = own[draw.between(0, own.length - 1)];
  if (!enrolled) return;
  const { userId, enrollmentId, course } = enrolled;
  const db = await device.recorder(userId);
  const isNewAttempt = isFinishedHere(story, device, enrolled) && draw.is(0.6);
  world.actingDevice = device;
  const launch = await openCourse(db, enrollmentId, isNewAttempt);
  done.push({ kind: 'launch', seq: launch.seq, device: device.name, enrollmentId, attempt: launch.attempt, isNewAttempt, at: world.time.now });
  tell(story, `${device.name}: ${userId} opens ${enrollmentId}${isNewAttempt ? ' as a new attempt' : ''} (#${launch.seq})`);
  const sittings = draw.between(0, 2) + (draw.is(0.9) ? 1 : 0);
  for (let n = 0; n < sittings; n += 1) {
    await world.time.pass(draw.between(1000, 40_000));
    const item = course.items[draw.between(0, course.items.length - 1)];
    if (!item) continue;
    const isInterrupted = draw.is(0.08);
    const run = drawRun(draw, { mark: `${device.name}-${launch.seq}-${n}`, inIntegers: story.inIntegers, isInterrupted });
    world.actingDevice = device;
    const sitting = await openItem(db, launch, item.id, run);
    const halves = story.middles?.is(0.7) ? story.middles.between(1, 4) : 0;
    await world.time.pass(draw.between(5000, 120_000));
    for (let page = 1; page <= halves; page += 1) {
      world.actingDevice = device;
      await commitInTheMiddle(db, sitting, run, page);
      await world.time.pass(story.middles?.between(2000, 60_000) ?? 0);
    }
    if (isInterrupted) {
      device.kill();
      await world.time.pass(draw.between(1000, 600_000));
      world.actingDevice = device;
    }
    await leaveItem(db, sitting, run, isInterrupted ? 'interrupted' : 'ended');
    const { status, score, seconds, location, suspendData, rows } = run;
    done.push({ kind: 'sitting', seq: sitting.seq, device: device.name, enrollmentId, itemId: item.id, attempt: launch.attempt, status, score, seconds, location, suspendData, rows });
    tell(story, `${device.name}: ${item.id} of ${enrollmentId}: ${status}${score === undefined ? '' : ` ${score}`}, ${seconds} s, ${rows.length} rows${isInterrupted ? ', killed in the middle' : ''} (#${sitting.seq})`);
  }
}

/** Whether the course is finished by what was done on this device: only then a new attempt is offered. */
function isFinishedHere({ done }: Story, device: Device, { enrollmentId, course }: Enrolled): boolean {
  const here = done.filter((one) => one.device === device.name && one.enrollmentId === enrollmentId);
  const attempt = Math.max(1, ...here.map((one) => one.attempt));
  return course.items.every(({ id }) => here.some((one) => one.kind === 'sitting' && one.itemId === id && one.attempt === attempt && (one.status === 'passed' || one.status === 'completed')));
}
