import * as v from 'valibot';
import { jsonOrXmlDocument, known, ours, read } from './describe.ts';
import { learningPath as shape } from './learning-path-shapes.ts';
import { formatParameter, inContextOf } from './parameters.ts';

/** What a user has to do: the training plan, and the ways to the competencies of the job profiles. Asked in XML, because that is known to the letter. */
export const learningPath = read({
  name: 'learningPath',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('learningPath', shape, { xml: known('facts C.1-X2, learningPath.xsd and samples'), json: ours('facts C.3') }, { asked: 'xml' }),
});
