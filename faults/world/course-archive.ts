import { strToU8, zipSync } from 'fflate';

/** An item of a course, and the mastery score that its manifest gives it. */
export interface CourseItemFacts {
  readonly id: string;
  readonly mastery?: number;
}

/** A SCORM 1.2 package with these items. */
export function courseArchive(identifier: string, items: readonly CourseItemFacts[]): Uint8Array<ArrayBuffer> {
  const mastery = (of: CourseItemFacts): string => (of.mastery === undefined ? '' : `<adlcp:masteryscore>${of.mastery}</adlcp:masteryscore>`);
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifier}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG"><title>${identifier}</title>
    ${items.map((item) => `<item identifier="${item.id}" identifierref="R-${item.id}"><title>${item.id}</title>${mastery(item)}</item>`).join('\n    ')}
  </organization></organizations>
  <resources>
    ${items.map(({ id }) => `<resource identifier="R-${id}" type="webcontent" adlcp:scormtype="sco" href="${id}.html"><file href="${id}.html"/></resource>`).join('\n    ')}
  </resources>
</manifest>`;
  const pages = items.map(({ id }) => [`${id}.html`, strToU8(`<title>${id}</title>`)] as const);
  return zipSync({ 'imsmanifest.xml': strToU8(manifest), ...Object.fromEntries(pages) }, { mtime: new Date(2026, 0, 1) });
}
