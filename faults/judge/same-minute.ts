import type { Outcome } from './outcome.ts';
import type { Claims } from './told.ts';

/** Clocks that differ by less than ten seconds are taken for right. */
const aboutAMinuteMs = 70_000;

/**
 * How many launches may be missing because nobody could tell them from another device's: requests carry minutes, a device's own launch never arrived and it could not know that, and
 * another device opened the course in the same minute, which then looks like it (SPEC, "What cannot be decided").
 */
export function launchesOfOneMinute({ log }: Outcome, enrollmentId: string, { launches }: Claims): number {
  const devices = [...new Set(launches.map(({ done }) => done.device))].filter((device) => device !== 'elsewhere');
  return devices.reduce((sum, device) => {
    const own = launches.filter(({ done }) => done.device === device);
    const landed = log.filter((one) => one.name === 'launchTracker' && one.device === device && one.enrollmentId === enrollmentId && one.landedAt !== undefined && one.status === 200).length;
    const missing = own.filter(({ says }) => says === 'told').length - landed;
    const besideAnother = own.filter(({ done }) => launches.some((other) => other.done.device !== device && Math.abs(other.done.at - done.at) < aboutAMinuteMs)).length;
    return sum + Math.max(0, Math.min(missing, besideAnother));
  }, 0);
}
