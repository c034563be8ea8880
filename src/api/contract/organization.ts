import { expected, identifier, lazy, list, object, text, type Shape } from './shape.ts';
import { userAttribute, type UserAttribute } from './user.ts';

/** An organization with what is below it (facts C.1-J2). */
export interface Organization {
  readonly id: string;
  /** Unique among siblings only. */
  readonly code?: string;
  readonly description?: string;
  readonly attributes: readonly UserAttribute[];
  /** One level of them, unless `recursive` was asked for. */
  readonly children: readonly Organization[];
}

export const organization: Shape<Organization> = object<Organization>({
  id: identifier,
  code: expected(text),
  description: expected(text),
  attributes: list('attribute', userAttribute),
  children: list('child', lazy(() => organization)),
});
