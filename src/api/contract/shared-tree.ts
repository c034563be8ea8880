import type { WrittenXml } from '#formats/xml/written-xml.ts';
import type { AnyShape } from './shape.ts';

/** What was made of a shared tree, and by what. */
interface Kept {
  readonly shape: AnyShape;
  readonly name: string;
  readonly piece: WrittenXml;
}

const shared = new WeakMap<object, Kept | undefined>();

/** Marks a tree that stands in many answers and never changes: `encodeXml` writes it once, and keeps the bytes for as long as the tree lives. */
export function share<T extends object>(tree: T): T {
  shared.set(tree, undefined);
  return tree;
}

/** The piece of XML that was made of a shared tree, which `write` makes the first time; undefined for every other value. */
export function sharedPiece(shape: AnyShape, value: unknown, name: string, write: () => WrittenXml): WrittenXml | undefined {
  if (typeof value !== 'object' || value === null || !shared.has(value)) return undefined;
  const kept = shared.get(value);
  if (kept?.shape === shape && kept.name === name) return kept.piece;
  const piece = write();
  shared.set(value, { shape, name, piece });
  return piece;
}
