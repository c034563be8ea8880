import { type IDBPDatabase, openDB } from 'idb';
import { learnerDbName } from '#offline/database-name.ts';
import type { LearnerDb } from '#offline/learner-schema.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import type { WakeReason } from '#sync/wake-ups.ts';
import { startApp, type App } from './app.ts';
import { DeviceLocks } from './device-locks.ts';
import type { Line } from './line.ts';
import type { Meddler } from './meddler.ts';
import type { VirtualTime } from './virtual-time.ts';
import { killsAt, type Weather } from './weather.ts';

/** What all devices of a history share. */
export interface World {
  readonly seed: string;
  readonly time: VirtualTime;
  readonly line: Line;
  readonly weather: Weather;
  /** A deliberate fault in the teller, for the mutation check. */
  readonly meddler: Meddler | undefined;
  /** Whose clock `Date.now` is. */
  actingDevice: Device | undefined;
  lives: number;
}

/** A phone or a laptop: databases, a clock that may be wrong, who is signed in, and the tabs that are open. */
export class Device {
  readonly name: string;
  readonly locks = new DeviceLocks();
  readonly apps: App[] = [];
  /** A session of ours for each sign-in. */
  session = 0;
  #signedIn: string | undefined;
  /** By how much its clock is wrong now. */
  clockOffMs = 0;
  /** True times of all jumps of its clock. */
  readonly jumps: number[] = [];
  readonly #world: World;
  readonly #recorders = new Map<string, Promise<IDBPDatabase<LearnerDb>>>();

  constructor(name: string, world: World) {
    this.name = name;
    this.#world = world;
  }

  get signedIn(): string | undefined {
    return this.#signedIn;
  }

  set signedIn(userId: string | undefined) {
    if (userId !== this.#signedIn) this.session += 1;
    this.#signedIn = userId;
  }

  now(): number {
    return this.#world.time.now + this.clockOffMs;
  }

  jump(ms: number): void {
    this.clockOffMs += ms;
    this.jumps.push(this.#world.time.now);
  }

  key(userId: string): { readonly site: string; readonly userId: string } {
    return { site: `https://${this.name}.example.org/ekp/`, userId };
  }

  /** The recorder's own connection: it records whatever becomes of the app's tabs. */
  recorder(userId: string): Promise<IDBPDatabase<LearnerDb>> {
    const open = this.#recorders.get(userId) ?? openLearnerDb(this.key(userId));
    this.#recorders.set(userId, open);
    return open;
  }

  /** What is on the disk, read by nobody of the app. */
  readDisk(userId: string): Promise<IDBPDatabase<LearnerDb>> {
    return openDB<LearnerDb>(learnerDbName(this.key(userId)));
  }

  /** Opens the app in a tab, for that learner. */
  async open(userId: string): Promise<App> {
    const world = this.#world;
    world.lives += 1;
    const app = await startApp(this, world, userId, world.lives, (moment) => killsAt(world.weather, this.name, moment));
    this.apps.push(app);
    return app;
  }

  get openApps(): readonly App[] {
    return this.apps.filter(({ life }) => !life.isOver);
  }

  wake(why: WakeReason): void {
    for (const app of this.openApps) app.wake(why);
  }

  /** The browser is killed, with all its tabs. */
  kill(): void {
    for (const app of this.openApps) app.life.end();
  }
}
