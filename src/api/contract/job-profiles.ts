import { person, type Person } from './common.ts';
import { dateTime, expected, identifier, lazy, list, object, optional, text, type FieldsOf, type Shape } from './shape.ts';

/** A job profile as lists show it (ours: facts C.7). */
export interface JobProfile {
  /** What `jobProfileAssigner` takes as `profileId`. */
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  readonly description?: string;
}
const profileFields: FieldsOf<JobProfile> = { id: identifier, code: expected(text), name: text, description: expected(text) };
const jobProfile: Shape<JobProfile> = object<JobProfile>(profileFields);

/** A place in the tree that job profiles are filed in. */
export interface JobProfileCatalog {
  readonly id: string;
  readonly title: string;
  readonly jobProfiles: readonly JobProfile[];
  readonly catalogs: readonly JobProfileCatalog[];
}
const jobProfileCatalog: Shape<JobProfileCatalog> = object<JobProfileCatalog>({
  id: identifier,
  title: text,
  jobProfiles: list('jobProfile', jobProfile),
  catalogs: list('catalog', lazy(() => jobProfileCatalog)),
});

/** What `jobProfiles` answers: a flat list with `groupBy=none`; else the tree, and beside it the profiles that are filed nowhere. */
export interface JobProfiles {
  readonly catalogs: readonly JobProfileCatalog[];
  readonly jobProfiles: readonly JobProfile[];
}
export const jobProfiles: Shape<JobProfiles> = object<JobProfiles>({ catalogs: list('catalog', jobProfileCatalog), jobProfiles: list('jobProfile', jobProfile) });

/** A job profile that a user was given. */
export interface AssignedJobProfile extends JobProfile {
  readonly assigned?: string;
  readonly assigner?: Person;
}
/** What `assignedJobProfiles` answers. */
export interface AssignedJobProfiles {
  readonly jobProfiles: readonly AssignedJobProfile[];
}
export const assignedJobProfiles: Shape<AssignedJobProfiles> = object<AssignedJobProfiles>({
  jobProfiles: list('jobProfile', object<AssignedJobProfile>({ ...profileFields, assigned: expected(dateTime), assigner: optional(person) })),
});

/** What `jobProfileAssigner` and `jobProfileUnassigner` answer. */
export interface JobProfileReceipt {
  /** `ok` */
  readonly status?: string;
}
export const jobProfileReceipt: Shape<JobProfileReceipt> = object<JobProfileReceipt>({ status: expected(text) });
