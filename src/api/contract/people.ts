import { alias, expected, identifier, list, object, optional, text, type Shape } from './shape.ts';
import { user, type User } from './user.ts';

/** The unit that somebody works in, as lists show it. */
export interface OrganizationName {
  readonly id: string;
  readonly description?: string;
}

/** Somebody as lists show people (ours: facts C.8, a part of J1). */
export interface ListedPerson {
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly email?: string;
  readonly jobTitle?: string;
  readonly organization?: OrganizationName;
  /** The address of a picture. */
  readonly photo?: string;
}

const listedPerson: Shape<ListedPerson> = object<ListedPerson>({
  id: identifier,
  family: text,
  given: text,
  email: optional(text),
  jobTitle: optional(text),
  organization: optional(object<OrganizationName>({ id: identifier, description: optional(text) })),
  photo: optional(text),
});

/** What `people` answers. */
export interface PeopleList {
  readonly people: readonly ListedPerson[];
}
export const peopleList: Shape<PeopleList> = object<PeopleList>({ people: list('person', listedPerson) });

/** What `directReports` answers: the same list, which the facts propose under either name. */
export const reportList: Shape<PeopleList> = object<PeopleList>({ people: alias(list('person', listedPerson), 'directReports', 'directReport') });

/** What `users` answers (facts C.1-J1). */
export interface UserList {
  readonly users: readonly User[];
}
export const userList: Shape<UserList> = object<UserList>({ users: list('user', user) });

/** A position that somebody holds (facts C.1-J3; more than the ID and the organization's description was never seen). */
export interface Assignment {
  readonly id: string;
  /** The site's own short name for it (ours). */
  readonly code?: string;
  readonly organization?: AssignmentOrganization;
  readonly jobTitle?: string;
  readonly directAppraiser?: { readonly id: string };
}
export interface AssignmentOrganization {
  readonly id?: string;
  readonly code?: string;
  readonly description?: string;
}

/** What `assignments` answers. */
export interface AssignmentList {
  readonly assignments: readonly Assignment[];
}
export const assignmentList: Shape<AssignmentList> = object<AssignmentList>({
  assignments: list(
    'assignment',
    object<Assignment>({
      id: identifier,
      code: optional(text),
      organization: expected(object<AssignmentOrganization>({ id: optional(text), code: optional(text), description: expected(text) })),
      jobTitle: optional(text),
      directAppraiser: optional(object<{ readonly id: string }>({ id: identifier })),
    }),
  ),
});
