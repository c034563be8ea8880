import { attribute, decimal, expected, identifier, object, text, type Shape } from './shape.ts';

/** A link of the LMS: `href` is an absolute address of the LMS (map it with `mapLmsAddress`), `rel` says what for (self, alternate, launch, kc, enroll). */
export interface Link {
  readonly rel: string;
  readonly type: string;
  readonly href: string;
}
export const link: Shape<Link> = object<Link>({ rel: attribute(identifier), type: attribute(text), href: attribute(identifier) });

export interface Person {
  readonly id: string;
  readonly family: string;
  readonly given: string;
}
export const person: Shape<Person> = object<Person>({ id: identifier, family: text, given: text });

export interface Money {
  /** ISO 4217. */
  readonly currency: string;
  readonly amount?: number;
}
export const money: Shape<Money> = object<Money>({ currency: text, amount: expected(decimal) });

/** A custom attribute of a module or a session, as the site defined it. */
export interface CustomAttribute {
  readonly code: string;
  readonly value: string;
}
export const customAttribute: Shape<CustomAttribute> = object<CustomAttribute>({ code: text, value: text });
