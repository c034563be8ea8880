import { identifier, object, text, type Shape } from './shape.ts';

/** What an answer says when it refuses. */
export interface LmsRefusal {
  readonly code: string;
  readonly message: string;
}

/** The body of an error: ours (facts A.5, C.3), since nobody has seen the vendor's. In XML `<error><code/><message/></error>`. */
export interface ErrorBody {
  readonly error: LmsRefusal;
}
export const refusal: Shape<LmsRefusal> = object<LmsRefusal>({ code: identifier, message: text });
export const errorBody: Shape<ErrorBody> = object<ErrorBody>({ error: refusal });
