import { identifier, lazy, list, object, optional, text, type FieldsOf, type Shape } from './shape.ts';

/** An organization as part of a user: with its chain of parents up to the root. */
export interface OrganizationChain {
  readonly id?: string;
  readonly code?: string;
  readonly description?: string;
  readonly parent?: OrganizationChain;
}
export const organizationChain: Shape<OrganizationChain> = object<OrganizationChain>({
  id: optional(text),
  code: optional(text),
  description: optional(text),
  parent: optional(lazy(() => organizationChain)),
});

export interface Country {
  readonly name?: string;
  readonly code?: string;
}

/** An attribute of a user or an organization, as the site defined it. */
export interface UserAttribute {
  readonly description?: string;
  readonly value?: string;
}

/** A user (facts C.1-J1). What the LMS leaves out or sends as null is absent. */
export interface User {
  readonly id: string;
  readonly given: string;
  readonly middle?: string;
  readonly family: string;
  readonly other?: string;
  readonly email?: string;
  /** Facts D.10. */
  readonly status?: string;
  readonly employeeNumber?: string;
  readonly jobTitle?: string;
  readonly prefix?: string;
  readonly phone?: string;
  readonly address1?: string;
  readonly address2?: string;
  readonly city?: string;
  readonly provinceState?: string;
  readonly postalCodeZip?: string;
  readonly country?: Country;
  readonly organization?: OrganizationChain;
  readonly primaryRole?: { readonly id: string };
  readonly directAppraiser?: { readonly id: string };
  readonly departmentId?: string;
  readonly departmentName?: string;
  readonly costCenter?: string;
  readonly attributes: readonly UserAttribute[];
}

export const userAttribute: Shape<UserAttribute> = object<UserAttribute>({ description: optional(text), value: optional(text) });

const reference = object<{ readonly id: string }>({ id: identifier });

/** The members of a user, for answers that add to them. */
export const userFields: FieldsOf<User> = {
  id: identifier,
  given: text,
  middle: optional(text),
  family: text,
  other: optional(text),
  email: optional(text),
  status: optional(text),
  employeeNumber: optional(text),
  jobTitle: optional(text),
  prefix: optional(text),
  phone: optional(text),
  address1: optional(text),
  address2: optional(text),
  city: optional(text),
  provinceState: optional(text),
  postalCodeZip: optional(text),
  country: optional(object<Country>({ name: optional(text), code: optional(text) })),
  organization: optional(organizationChain),
  primaryRole: optional(reference),
  directAppraiser: optional(reference),
  departmentId: optional(text),
  departmentName: optional(text),
  costCenter: optional(text),
  attributes: list('attribute', userAttribute),
};

export const user: Shape<User> = object<User>(userFields);
