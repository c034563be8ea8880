import { PackageError } from '../package-error.ts';
import { readXml, XmlSyntaxError } from '../xml/read-xml.ts';
import { escapeStrayAmpersands } from '../xml/stray-ampersands.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const mostTags = 500_000;

/**
 * Reads the XML of a manifest. An `&` that nobody escaped (`Health & Safety`) is mended, with a warning; anything else that is not well-formed is
 * a `PackageError` ('manifest-not-xml') that names the line; so is one of too many elements ('too-large').
 */
export function readManifestXml(text: string, warn: (warning: string) => void, name = 'imsmanifest.xml'): XmlElement {
  refuseTooManyTags(text, name);
  try {
    return readXml(text, { withLines: true });
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    const mended = escapeStrayAmpersands(text);
    if (mended.count === 0) throw notXml(error, name);
    const manifest = readMended(mended.xml, name);
    warn(`The manifest has ${mended.count === 1 ? 'an "&" that is' : `${mended.count} "&" that are`} not written as "&amp;" (line ${error.line}); read as if it were.`);
    return manifest;
  }
}

/** A tree of them costs hundreds of bytes for each; a course with 100,000 files has a quarter of them. */
function refuseTooManyTags(text: string, name: string): void {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags += 1;
  if (tags <= mostTags) return;
  throw new PackageError('too-large', `The manifest ${name} is longer than any course needs; split the course into smaller packages and import those.`, name);
}

function readMended(xml: string, name: string): XmlElement {
  try {
    return readXml(xml, { withLines: true });
  } catch (error) {
    throw error instanceof XmlSyntaxError ? notXml(error, name) : error;
  }
}

function notXml(error: XmlSyntaxError, name: string): PackageError {
  return new PackageError(
    'manifest-not-xml',
    `The manifest ${name} is not well-formed XML (line ${error.line}: ${error.problem}); export the course from its authoring tool again and import that file.`,
    name,
    { cause: error },
  );
}
