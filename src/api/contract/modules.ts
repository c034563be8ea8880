import * as v from 'valibot';
import { jsonOrXmlDocument, known, ours, read, write, xmlDocument } from './describe.ts';
import { importReceipt } from './import-receipt.ts';
import { module as moduleShape } from './module.ts';
import { fileParameter, formatParameter, inContextOf, textParameter } from './parameters.ts';

// The group "Learning Module Actions".

/** A module or program with its sessions. Anonymous callers get public data only. */
export const module = read({
  name: 'module',
  authentication: 'user-optional',
  parameters: v.object({ id: textParameter, ...inContextOf }),
  response: xmlDocument('module', moduleShape, known('facts C.1-X3, module.xsd and samples')),
});

/** Imports a SCORM or IMS content package. `versioning`: none, newRevision, overwrite (ours: facts C.2; the vendor lists no values). */
export const contentPackageImporter = write({
  name: 'contentPackageImporter',
  body: 'multipart',
  parameters: v.object({ package: fileParameter, versioning: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('contentPackageImporter', importReceipt, { json: ours('facts C.2'), xml: ours('facts C.2') }),
});
