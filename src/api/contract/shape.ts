// The description language for answers. A shape says what a value is and how it is written in XML and in JSON: two encodings of one tree.
// Rules: reference/lms-api-facts.md C.1 ("Conventions") and "PROPOSED shapes: rules used below".

/** A coded value. `label` is the LMS's own word for it; known XML shapes carry the bare code, then there is none. */
export interface Coded {
  readonly code: string;
  readonly label?: string;
}

export interface SimpleShape {
  readonly kind: 'text' | 'identifier' | 'integer' | 'decimal' | 'boolean' | 'dateTime';
}

export type AnyShape =
  | SimpleShape
  | { readonly kind: 'presence' }
  | CodedShape
  | ListShape
  | ObjectShape
  | { readonly kind: 'lazy'; readonly shape: () => AnyShape };

interface CodedShape {
  readonly kind: 'coded';
  /** `plain`: the code is the element's text (known shapes X1, X3). `structured`: `code` and `label` elements (X2, ours). JSON is always `{code, label}`. */
  readonly xml: 'plain' | 'structured';
}

export interface ListShape {
  readonly kind: 'list';
  /** The name of one: the repeated element in XML. The member's own name is the plural key in JSON. */
  readonly singular: string;
  readonly item: AnyShape;
}

export interface ObjectShape {
  readonly kind: 'object';
  /** In the order of the XML schema. */
  readonly fields: ReadonlyMap<string, AnyField>;
  readonly options: ObjectOptions;
}

export interface ObjectOptions {
  /** Links of this `rel` stand before this member and not with the others (module.xsd, sessionModule: two places for `link`). */
  readonly lateLinks?: { readonly rel: string; readonly before: string };
}

/** How a member belongs to its object. */
export interface AnyField {
  readonly shape: AnyShape;
  /**
   * - `always`: without it the object is not understood (a missing text counts as empty);
   * - `expected`: the LMS should send it and our server does; where it is missing, that is reported and the member is absent;
   * - `sometimes`: may be absent.
   */
  readonly presence: 'always' | 'expected' | 'sometimes';
  /** An attribute in XML, a plain member in JSON. */
  readonly isAttribute: boolean;
  /** Other names under which it was seen or is guessed; read, never written. */
  readonly aliases: readonly string[];
}

/** Carries the type of the tree through the description; there is nothing behind it at run time. */
interface Means<T> {
  readonly means?: T;
}
export type Shape<T> = AnyShape & Means<T>;
type Field<T> = AnyField & Means<T>;
type MaybeField<T> = AnyField & { readonly presence: 'expected' | 'sometimes' } & Means<T>;

/** What `object<T>` wants for each member of T: an optional member must be `expected(…)` or `optional(…)`. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: undefined extends T[K] ? MaybeField<Exclude<T[K], undefined>> : Shape<T[K]> | (Field<T[K]> & { readonly presence: 'always' });
};

/** Text as it stands; an empty element is an empty text. */
export const text: Shape<string> = { kind: 'text' };
/** A text that must not be empty, because the rest means nothing without it. */
export const identifier: Shape<string> = { kind: 'identifier' };
export const integer: Shape<number> = { kind: 'integer' };
export const decimal: Shape<number> = { kind: 'decimal' };
export const boolean: Shape<boolean> = { kind: 'boolean' };
/** An ISO date-time, kept as text. Written as `2015-03-11T00:36:44.877-05:00` (facts A.6, response date-time). */
export const dateTime: Shape<string> = { kind: 'dateTime' };
/** An element that says something by being there (`certification/exam` in module.xsd). */
export const presence: Shape<true> = { kind: 'presence' };
export const coded: Shape<Coded> = { kind: 'coded', xml: 'structured' };
export const plainCode: Shape<Coded> = { kind: 'coded', xml: 'plain' };

/** A list: repeated `singular` elements in XML, one array under the member's (plural) name in JSON. Missing means empty. */
export const list = <T>(singular: string, item: Shape<T>): Shape<readonly T[]> => ({ kind: 'list', singular, item });

/** For a shape that contains itself, or one that is written further down. */
export const lazy = <T>(shape: () => Shape<T>): Shape<T> => ({ kind: 'lazy', shape });

/** An object; the order of `fields` is the order of the elements. */
export function object<T>(fields: FieldsOf<T>, options: ObjectOptions = {}): Shape<T> {
  const all = Object.entries<AnyShape | AnyField>(fields).map(([name, field]) => [name, 'presence' in field ? field : always(field)] as const);
  return { kind: 'object', fields: new Map(all), options };
}

/** What is left of a tree when a caller chose some of its members (`fields`): anything may be missing. */
export type PartOf<T> = T extends Coded ? T : T extends readonly (infer Item)[] ? readonly PartOf<Item>[] : T extends object ? { readonly [K in keyof T]?: PartOf<T[K]> } : T;

/** The same object where every member may be missing, at any depth; attributes stay. */
export const partOf = <T>(shape: Shape<T>): Shape<PartOf<T>> => loosened(shape);

/** One loose shape for each shape: one that contains itself must find itself again. */
const looseShapes = new WeakMap<AnyShape, AnyShape>();

function loosened(shape: AnyShape): AnyShape {
  const known = looseShapes.get(shape);
  if (known) return known;
  const loose = looseOf(shape);
  looseShapes.set(shape, loose);
  return loose;
}

function looseOf(shape: AnyShape): AnyShape {
  if (shape.kind === 'lazy') return { kind: 'lazy', shape: () => loosened(shape.shape()) };
  if (shape.kind === 'list') return { ...shape, item: loosened(shape.item) };
  if (shape.kind !== 'object') return shape;
  const fields = [...shape.fields].map(([name, field]) => {
    const isKept = field.isAttribute || field.shape.kind === 'list'; // a missing list is an empty one anyway
    return [name, { ...field, shape: loosened(field.shape), ...(!isKept && { presence: 'sometimes' as const }) }] as const;
  });
  return { ...shape, fields: new Map(fields) };
}

/** May be missing. */
export const optional = <T>(shape: Shape<T>): MaybeField<T> => ({ shape, presence: 'sometimes', isAttribute: false, aliases: [] });
/** Should be there: our encoder insists on it, the decoder reports its absence and goes on. */
export const expected = <T>(shape: Shape<T>): MaybeField<T> => ({ shape, presence: 'expected', isAttribute: false, aliases: [] });
/** An attribute that must be there. */
export const attribute = <T>(shape: Shape<T>): Field<T> & { readonly presence: 'always' } => ({ ...always(shape), isAttribute: true });
/** An attribute that may be missing. */
export const optionalAttribute = <T>(shape: Shape<T>): MaybeField<T> => ({ ...optional(shape), isAttribute: true });
/** Must be there, and is also read under other names. */
export const alias = <T>(shape: Shape<T>, ...aliases: readonly string[]): Field<T> & { readonly presence: 'always' } => ({ ...always(shape), aliases });

const always = (shape: AnyShape): AnyField & { readonly presence: 'always' } => ({ shape, presence: 'always', isAttribute: false, aliases: [] });
