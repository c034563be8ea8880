import type { Draw } from '../../chance.ts';
import type { Done } from '../../learner/done.ts';
import type { Weather } from '../../world/weather.ts';
import type { BrowserTime } from '../clock/browser-time.ts';
import type { AppKill, BrowserDevice } from '../device/browser-device.ts';
import type { FaultProxy } from '../line/fault-proxy.ts';
import type { BrowserLearner } from '../lms/lms-place.ts';

/** What is killed. */
export const killKinds = ['page closed', 'renderer killed', 'browser killed', 'server killed', 'database restarted'] as const;
export type KillKind = AppKill | 'server killed' | 'database restarted';

/** Everything that lives as long as a lane of a run: a browser, a proxy, an LMS. */
export interface Lane {
  readonly time: BrowserTime;
  readonly proxy: FaultProxy;
  readonly device: BrowserDevice;
  readonly restartDatabase: (() => void) | undefined;
}

/** A history while it is played. */
export interface BrowserStory extends Lane {
  readonly draw: Draw;
  readonly learner: BrowserLearner;
  readonly weather: Weather;
  readonly done: Done[];
  readonly kills: KillKind[];
  readonly jumps: number[];
  /** When the server was killed. */
  readonly serverKilledAt: number[];
  readonly words: string[];
  /** Nothing is killed by chance while this is false. */
  mayKill: boolean;
  /** The server, when it was killed and is on its way up. */
  comingUp: Promise<void>;
}

export function tell({ words, time }: BrowserStory, what: string): void {
  words.push(`${new Date(time.now).toISOString().slice(11, 19)} ${what}`);
}
