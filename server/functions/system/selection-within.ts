import { unknownFields, type FieldSelection } from '#api/contract/field-selector.ts';
import type { AnyShape } from '#api/contract/shape.ts';
import { LmsError } from '../../errors.ts';

/**
 * The selection that `fields` asks for. The reference does not say whether it begins at the document or at one of its entries, so both are taken:
 * `trainingRecord(userId)` and `userId`. Throws LmsError for a name that there is no element for.
 */
export function selectionWithin(document: AnyShape, fields: FieldSelection | undefined, entry: string): FieldSelection {
  if (!fields) return {};
  const unknown = unknownFields(document, fields);
  if (unknown.length === 0) return fields;
  const ofEntries = { [entry]: fields };
  const unknownInEntries = unknownFields(document, ofEntries);
  if (unknownInEntries.length === 0) return ofEntries;
  const [first = ''] = unknown.length <= unknownInEntries.length ? unknown : unknownInEntries;
  throw new LmsError('invalid-parameter', `fields names ${first}, and there is no such element.`);
}
