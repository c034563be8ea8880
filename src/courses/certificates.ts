import type { AwardedCertification } from '#api/contract/certifications.ts';
import type { JobProfilePath, PathItem, PathSequence } from '#api/contract/learning-path-shapes.ts';

/** A certificate that the learner holds, or held. Times are milliseconds since the epoch; what the LMS did not say is missing. */
export interface Certificate {
  readonly awardId: string;
  /** The certification's own. */
  readonly certificationId?: string;
  readonly name: string;
  readonly awardedAt?: number;
  readonly expiresAt?: number;
  readonly standing: 'valid' | 'runs-out' | 'ran-out';
  /** The same certification was awarded again, and the later one holds longer. */
  readonly isReplaced: boolean;
}

/** What its colours come from: the same certification looks the same each time it is awarded. */
export const lookOf = ({ certificationId, name }: Certificate): string => certificationId ?? name;

/** Within this time it runs out *soon* (design/gaps.md, *To do*). */
const soonMs = 60 * 86_400_000;

/** What holds first, the newest first; then what has run out, the latest first; then what was awarded again since. */
export function certificatesOf(awards: readonly AwardedCertification[], now: number): readonly Certificate[] {
  const longest = new Map<string, AwardedCertification>();
  for (const award of awards) {
    const before = longest.get(certification(award));
    if (!before || holdsLonger(award, before)) longest.set(certification(award), award);
  }
  const all = awards.map((award) => certificateOf(award, now, longest.get(certification(award)) !== award));
  return all.toSorted((one, other) => rank(one) - rank(other) || time(other) - time(one));
}

/** What has run out or does so soon and was not awarded again: what was lost last or is lost first comes first. */
export const runningOut = (certificates: readonly Certificate[]): readonly Certificate[] =>
  certificates.filter(({ standing, isReplaced }) => standing !== 'valid' && !isReplaced).toSorted((one, other) => (one.expiresAt ?? 0) - (other.expiresAt ?? 0));

/**
 * The module that renews a certificate, where the LMS says so: the job profile's path has a module that was completed and runs out at the very moment at which the certificate does. Undefined
 * where none or several do.
 */
export function renewingModule({ expiresAt }: Certificate, path: JobProfilePath | undefined): string | undefined {
  if (expiresAt === undefined || !path) return undefined;
  const items = path.jobProfiles.flatMap(({ competencies }) => competencies.flatMap(({ sequences }) => itemsOf(sequences)));
  const same = new Set(items.filter(({ expires }) => expires !== undefined && Date.parse(expires) === expiresAt).map(({ module }) => module.id));
  return same.size === 1 ? [...same][0] : undefined;
}

const itemsOf = (sequences: readonly PathSequence[]): readonly PathItem[] => sequences.flatMap(({ items }) => items.flatMap((item) => [item, ...itemsOf(item.sequences)]));

const certification = ({ id, awardId }: AwardedCertification): string => id ?? awardId;
const at = (date: string | undefined): number | undefined => (date === undefined ? undefined : Date.parse(date) || undefined);
const end = ({ expires }: AwardedCertification): number => at(expires) ?? Infinity;
const holdsLonger = (one: AwardedCertification, other: AwardedCertification): boolean => (end(one) === end(other) ? (at(one.awarded) ?? 0) > (at(other.awarded) ?? 0) : end(one) > end(other));

function certificateOf({ awardId, id, name, awarded, expires }: AwardedCertification, now: number, isReplaced: boolean): Certificate {
  const expiresAt = at(expires);
  const awardedAt = at(awarded);
  const left = (expiresAt ?? Infinity) - now;
  return {
    awardId,
    ...(id !== undefined && { certificationId: id }),
    name,
    ...(awardedAt !== undefined && { awardedAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    standing: left <= 0 ? 'ran-out' : left <= soonMs ? 'runs-out' : 'valid',
    isReplaced,
  };
}

const rank = ({ standing, isReplaced }: Certificate): number => (isReplaced ? 2 : standing === 'ran-out' ? 1 : 0);
const time = ({ standing, awardedAt, expiresAt }: Certificate): number => (standing === 'ran-out' ? expiresAt : awardedAt) ?? 0;
