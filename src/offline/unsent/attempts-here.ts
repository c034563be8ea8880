import { presentAttempt } from '../course-standing.ts';
import type { Launch } from '../learner-schema.ts';
import type { UnsentWork } from './unsent-file.ts';

/** Something that belongs to an attempt of an enrollment. */
interface InAttempt {
  readonly enrollmentId: string;
  readonly attempt: number;
}

/**
 * Devices count attempts for themselves, and what comes from another lands in the attempt that is open at the LMS: not in the one of the same number here, whose results would be told for it (S6). Answers
 * the attempt here of each of another device's: a new one that the file knows the opening of comes behind those that are here, all else belongs to the present one at the least. `here`: the launches of this device,
 * but for those that the LMS refused.
 */
export function attemptsHere(work: Pick<UnsentWork, 'launches' | 'sittings'>, here: readonly Launch[]): (of: InAttempt) => number {
  const numbers = new Map<string, number>();
  const all: readonly InAttempt[] = [...work.launches, ...work.sittings];
  for (const enrollmentId of new Set(all.map((one) => one.enrollmentId))) {
    const own = here.filter((launch) => launch.enrollmentId === enrollmentId);
    let last = own.length > 0 ? presentAttempt(own) : 0;
    const attempts = new Set(all.filter((one) => one.enrollmentId === enrollmentId).map(({ attempt }) => attempt));
    for (const attempt of [...attempts].sort((one, other) => one - other)) {
      const launches = work.launches.filter((launch) => launch.enrollmentId === enrollmentId && launch.attempt === attempt);
      const known = own.find(({ id }) => launches.some((launch) => launch.id === id));
      last = known?.attempt ?? Math.max(attempt, launches.some(({ isNewAttempt }) => isNewAttempt) ? last + 1 : last);
      numbers.set(keyOf({ enrollmentId, attempt }), last);
    }
  }
  return (of) => numbers.get(keyOf(of)) ?? of.attempt;
}

const keyOf = ({ enrollmentId, attempt }: InAttempt): string => JSON.stringify([enrollmentId, attempt]);
