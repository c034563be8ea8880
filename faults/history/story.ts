import type { Decisions } from '../calls/decide.ts';
import type { Draw } from '../chance.ts';
import type { Done } from '../learner/done.ts';
import type { Device, World } from '../world/device.ts';
import type { SharedCourse, Site } from '../world/site.ts';

/** A course that a learner is enrolled in. */
export interface Enrolled {
  readonly userId: string;
  readonly enrollmentId: string;
  readonly course: SharedCourse;
}

/** A history while it is played. */
export interface Story {
  readonly draw: Draw;
  readonly world: World;
  readonly site: Site;
  readonly devices: readonly [Device, ...Device[]];
  readonly enrolled: readonly Enrolled[];
  readonly learner: string;
  /** Somebody else who uses the first device now and then; undefined in most histories. */
  readonly otherLearner: string | undefined;
  readonly inIntegers: boolean;
  readonly forgetsSessions: boolean;
  readonly done: Done[];
  /** What is drawn about the middles of runs, in which content commits; undefined in most histories. */
  readonly middles: Draw | undefined;
  /** What people decide beside it; undefined in most histories. */
  readonly decisions: Decisions | undefined;
  /** True times at which the LMS forgot sessions. */
  readonly forgotAt: number[];
  /** True times of runs at the LMS's own site. */
  readonly elsewhereAt: number[];
  /** What happened, in words. */
  readonly words: string[];
}

export function tell(story: Story, words: string): void {
  story.words.push(`${new Date(story.world.time.now).toISOString().slice(11, 19)} ${words}`);
}
