import { strToU8, type Zippable, zipSync } from 'fflate';

export interface TestItem {
  readonly id: string;
  readonly file?: string;
  readonly scormType?: 'sco' | 'asset';
  /** XML inside `<item>`, behind the title. */
  readonly more?: string;
}

/** The manifest of a small SCORM 1.2 course. */
function manifestOf(items: readonly TestItem[], title = 'Fire safety'): string {
  const fileOf = (item: TestItem): string => item.file ?? `${item.id}.html`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="COURSE" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG"><organization identifier="ORG"><title>${title}</title>
    ${items.map((item) => `<item identifier="${item.id}" identifierref="R-${item.id}"><title>Item ${item.id}</title>${item.more ?? ''}</item>`).join('\n    ')}
  </organization></organizations>
  <resources>
    ${items.map((item) => `<resource identifier="R-${item.id}" type="webcontent" adlcp:scormtype="${item.scormType ?? 'sco'}" href="${fileOf(item)}"><file href="${fileOf(item)}"/></resource>`).join('\n    ')}
  </resources>
</manifest>`;
}

/** Bytes that no ZIP makes smaller, the same for the same seed. */
export function noise(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

/** A package that can be played: a page for each item, and whatever else is given. */
export function aPackage(items: readonly TestItem[] = [{ id: 'I1' }], files: Zippable = {}, manifest = manifestOf(items)): Uint8Array<ArrayBuffer> {
  const pages = items.map((item) => [item.file ?? `${item.id}.html`, strToU8(`<!doctype html><title>${item.id}</title>`)] as const);
  const zipped = zipSync({ 'imsmanifest.xml': strToU8(manifest), ...Object.fromEntries(pages), ...files }, { level: 6 });
  return new Uint8Array(zipped);
}
