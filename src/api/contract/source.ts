/**
 * What the decoder reads from: an element of XML or a value of JSON, seen alike. All names are tried leniently: exactly first, then without
 * regard to case, `-` and `_` (facts C.6: `aiccUrl`, `aicc_url`).
 */
export interface Source {
  /** The value as text; undefined when it is an object or a list. */
  text(): string | undefined;
  /** The value as a number, where the encoding has numbers of its own and this is one. */
  number(): number | undefined;
  /** Whether there can be members: an element with elements or attributes, a JSON object. */
  readonly isObject: boolean;
  /** Whether it is a JSON array. */
  readonly isArray: boolean;
  /** Whether a member of one of these names is there, be it null or empty. */
  has(names: readonly string[]): boolean;
  /** One member by its names. An explicit null counts as absent; of several the first. */
  member(names: readonly string[]): Source | undefined;
  /** Everything that stands under these names: repeated elements, an array, or a single value; wrapped in a `plural` or not. */
  items(singular: string, plural: string): readonly Source[];
  /** The names of what is in it: elements, or members of a JSON object. */
  readonly memberNames: readonly string[];
  /** The members that are objects themselves and have none of these names: for answers that wrap what we look for. */
  objectsBeside(names: readonly string[]): readonly Source[];
  /** Whether nothing is in it at all: no member, no item, no text. */
  readonly isEmpty: boolean;
}

/** `aiccUrl`, `aicc_url`, `AICC-URL` → `aiccurl` */
export const looseName = (name: string): string => name.replace(/[-_]/g, '').toLowerCase();
