import * as v from 'valibot';
import { catalog as catalogShape } from './catalog.ts';
import { file, jsonOrXmlDocument, known, ours, read, write, xmlDocument } from './describe.ts';
import { facilityDetails } from './facility.ts';
import { importReceipt } from './import-receipt.ts';
import { moduleFeed, moduleList } from './module-list.ts';
import { module as moduleShape } from './module.ts';
import { dateParameter, fileParameter, formatParameter, inContextOf, maxParameter, textParameter } from './parameters.ts';
import { resourceList } from './resource-list.ts';
import { expected, object, text } from './shape.ts';

// The group "Learning Module Actions".

/** A catalog with its parent, its children and its modules; `*ROOT*` is the top. Anonymous callers get public data only. */
export const catalog = read({
  name: 'catalog',
  authentication: 'user-optional',
  parameters: v.object({ id: v.optional(textParameter, '*ROOT*'), ...inContextOf }),
  response: xmlDocument('catalog', catalogShape, known('facts C.1-X4; the name of the root element is ours')),
});

/** A module or program with its sessions. Anonymous callers get public data only. */
export const module = read({
  name: 'module',
  authentication: 'user-optional',
  parameters: v.object({ id: textParameter, ...inContextOf }),
  response: xmlDocument('module', moduleShape, known('facts C.1-X3, module.xsd and samples')),
});

/** Searches the catalog; a feed with `format` rss or atom. Anonymous callers get public data only. */
export const modules = read({
  name: 'modules',
  authentication: 'user-optional',
  parameters: v.object({
    sort: v.optional(v.picklist(['relevance', 'created'], 'must be relevance or created'), 'relevance'),
    format: v.optional(v.picklist(['xml', 'rss', 'atom'], 'must be xml, rss or atom'), 'xml'),
    keywords: v.optional(textParameter),
    sessionOnOrAfter: v.optional(dateParameter),
    sessionBefore: v.optional(dateParameter),
    max: maxParameter(25),
    ...inContextOf,
  }),
  response: { ...xmlDocument('modules', moduleList, ours('facts C.2')), feed: moduleFeed },
});

/** Loads API modules into the LMS's cache. Nothing is to be read from its answer. */
export const preloadModules = read({
  name: 'preloadModules',
  authentication: 'user-optional',
  parameters: v.object({ onBehalfOf: v.optional(textParameter) }),
  response: jsonOrXmlDocument('preloadModules', object<{ readonly status?: string }>({ status: expected(text) }), { json: ours('facts C.2'), xml: ours('facts C.2') }),
});

/** A place where sessions are held. */
export const facility = read({
  name: 'facility',
  parameters: v.object({ id: textParameter, format: formatParameter, onBehalfOf: v.optional(textParameter) }),
  response: jsonOrXmlDocument('facility', facilityDetails, { json: ours('facts C.2'), xml: ours('facts C.2') }),
});

/** Searches the resources library, the newest first. Anonymous callers get public data only. */
export const resources = read({
  name: 'resources',
  authentication: 'user-optional',
  parameters: v.object({ format: formatParameter, keywords: v.optional(textParameter), max: maxParameter(25), ...inContextOf }),
  response: jsonOrXmlDocument('resources', resourceList, { json: ours('facts C.2'), xml: ours('facts C.2') }),
});

/** A file of the resources library; `url` as `resources` gave it. */
export const resource = read({
  name: 'resource',
  authentication: 'user-optional',
  parameters: v.object({ url: textParameter, ...inContextOf }),
  response: file('*/*', known('facts B 42')),
});

/** Imports a SCORM or IMS content package. `versioning`: none, newRevision, overwrite (ours: facts C.2; the vendor lists no values). */
export const contentPackageImporter = write({
  name: 'contentPackageImporter',
  body: 'multipart',
  parameters: v.object({ package: fileParameter, versioning: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('contentPackageImporter', importReceipt, { json: ours('facts C.2'), xml: ours('facts C.2') }),
});
