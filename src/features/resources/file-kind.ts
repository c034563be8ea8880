import type { ResourceSummary } from '#api/contract/resource-list.ts';

/** What a file is to a person. */
export type FileKind = 'page' | 'pdf' | 'picture' | 'table' | 'text' | 'sound' | 'film' | 'slides' | 'archive' | 'file';

const byEnd: Readonly<Record<string, FileKind>> = {
  htm: 'page', html: 'page', pdf: 'pdf', csv: 'table', xls: 'table', xlsx: 'table', ods: 'table', txt: 'text', md: 'text', doc: 'text', docx: 'text', odt: 'text',
  ppt: 'slides', pptx: 'slides', odp: 'slides', zip: 'archive', png: 'picture', jpg: 'picture', jpeg: 'picture', gif: 'picture', webp: 'picture', svg: 'picture', mp3: 'sound', mp4: 'film', webm: 'film',
};
const byType: readonly (readonly [RegExp, FileKind])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)/i, 'page'],
  [/^application\/pdf/i, 'pdf'],
  [/^image\//i, 'picture'],
  [/^audio\//i, 'sound'],
  [/^video\//i, 'film'],
  [/csv|spreadsheet|excel/i, 'table'],
  [/presentation|powerpoint/i, 'slides'],
  [/zip|compressed/i, 'archive'],
  [/^text\/|word|opendocument\.text/i, 'text'],
];

/** By the type that the LMS gave, else by the end of its name. */
export function fileKindOf({ contentType, url }: Pick<ResourceSummary, 'contentType' | 'url'>): FileKind {
  const typed = contentType === undefined ? undefined : byType.find(([type]) => type.test(contentType))?.[1];
  return typed ?? byEnd[/\.(\w+)(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? ''] ?? 'file';
}
