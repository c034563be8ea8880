import type { XmlElement } from '#formats/xml/xml-element.ts';
import { localNameOf } from '#formats/xml/xml-element.ts';
import type { Asked } from '../load-rows.ts';
import { RowError } from '../row-error.ts';
import { numberIn } from '../values.ts';
import type { catalogs, facilities, subjects } from '../../store/tables/catalog-tables.ts';
import { ElementReader } from './element-reader.ts';
import { given } from './given.ts';
import { readModule, type ModuleElement } from './read-module.ts';

type CatalogRow = typeof catalogs.$inferInsert;
type FacilityRow = typeof facilities.$inferInsert;

/** One element below the root, understood. Members that were not sent are not there: they stay as they are. */
export type CourseElement = Asked &
  (
    | { readonly kind: 'catalog'; readonly id: string; readonly facts: Partial<CatalogRow> }
    | { readonly kind: 'subject'; readonly id: string; readonly facts: Partial<typeof subjects.$inferInsert> }
    | { readonly kind: 'facility'; readonly id: string; readonly facts: Partial<FacilityRow> }
    | ModuleElement
  );

/** Reads one element. Throws RowError for the first thing in it that cannot be meant. */
export function readCourseElement(element: XmlElement): CourseElement {
  const reader = new ElementReader(element);
  const read = readers[localNameOf(element.name).toLowerCase()];
  if (!read) throw new RowError(`There is no element ${localNameOf(element.name)} below courses; there are ${Object.keys(readers).join(', ')}.`);
  const found = read(reader);
  reader.done();
  return found;
}

const readers: Readonly<Record<string, (reader: ElementReader) => CourseElement>> = {
  catalog: (reader) => {
    const position = numberIn('position of catalog', reader.attribute('position'), { decimals: 0 });
    const parentId = reader.attribute('parent');
    const title = reader.text('title');
    return { kind: 'catalog', warnings: [], id: reader.id(), facts: given({ title, parentId, position }) };
  },
  subject: (reader) => ({ kind: 'subject', warnings: [], id: reader.id(), facts: given({ name: reader.ownText(50).trim() || undefined }) }),
  facility: (reader) => {
    const center = reader.member('trainingCenter');
    const country = reader.member('country');
    const facts = given({
      code: reader.code('code'),
      name: reader.text('name'),
      description: reader.text('description', 4_000),
      address: reader.text('address'),
      city: reader.text('city'),
      countryCode: country?.attribute('code'),
      countryName: country?.ownText().trim(),
      trainingCenterId: center?.attribute('id'),
      trainingCenterName: center?.ownText().trim(),
      capacity: reader.isCleared('capacity') ? null : numberIn(reader.name('capacity'), reader.code('capacity'), { decimals: 0, least: 0, most: 1_000_000 }),
    });
    center?.done();
    country?.done();
    return { kind: 'facility', warnings: [], id: reader.id(), facts };
  },
  module: readModule,
};

