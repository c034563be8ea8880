import { list, object, optional, partOf, text, type PartOf, type Shape } from './shape.ts';
import { userFields, type User } from './user.ts';

/** A user as another program gets it: J1 in XML, with what only `contentHandler/usersCsv` sets beside it (ours: users200510.xsd is not known). */
export interface BulkUser extends User {
  /** ISO code, as `LanguagePref` was told. */
  readonly language?: string;
  /** IANA name. */
  readonly timeZone?: string;
}

export interface BulkUsers {
  readonly users: readonly BulkUser[];
}

/** Everything of it. */
export const bulkUsers: Shape<BulkUsers> = object<BulkUsers>({
  users: list('user', object<BulkUser>({ ...userFields, language: optional(text), timeZone: optional(text) })),
});

/** What is left of it after `fields`. */
export const someBulkUsers: Shape<PartOf<BulkUsers>> = partOf(bulkUsers);
