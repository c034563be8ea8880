import type {
  AnswerFor,
  BinaryFunction,
  DocumentFunction,
  Encoding,
  FeedFunction,
  LmsFunction,
  ReadParametersFor,
  TextFunction,
} from '#api/contract/describe.ts';
import type { Feed } from '#api/contract/feed/feed.ts';
import type { ActingFor, Subject } from '../auth/acting-for.ts';
import type { Caller } from '../auth/caller.ts';
import type { LmsParts } from '../lms-parts.ts';
import type { AssignmentRow } from '../store/assignments.ts';
import type { UserRow } from '../store/users.ts';

/** One call of a function by a user who is allowed to call it. */
export interface FunctionCall<F extends LmsFunction> {
  readonly lms: LmsParts;
  /** The request as it came, for its headers; the body has been read. */
  readonly request: Request;
  readonly caller: Caller;
  /** The user on whose behalf the call is made: the caller, unless `onBehalfOf` named another one and that was allowed. */
  readonly subject: UserRow;
  /** The position of the subject that the call is made in: the first one, unless `assignmentId` named another. */
  readonly assignment: AssignmentRow;
  /** Checked and typed by the contract. */
  readonly parameters: ReadParametersFor<F>;
}

/** A call that anybody may make; without a caller it is an anonymous one. */
export interface PublicCall<F extends LmsFunction> extends Omit<FunctionCall<F>, 'caller' | 'subject' | 'assignment'> {
  readonly caller: Caller | undefined;
  readonly subject: UserRow | undefined;
  readonly assignment: AssignmentRow | undefined;
}

/** A call by another program that has the site's key. There is no user. */
export type SystemCall<F extends LmsFunction> = Pick<FunctionCall<F>, 'lms' | 'request' | 'parameters'>;

/** Answers a function with a tree, which the contract's encoder writes as JSON or XML. Refuses by throwing LmsError. */
export type DocumentHandler<F extends DocumentFunction> = (call: FunctionCall<F>) => Promise<AnswerFor<F>>;
export type PublicDocumentHandler<F extends DocumentFunction> = (call: PublicCall<F>) => Promise<AnswerFor<F>>;
/** Answers a function with a file. Refuses by throwing LmsError. */
export type FileHandler<F extends BinaryFunction> = (call: FunctionCall<F>) => Promise<Response>;
export type PublicFileHandler<F extends BinaryFunction> = (call: PublicCall<F>) => Promise<Response>;
/** Answers a function with a feed, which the contract's encoder writes as RSS or Atom. */
export type FeedHandler<F extends FeedFunction> = (call: FunctionCall<F>) => Promise<Feed>;
export type PublicFeedHandler<F extends FeedFunction> = (call: PublicCall<F>) => Promise<Feed>;
/** Answers another program: with a tree, or with lines of text. */
export type SystemHandler<F extends LmsFunction> = (call: SystemCall<F>) => Promise<F extends DocumentFunction ? AnswerFor<F> : string>;

/** A call whose body is a form with files: the handler reads it as it arrives (`request.body`), and says in which format it was asked. */
export interface UploadCall extends Omit<FunctionCall<LmsFunction>, 'parameters' | 'subject' | 'assignment'> {
  /** Whom `onBehalfOf` and `assignmentId` of the form mean; throws LmsError when that is not allowed. */
  readonly subjectOf: (parameters: ActingFor) => Promise<Subject>;
}
interface UploadAnswer<F extends DocumentFunction> {
  readonly tree: AnswerFor<F>;
  readonly format: Encoding;
}
export type UploadHandler<F extends DocumentFunction> = (call: UploadCall) => Promise<UploadAnswer<F>>;

/** What a handler gives, before it is written. */
export type Given = { readonly tree: unknown } | { readonly response: Response } | { readonly feed: Feed } | { readonly text: string };

/** A function of the contract and what answers it. Made by the `answers…` functions below. */
export type ServedFunction =
  | { readonly kind: 'parameters'; readonly fn: LmsFunction; readonly handle: (call: PublicCall<LmsFunction>) => Promise<Given> }
  | { readonly kind: 'system'; readonly fn: LmsFunction; readonly handle: (call: SystemCall<LmsFunction>) => Promise<Given> }
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
  handle: async (call) => ({ tree: await handler(call as FunctionCall<F>) }),
});

/** A document function that gives public data to anonymous callers. */
export const answersAnybody = <F extends DocumentFunction>(fn: F, handler: PublicDocumentHandler<F>): ServedFunction => ({
  kind: 'parameters',
  fn,
  handle: async (call) => ({ tree: await handler(call as PublicCall<F>) }),
});

/** A function that answers with a file. */
export const answersFile = <F extends BinaryFunction>(fn: F, handler: FileHandler<F>): ServedFunction => ({
  kind: 'parameters',
  fn,
  handle: async (call) => ({ response: await handler(call as FunctionCall<F>) }),
});

/** A function that answers anybody with a file. */
export const answersAnybodyWithFile = <F extends BinaryFunction>(fn: F, handler: PublicFileHandler<F>): ServedFunction => ({
  kind: 'parameters',
  fn,
  handle: async (call) => ({ response: await handler(call as PublicCall<F>) }),
});

/** A function that answers with a feed. */
export const answersFeed = <F extends FeedFunction>(fn: F, handler: FeedHandler<F>): ServedFunction => ({
  kind: 'parameters',
  fn,
  handle: async (call) => ({ feed: await handler(call as FunctionCall<F>) }),
});

/** A function that answers anybody with a feed. */
export const answersAnybodyWithFeed = <F extends FeedFunction>(fn: F, handler: PublicFeedHandler<F>): ServedFunction => ({
  kind: 'parameters',
  fn,
  handle: async (call) => ({ feed: await handler(call as PublicCall<F>) }),
});

/** A system function that answers with a document. */
export const answersSystem = <F extends DocumentFunction>(fn: F, handler: SystemHandler<F>): ServedFunction => ({
  kind: 'system',
  fn,
  handle: async (call) => ({ tree: await handler(call as SystemCall<F>) }),
});

/** A system function that answers with lines of text (facts A.7). */
export const answersSystemInLines = <F extends TextFunction>(fn: F, handler: SystemHandler<F>): ServedFunction => ({
  kind: 'system',
  fn,
  handle: async (call) => ({ text: await handler(call as SystemCall<F>) }),
});

/** A function that is given files. */
export const answersUpload = <F extends DocumentFunction>(fn: F, handler: UploadHandler<F>): ServedFunction => ({ kind: 'upload', fn, response: fn.response, handle: handler });
