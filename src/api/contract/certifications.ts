import { link, type Link } from './common.ts';
import { dateTime, expected, identifier, list, object, optional, text, type Shape } from './shape.ts';

/** A certification that a user was awarded (ours: facts C.7). */
export interface AwardedCertification {
  /** What `certificate` takes. */
  readonly awardId: string;
  /** The certification's own. */
  readonly id?: string;
  readonly name: string;
  readonly awarded?: string;
  /** Absent: it does not run out. */
  readonly expires?: string;
  /** `certificate` (the PDF). */
  readonly links: readonly Link[];
}
/** What `certificationsAwarded` answers. */
export interface AwardedCertifications {
  readonly certifications: readonly AwardedCertification[];
}
export const awardedCertifications: Shape<AwardedCertifications> = object<AwardedCertifications>({
  certifications: list(
    'certification',
    object<AwardedCertification>({ awardId: identifier, id: expected(text), name: text, awarded: expected(dateTime), expires: optional(dateTime), links: list('link', link) }),
  ),
});
