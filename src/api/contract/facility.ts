import { identifier, integer, object, optional, text, type Shape } from './shape.ts';

/** A place where sessions are held: what `facility` answers (ours: facts C.2). */
export interface FacilityDetails {
  readonly id: string;
  readonly code?: string;
  readonly name: string;
  readonly description?: string;
  readonly address?: string;
  readonly city?: string;
  readonly country?: { readonly code: string; readonly name?: string };
  readonly trainingCenter?: { readonly id?: string; readonly name: string };
  /** People. */
  readonly capacity?: number;
}
export const facilityDetails: Shape<FacilityDetails> = object<FacilityDetails>({
  id: identifier,
  code: optional(text),
  name: text,
  description: optional(text),
  address: optional(text),
  city: optional(text),
  country: optional(object<{ readonly code: string; readonly name?: string }>({ code: text, name: optional(text) })),
  trainingCenter: optional(object<{ readonly id?: string; readonly name: string }>({ id: optional(text), name: text })),
  capacity: optional(integer),
});
