import type { courses as contractCourses } from '#api/contract/bulk.ts';
import { readXml, XmlSyntaxError } from '#formats/xml/read-xml.ts';
import { attribute, children, localNameOf, type XmlElement } from '#formats/xml/xml-element.ts';
import { openCourseChunk } from '../../bulk/courses/course-chunk.ts';
import { readCourseElement } from '../../bulk/courses/course-element.ts';
import { writeCsvResult } from '../../bulk/csv/csv-result.ts';
import { loadParts } from '../../bulk/load-rows.ts';
import { LmsError } from '../../errors.ts';
import type { SystemHandler } from '../handler.ts';

const chunkElements = 250;

/** Adds and changes catalogs, facilities, subjects, modules and sessions (docs/courses-xml.md); answers a line for each element below the root. */
export const courses: SystemHandler<typeof contractCourses> = async ({ lms, parameters }) => {
  const elements = inOrder(children(rootOf(parameters.body)));
  const now = lms.clock.now();
  const results = await loadParts(lms.store.db, elements, readCourseElement, { chunkRows: chunkElements, onFault: lms.onFault, open: (tx, parts) => openCourseChunk(tx, parts, now) });
  const rows = elements.map((element) => ({ fields: [localNameOf(element.name), attribute(element, 'id') ?? ''] }));
  return writeCsvResult({ header: ['Element', 'ID'], rows }, results);
};

function rootOf(body: string): XmlElement {
  try {
    const root = readXml(body);
    if (localNameOf(root.name) === 'courses') return root;
    throw new LmsError('bad-request', `body has the root element ${localNameOf(root.name)}; it must be courses.`);
  } catch (error) {
    if (error instanceof XmlSyntaxError) throw new LmsError('bad-request', `body is no XML: ${error.message}.`);
    throw error;
  }
}

/** What others stand on comes first: programs need their modules. */
function inOrder(elements: readonly XmlElement[]): readonly XmlElement[] {
  const rank = (element: XmlElement): number => {
    if (localNameOf(element.name) !== 'module') return 0;
    return attribute(element, 'type') === 'learningProgram' ? 2 : 1;
  };
  return elements.toSorted((a, b) => rank(a) - rank(b));
}
