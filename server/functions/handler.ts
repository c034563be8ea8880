import type { AnswerFor, BinaryFunction, DocumentFunction, Encoding, LmsFunction, ReadParametersFor } from '#api/contract/describe.ts';
import type { Caller } from '../auth/caller.ts';
import type { LmsParts } from '../lms-parts.ts';
import type { UserRow } from '../store/users.ts';

/** One call of a function by a user who is allowed to call it. */
export interface FunctionCall<F extends LmsFunction> {
  readonly lms: LmsParts;
  /** The request as it came, for its headers; the body has been read. */
  readonly request: Request;
  readonly caller: Caller;
  /** The user on whose behalf the call is made: the caller, unless `onBehalfOf` named another one and that was allowed. */
  readonly subject: UserRow;
  /** Checked and typed by the contract. */
  readonly parameters: ReadParametersFor<F>;
}

/** A call that anybody may make; `subject` is undefined for an anonymous one. */
export interface PublicCall<F extends LmsFunction> extends Omit<FunctionCall<F>, 'caller' | 'subject'> {
  readonly caller: Caller | undefined;
  readonly subject: UserRow | undefined;
}

/** Answers a function with a tree, which the contract's encoder writes as JSON or XML. Refuses by throwing LmsError. */
export type DocumentHandler<F extends DocumentFunction> = (call: FunctionCall<F>) => Promise<AnswerFor<F>>;
export type PublicDocumentHandler<F extends DocumentFunction> = (call: PublicCall<F>) => Promise<AnswerFor<F>>;
/** Answers a function with a file. Refuses by throwing LmsError. */
export type FileHandler<F extends BinaryFunction> = (call: FunctionCall<F>) => Promise<Response>;

/** A call whose body is a form with files: the handler reads it as it arrives (`request.body`), and says in which format it was asked. */
export interface UploadCall extends Omit<FunctionCall<LmsFunction>, 'parameters' | 'subject'> {
  /** Whom `onBehalfOf` and `assignmentId` of the form mean; throws LmsError when that is not allowed. */
  readonly subjectOf: (parameters: { readonly onBehalfOf?: string | undefined; readonly assignmentId?: string | undefined }) => Promise<UserRow>;
}
interface UploadAnswer<F extends DocumentFunction> {
  readonly tree: AnswerFor<F>;
  readonly format: Encoding;
}
export type UploadHandler<F extends DocumentFunction> = (call: UploadCall) => Promise<UploadAnswer<F>>;

/** A function of the contract and what answers it. Made by `answers`, `answersAnybody`, `answersFile` and `answersUpload`. */
export type ServedFunction =
  | {
      readonly kind: 'parameters';
      readonly fn: LmsFunction;
      readonly mayBeAnonymous: boolean;
      readonly handle: (call: PublicCall<LmsFunction>) => Promise<{ readonly tree: unknown } | { readonly response: Response }>;
    }
  | {
      readonly kind: 'upload';
      readonly fn: LmsFunction;
      readonly response: DocumentFunction['response'];
      readonly handle: (call: UploadCall) => Promise<{ readonly tree: unknown; readonly format: Encoding }>;
    };

/** A document function for signed-in users. */
export const answers = <F extends DocumentFunction>(fn: F, handler: DocumentHandler<F>): ServedFunction => ({
  kind: 'parameters',
  fn,
  mayBeAnonymous: false,
  handle: async (call) => ({ tree: await handler(call as FunctionCall<F>) }),
});

/** A document function that gives public data to anonymous callers. */
export const answersAnybody = <F extends DocumentFunction>(fn: F, handler: PublicDocumentHandler<F>): ServedFunction => ({
  kind: 'parameters',
  fn,
  mayBeAnonymous: true,
  handle: async (call) => ({ tree: await handler(call as PublicCall<F>) }),
});

/** A function that answers with a file. */
export const answersFile = <F extends BinaryFunction>(fn: F, handler: FileHandler<F>): ServedFunction => ({
  kind: 'parameters',
  fn,
  mayBeAnonymous: false,
  handle: async (call) => ({ response: await handler(call as FunctionCall<F>) }),
});

/** A function that is given files. */
export const answersUpload = <F extends DocumentFunction>(fn: F, handler: UploadHandler<F>): ServedFunction => ({ kind: 'upload', fn, response: fn.response, handle: handler });
