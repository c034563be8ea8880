import { inArray } from 'drizzle-orm';
import type { OutboxEntry } from '#offline/learner-schema.ts';
import { itemStates, launches, reportedRows } from '#server/store/schema.ts';
import type { Temperament } from '#server/temperament.ts';
import { usualTemperament } from '#server/temperament.ts';
import type { Decided } from '../calls/decided.ts';
import { readHappened, type Happened } from '../calls/happened.ts';
import type { Story } from '../history/story.ts';
import type { Done } from '../learner/done.ts';
import type { FrontKind } from '../world/site.ts';
import type { Asked } from '../world/wire-log.ts';

/** What the LMS holds in the end, of all attempts. */
export interface Held {
  readonly launches: readonly { readonly enrollmentId: string; readonly attempt: number; readonly launchedAt: Date; readonly opened: boolean }[];
  readonly items: readonly HeldItem[];
  readonly happened: readonly Happened[];
  readonly rows: readonly { readonly enrollmentId: string; readonly itemId: string; readonly attempt: number; readonly kind: string; readonly text: string }[];
}
export interface HeldItem {
  readonly enrollmentId: string;
  readonly attempt: number;
  readonly itemId: string;
  readonly status: string;
  readonly scoreRaw: number | null;
  readonly totalSeconds: number;
  readonly location: string;
  readonly suspendData: string;
  readonly objectives: readonly { readonly id: string }[];
}

/** A history that was played, with all that is needed to judge it. */
export interface Outcome {
  readonly seed: number;
  readonly temperament: Temperament;
  readonly courses: ReadonlyMap<string, { readonly userId: string; readonly masteryOf: ReadonlyMap<string, number | undefined> }>;
  readonly devices: readonly { readonly name: string; readonly jumps: readonly number[] }[];
  readonly done: readonly Done[];
  readonly decided: readonly Decided[];
  /** By device, then learner. */
  readonly outboxes: readonly { readonly device: string; readonly userId: string; readonly entries: readonly OutboxEntry[] }[];
  readonly held: Held;
  readonly log: readonly Asked[];
  readonly forgotAt: readonly number[];
  readonly front: FrontKind;
  /** When the site before the LMS was killed, perhaps between the LMS's work and writing down what it answered. */
  readonly serverKilledAt: readonly number[];
  readonly wasElsewhere: boolean;
  readonly kills: number;
  readonly crashes: readonly string[];
  readonly words: readonly string[];
}

export async function readOutcome(story: Story, seed: number): Promise<Outcome> {
  const { site, devices, enrolled, learner, otherLearner } = story;
  const users = [learner, ...(otherLearner === undefined ? [] : [otherLearner])];
  const outboxes = [];
  for (const device of devices) {
    for (const userId of users) outboxes.push({ device: device.name, userId, entries: await (await device.recorder(userId)).getAll('outbox') });
  }
  const apps = devices.flatMap((device) => device.apps);
  const outcome: Outcome = {
    seed,
    temperament: { ...usualTemperament, ...site.temperament },
    courses: new Map(enrolled.map(({ enrollmentId, userId, course }) => [enrollmentId, { userId, masteryOf: new Map(course.items.map(({ id, mastery }) => [id, mastery])) }])),
    devices,
    done: story.done,
    decided: story.decisions?.decided ?? [],
    outboxes,
    held: await readHeld(story),
    log: story.world.line.log,
    forgotAt: story.forgotAt,
    front: site.front,
    // In process a server stops between two requests.
    serverKilledAt: [],
    wasElsewhere: story.elsewhereAt.length > 0,
    kills: apps.filter(({ life }) => life.isOver).length,
    crashes: apps.flatMap(({ crashes }) => crashes.map(String)),
    words: story.words,
  };
  for (const device of devices) {
    device.kill();
    for (const userId of users) (await device.recorder(userId)).close();
  }
  return outcome;
}

async function readHeld({ site, decisions }: Story): Promise<Held> {
  const { db } = site.lms.store;
  const ids = [...site.enrollments];
  const told = await db.select().from(launches).where(inArray(launches.enrollmentId, ids));
  const items = await db.select().from(itemStates).where(inArray(itemStates.enrollmentId, ids));
  const rows = await db.select().from(reportedRows).where(inArray(reportedRows.enrollmentId, ids));
  return {
    launches: told.map(({ enrollmentId, attempt, launchedAt, openedNewAttempt }) => ({ enrollmentId, attempt, launchedAt, opened: openedNewAttempt })),
    items,
    happened: await readHappened(db, decisions?.decided ?? []),
    rows: rows.map(({ enrollmentId, itemId, attempt, kind, fields }) => ({ enrollmentId, itemId, attempt, kind, text: Object.values(fields).join('\n') })),
  };
}
