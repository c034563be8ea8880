import { doubtsOf } from '../../judge/doubts.ts';
import { finding } from '../../judge/finding.ts';
import { judge } from '../../judge/judge.ts';
import type { Outcome } from '../../judge/outcome.ts';
import type { Result } from '../../run/result.ts';
import { ensureChromium } from '../../../scripts/chromium.mjs';
import { ensureBuilt } from '../../../scripts/prepare.mjs';
import { BrowserTime } from '../clock/browser-time.ts';
import { BrowserDevice } from '../device/browser-device.ts';
import { playInBrowser, type Spoiler } from '../history/play-in-browser.ts';
import type { KillKind, Lane } from '../history/browser-story.ts';
import type { Connections } from '../line/connections.ts';
import { FaultProxy } from '../line/fault-proxy.ts';
import { makePlace, type LmsPlace } from '../lms/lms-place.ts';
import { startLmsServer } from '../lms/lms-server.ts';

/** What came of one history with real browsers. */
export interface BrowserResult extends Result {
  readonly kills: readonly KillKind[];
  readonly seconds: number;
  /** Undefined where it came to no end. */
  readonly outcome: Outcome | undefined;
}

export interface BrowserRun {
  readonly seeds: readonly number[];
  /** Browsers side by side, each with an LMS of its own. */
  readonly lanes: number;
  readonly connections: Connections;
  readonly spoiler?: Spoiler;
  /** Called with each result as it comes; true ends the run early. */
  readonly onResult: (result: BrowserResult) => boolean;
}

/** A history takes some ten seconds; one that takes this long hangs. */
const longestMs = 180_000;

/** Plays the histories in real browsers with the built app. A history that hangs or breaks off is a finding, and its lane begins anew with another browser and another LMS. */
export async function runInBrowsers({ seeds, lanes, connections, spoiler, onResult }: BrowserRun): Promise<void> {
  process.env['CHROMIUM_PATH'] = ensureChromium();
  ensureBuilt();
  const left = [...seeds];
  const work = async (): Promise<void> => {
    while (left.length > 0) {
      const place = await makePlace([...left]);
      const opened = await openLane(place, connections);
      try {
        for (let isWell = true, seed = left.shift(); seed !== undefined; seed = isWell ? left.shift() : undefined) {
          const learner = place.learners.get(seed);
          if (!learner) throw new Error(`Nobody is there for ${seed}.`);
          const began = performance.now();
          const played = await withBound(playInBrowser(opened.lane, learner, seed, spoiler));
          isWell = !(played instanceof Error);
          if (onResult(resultOf(seed, played, (performance.now() - began) / 1000))) left.length = 0;
        }
      } finally {
        await opened.close();
        await place.remove();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, seeds.length) }, work));
}

async function openLane(place: LmsPlace, connections: Connections): Promise<{ readonly lane: Lane; readonly close: () => Promise<void> }> {
  const time = new BrowserTime();
  const proxy = await FaultProxy.open(time, connections);
  const lms = await startLmsServer(place.place, proxy.url);
  proxy.lms = lms;
  const device = await BrowserDevice.open(proxy, time);
  return {
    lane: { time, proxy, device, restartDatabase: place.restartDatabase },
    close: async () => {
      await device.remove();
      await lms.stop();
      await proxy.remove();
    },
  };
}

type Played = Awaited<ReturnType<typeof playInBrowser>>;

async function withBound(playing: Promise<Played>): Promise<Played | Error> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<Error>((resolve) => (timer = setTimeout(() => resolve(new Error(`It has not ended within ${longestMs / 1000} s`)), longestMs)));
  try {
    return await Promise.race([playing.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))), hangs]);
  } finally {
    clearTimeout(timer);
  }
}

function resultOf(seed: number, played: Played | Error, seconds: number): BrowserResult {
  if (played instanceof Error) {
    return { seed, findings: [finding('crashed', played.stack ?? played.message)], doubts: [], devices: 0, isFaulty: true, requests: 0, sittings: 0, kills: [], seconds, outcome: undefined };
  }
  const { outcome, kills } = played;
  return {
    seed,
    findings: judge(outcome),
    doubts: doubtsOf(outcome),
    devices: 1,
    isFaulty: kills.length > 0 || outcome.log.some(({ fault }) => fault !== undefined),
    requests: outcome.log.length,
    sittings: outcome.done.filter(({ kind }) => kind === 'sitting').length,
    kills,
    seconds,
    outcome,
  };
}
