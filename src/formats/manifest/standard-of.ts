import type { Course } from '../course.ts';
import { child, localNameOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import { unsupportedKind } from './unsupported-kind.ts';

/** A standard, and what a resource is that does not say it. */
export type StandardOfManifest = Pick<Course, 'standard' | 'edition'> & { readonly unsaid?: 'asset' };

/** What a manifest says about its standard. */
interface Signs {
  /** `<metadata><schema>` and `<schemaversion>`, lower case. */
  readonly schema: string;
  readonly version: string;
  readonly namespaces: string;
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/**
 * The standard of a manifest: by `schemaversion`, else by namespace, else by how things are spelled (reference/scorm-facts.md Part 2). Undefined
 * when nothing tells. Throws `PackageError` ('unsupported-kind') for a manifest of another family.
 */
export function standardOf(manifest: XmlElement): StandardOfManifest | undefined {
  const signs = readSigns(manifest);
  return byVersion(signs) ?? byNamespace(signs) ?? bySpelling(signs) ?? byFamily(signs);
}

function byVersion({ schema, version }: Signs): StandardOfManifest | undefined {
  if (/4th/.test(version)) return { standard: 'scorm-2004', edition: '4th' };
  if (/3rd/.test(version)) return { standard: 'scorm-2004', edition: '3rd' };
  // "CAM 1.3" is what the 2nd edition calls itself.
  if (/2nd|2004|cam\s*1\.3/.test(version) || (version === '1.3' && schema.includes('scorm'))) return { standard: 'scorm-2004', edition: '2nd' };
  // Cartridges of IMS have versions of their own, 1.2 among them.
  return version === '1.2' && !schema.startsWith('ims') ? { standard: 'scorm-1.2' } : undefined;
}

function byNamespace({ namespaces, elements, attributes }: Signs): StandardOfManifest | undefined {
  if (/adlcp_v1p3|adlseq_v1p3|adlnav_v1p3|imsglobal\.org\/xsd\/imsss/.test(namespaces)) {
    const isFourth = attributes.has('minprogressmeasure') || elements.has('adlcp:data') || elements.has('adlseq:objectives');
    return isFourth ? { standard: 'scorm-2004', edition: '4th' } : { standard: 'scorm-2004' };
  }
  return /adlcp_rootv1p2|adlcp_v1p2/.test(namespaces) ? { standard: 'scorm-1.2' } : undefined;
}

/** SCORM 1.2 writes `scormtype`, SCORM 2004 `scormType`. */
function bySpelling({ attributes, schema }: Signs): StandardOfManifest | undefined {
  if (attributes.has('scormType')) return { standard: 'scorm-2004' };
  return attributes.has('scormtype') || schema.includes('scorm') ? { standard: 'scorm-1.2' } : undefined;
}

/**
 * A plain content package of IMS is a course of pages that speak no API (opened is completed); other families of IMS are refused; a bare manifest that names
 * none at all is left to be tried.
 */
function byFamily({ schema, namespaces, elements }: Signs): StandardOfManifest | undefined {
  if (elements.has('learning-design') || namespaces.includes('imsld')) throw unsupportedKind('IMS Learning Design');
  if (schema.includes('cartridge') || /imscc/.test(namespaces)) throw unsupportedKind('IMS Common Cartridge');
  if (schema.includes('qti') || namespaces.includes('imsqti')) throw unsupportedKind('IMS QTI');
  if (schema.startsWith('ims') || /imsglobal\.org\/xsd\/imscp/.test(namespaces)) return { standard: 'scorm-1.2', unsaid: 'asset' };
  return undefined;
}

function readSigns(manifest: XmlElement): Signs {
  const metadata = child(manifest, 'metadata');
  const namespaces = new Set<string>();
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const walk = (element: XmlElement): void => {
    elements.add(element.name).add(localNameOf(element.name));
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) namespaces.add(value.toLowerCase());
      attributes.add(localNameOf(name)).add(localNameOf(name).toLowerCase());
    }
    for (const node of element.children) if (typeof node !== 'string') walk(node);
  };
  walk(manifest);
  return {
    schema: textOf(metadata && child(metadata, 'schema')).toLowerCase(),
    version: textOf(metadata && child(metadata, 'schemaversion')).toLowerCase(),
    namespaces: [...namespaces].join(' '),
    elements,
    attributes,
  };
}
