import { strToU8, zipSync } from 'fflate';

export interface TinyPackage {
  /** The manifest's identifier; names the module too. */
  readonly identifier?: string;
  readonly title?: string;
  /** IDs of the items; each is a SCO with a page of its own. */
  readonly items?: readonly string[];
}

const page = (title: string): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

/** A SCORM 1.2 package of a few hundred bytes: a manifest and a page for each item. */
export function tinyPackage({ identifier = 'TINY-1', title = 'A tiny course', items = ['ITEM-1'] }: TinyPackage = {}): Uint8Array<ArrayBuffer> {
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifier}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG"><title>${title}</title>
    ${items.map((id) => `<item identifier="${id}" identifierref="RES-${id}"><title>${id}</title></item>`).join('\n    ')}
  </organization></organizations>
  <resources>
    ${items.map((id) => `<resource identifier="RES-${id}" type="webcontent" adlcp:scormtype="sco" href="${id}.html"><file href="${id}.html"/></resource>`).join('\n    ')}
  </resources>
</manifest>`;
  const pages = items.map((id) => [`${id}.html`, strToU8(page(id))] as const);
  return zipSync({ 'imsmanifest.xml': strToU8(manifest), ...Object.fromEntries(pages) }, { mtime: new Date(2026, 0, 1) });
}
