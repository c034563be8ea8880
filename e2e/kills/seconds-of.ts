import { readItemResult } from '#formats/cmi/read-item-result.ts';
import type { Sitting } from '#offline/learner-schema.ts';
import { sessionSeconds } from '#offline/session-seconds.ts';

/** The time of these runs together, each counted once, in seconds. */
export const secondsOf = (sittings: readonly Sitting[]): number => sittings.reduce((sum, one) => sum + sessionSeconds(one, readItemResult(one)), 0);
