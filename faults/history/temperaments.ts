import type { Temperament } from '#server/temperament.ts';
import type { Draw } from '../chance.ts';

/**
 * Any of the temperaments that an LMS may have, drawn member by member; and whether it forgets HACP sessions when it starts anew. `isPlain` is left out: a plain LMS
 * knows no `launchTracker` and no `hacpInfo`, so there is nothing to tell it.
 */
export interface DrawnTemperament {
  readonly temperament: Partial<Temperament>;
  readonly forgetsSessions: boolean;
}

export function drawTemperament(draw: Draw): DrawnTemperament {
  const temperament: Partial<Temperament> = {
    sessionAfterExit: draw.pick(['terminated', 'terminated', 'unknown', 'goes-on']),
    secondExitCountsAgain: draw.is(0.5),
    timeCounts: draw.is(0.3) ? 'on-each-put' : 'on-exit',
    newSession: draw.is(0.3) ? 'drops-the-old' : 'leaves-the-old',
    suspendDataLimit: draw.pick([4096, 4096, 65_536]),
    acceptsWorseStatus: draw.is(0.75),
    masteryDecides: draw.is(0.25),
    hacpVersion: draw.is(0.25) ? '2.2' : 'as-asked',
    trimsLines: draw.is(0.25),
    newAttemptReopens: draw.is(0.75),
    hasMinuteDates: draw.is(0.3),
  };
  return { temperament, forgetsSessions: draw.is(0.5) };
}

/** What of a temperament is not the usual, for the words of a history. */
export const temperamentInWords = (temperament: Partial<Temperament>): string =>
  Object.entries(temperament)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
