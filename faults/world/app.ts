import { createLmsClient } from '#api/client.ts';
import { askProbe, probePath } from '#api/probe.ts';
import { openLearnerDb } from '#offline/open-learner-db.ts';
import type { Clock } from '#sync/clock.ts';
import { keepTelling } from '#sync/keep-telling.ts';
import { lmsOverClient } from '#sync/lms-over-client.ts';
import { createServerClock } from '#sync/server-clock.ts';
import { createTeller } from '#sync/teller.ts';
import type { WakeReason } from '#sync/wake-ups.ts';
import { chanceOf } from '../chance.ts';
import type { Device, World } from './device.ts';
import { Life, never } from './life.ts';
import { timeoutMs } from './line.ts';
import { mortalDb } from './mortal-db.ts';

/** The app in one tab: as `src/app` puts it together, on a network, a disk and a clock of the history. */
export interface App {
  readonly life: Life;
  readonly learner: string;
  /** A reason to try now, from outside. */
  wake(why: WakeReason): void;
  /** Closed as a tab is closed: what is on its way gets its answer noted. */
  close(): Promise<void>;
  /** It is being closed, and tells nothing more. */
  readonly isClosing: boolean;
  /** What the telling threw: a mistake in the code. */
  readonly crashes: readonly unknown[];
}

export async function startApp(device: Device, world: World, userId: string, lifeNumber: number, mayKill: (moment: string) => boolean): Promise<App> {
  const life = new Life((moment) => mayKill(`${lifeNumber}|${moment}`));
  const ending = new AbortController();
  const crashes: unknown[] = [];
  let wakes = 0;
  let wakeMe: (why: WakeReason) => void = () => undefined;
  const disk = await openLearnerDb(device.key(userId));
  life.onDeath(() => {
    ending.abort();
    disk.close();
  });
  const startedAt = world.time.now;
  const clock: Clock & { elapsed(): number } = {
    now: () => device.now(),
    // As `performance.now` does: nobody sets it, and it begins anew with each life.
    elapsed: () => world.time.now - startedAt,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (life.isOver) return;
        const callOff = world.time.after(ms, () => (life.isOver ? undefined : resolve()));
        signal.addEventListener('abort', () => {
          callOff();
          if (!life.isOver) resolve();
        });
      }),
  };
  const serverClock = createServerClock(clock);
  const fetch = world.line.fetchAt({ device: device.name, learner: userId, life, lifeNumber, signedIn: () => device.signedIn, wakes: () => wakes });
  const client = createLmsClient({ baseUrl: 'http://localhost:4173/ekp/', timeoutMs, fetch, askProbe: () => askProbe(fetch, `http://localhost:4173${probePath}`), token: () => Promise.resolve(`session ${device.session} of ${device.name}`), onServerDate: serverClock.noteServerDate });
  const parts = { db: mortalDb(disk, life), lms: lmsOverClient(client), clock, serverClock, learner: { userId }, locks: device.locks.for(life) };
  const given = world.meddler?.({ ...parts, isDead: () => life.isOver }) ?? parts;
  const honest = createTeller(given);
  const teller: typeof honest = {
    ...honest,
    drain: (signal) =>
      honest.drain(signal).catch((error: unknown) => {
        if (life.isOver) return never();
        crashes.push(error);
        throw error;
      }),
  };
  let draws = 0;
  const kept = keepTelling({
    ...given,
    teller,
    random: () => chanceOf(`${world.seed}|${device.name}|${lifeNumber}|${(draws += 1)}`),
    wakeUps: (wake) => {
      wakeMe = wake;
      return () => (wakeMe = () => undefined);
    },
    signal: ending.signal,
  });
  return {
    life,
    learner: userId,
    crashes,
    get isClosing() {
      return ending.signal.aborted;
    },
    wake: (why) => {
      wakes += 1;
      if (!life.isOver) wakeMe(why);
    },
    close: async () => {
      ending.abort();
      await kept.ended;
      life.end();
    },
  };
}
