import type * as v from 'valibot';
import type { Feed, FeedFormat } from './feed/feed.ts';
import type { Shape } from './shape.ts';

/**
 * Who may call (facts A.3): a `user`; a `user-optional`, where an anonymous call gets public data only; anybody (`none`);
 * or another program with the site's key (`system`).
 */
export type Authentication = 'user' | 'user-optional' | 'none' | 'system';

/** How parameters travel: in the address, as a form, as a form with files, or as a raw text or XML body. */
export type BodyKind = 'query' | 'form' | 'multipart' | 'text' | 'xml';

export type Encoding = 'json' | 'xml';

/** Where a shape comes from: seen at the vendor's (`known`), or designed here because nothing was seen (`ours`). `source` names the page. */
export interface Provenance {
  readonly shape: 'known' | 'ours';
  readonly source: string;
}
export const known = (source: string): Provenance => ({ shape: 'known', source });
export const ours = (source: string): Provenance => ({ shape: 'ours', source });

/** An answer that is a tree, in one or two encodings. */
export interface DocumentResponse<T = unknown> {
  readonly kind: 'document';
  /** Name of the XML root element. */
  readonly root: string;
  /** The namespace that all elements are in, and the prefix they are written with; most answers have none. */
  readonly namespace?: { readonly prefix: string; readonly uri: string };
  readonly shape: Shape<T>;
  /** The encodings that the function answers in, and how sure each one is. */
  readonly encodings: { readonly [E in Encoding]?: Provenance };
  /** What comes without a `format` parameter. */
  readonly standard: Encoding;
  /** What our client asks for: the encoding that is surest, where there is a choice. */
  readonly asked: Encoding;
  /** Where the same answer is given as a feed too (`modules`). */
  readonly feed?: FeedView<T>;
}

/** A document seen as a feed. */
export interface FeedView<T> {
  readonly formats: readonly FeedFormat[];
  of(this: void, tree: T): Feed;
}

/** An answer that is a news feed, or one entry of it. */
export interface FeedResponse {
  readonly kind: 'feed';
  readonly formats: readonly FeedFormat[];
  /** What comes without a `format` parameter; undefined where the reference has no default: then it must be given. */
  readonly standard: FeedFormat | undefined;
  /** What our client asks for. */
  readonly asked: FeedFormat;
  readonly provenance: Provenance;
}

/** An answer that is text for programs, line by line (facts A.7). */
export interface TextResponse {
  readonly kind: 'text';
  readonly contentType: string;
  readonly provenance: Provenance;
}

/** An answer that is a file. */
export interface BinaryResponse {
  readonly kind: 'binary';
  readonly contentType: string;
  readonly provenance: Provenance;
}

export type AnyResponse = DocumentResponse | BinaryResponse | FeedResponse | TextResponse;

export type ParameterSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/** One function of the LMS API, told once: the typed client, the server's validation and the documents come from it. */
export interface LmsFunction<P extends ParameterSchema = ParameterSchema, R = AnyResponse> {
  readonly name: string;
  /** Below the base address (`…/ekp/`): `api/<name>` or `contentHandler/<name>`. */
  readonly path: string;
  /** Names that older releases used (facts A.2): our server answers to them too. */
  readonly olderNames: readonly string[];
  readonly method: 'GET' | 'POST';
  readonly body: BodyKind;
  readonly authentication: Authentication;
  /** With the API's own spelling (`learning-id`, `enrollmentId`). */
  readonly parameters: P;
  readonly response: R;
}

export type DocumentFunction<P extends ParameterSchema = ParameterSchema, T = unknown> = LmsFunction<P, DocumentResponse<T>>;
export type BinaryFunction<P extends ParameterSchema = ParameterSchema> = LmsFunction<P, BinaryResponse>;
export type FeedFunction<P extends ParameterSchema = ParameterSchema> = LmsFunction<P, FeedResponse>;
export type TextFunction<P extends ParameterSchema = ParameterSchema> = LmsFunction<P, TextResponse>;

/** What a caller passes. */
export type ParametersFor<F extends LmsFunction> = v.InferInput<F['parameters']>;
/** What a handler reads. */
export type ReadParametersFor<F extends LmsFunction> = v.InferOutput<F['parameters']>;
/** What a document function answers. */
export type AnswerFor<F> = F extends { readonly response: DocumentResponse<infer T> } ? T : never;

type Told<P extends ParameterSchema, R> = Omit<LmsFunction<P, R>, 'path' | 'method' | 'body' | 'authentication' | 'olderNames'> & {
  readonly authentication?: Authentication;
  readonly body?: BodyKind;
  /** `contentHandler` for the handlers of bulk data; they are below that path and not below `api`. */
  readonly below?: 'api' | 'contentHandler';
  readonly olderNames?: readonly string[];
};

const describe = <P extends ParameterSchema, R>(method: 'GET' | 'POST', { below = 'api', ...told }: Told<P, R>): LmsFunction<P, R> => ({
  ...told,
  path: `${below}/${told.name}`,
  olderNames: told.olderNames ?? [],
  method,
  body: told.body ?? (method === 'GET' ? 'query' : 'form'),
  authentication: told.authentication ?? 'user',
});

/** A read: GET with query parameters, for a signed-in user unless it says otherwise. */
export const read = <P extends ParameterSchema, R>(told: Told<P, R>): LmsFunction<P, R> => describe('GET', told);
/** A write: POST with a form, for a signed-in user unless it says otherwise. */
export const write = <P extends ParameterSchema, R>(told: Told<P, R>): LmsFunction<P, R> => describe('POST', told);
/** An answer in XML only. */
export const xmlDocument = <T>(root: string, shape: Shape<T>, xml: Provenance, options: Pick<DocumentResponse, 'namespace'> = {}): DocumentResponse<T> => ({
  kind: 'document', root, shape, encodings: { xml }, standard: 'xml', asked: 'xml', ...options,
});

/** An answer in JSON only. */
export const jsonDocument = <T>(root: string, shape: Shape<T>, json: Provenance): DocumentResponse<T> => ({
  kind: 'document', root, shape, encodings: { json }, standard: 'json', asked: 'json',
});

/** An answer in JSON and XML. `asked` is for the client; `standard` is json wherever there is a `format` parameter. */
export const jsonOrXmlDocument = <T>(
  root: string,
  shape: Shape<T>,
  encodings: { readonly json: Provenance; readonly xml: Provenance },
  { asked = 'json', standard = 'json' }: { readonly asked?: Encoding; readonly standard?: Encoding } = {},
): DocumentResponse<T> => ({ kind: 'document', root, shape, encodings, asked, standard });

export const file = (contentType: string, provenance: Provenance): BinaryResponse => ({ kind: 'binary', contentType, provenance });
/** A feed, or one entry of it. */
export const feed = (formats: readonly FeedFormat[], asked: FeedFormat, provenance: Provenance, standard?: FeedFormat): FeedResponse => ({
  kind: 'feed', formats, standard, asked, provenance,
});
export const lines = (contentType: string, provenance: Provenance): TextResponse => ({ kind: 'text', contentType, provenance });
