import type { UploadedFile } from '#api/contract/parameters.ts';
import { LmsError } from '../../errors.ts';
import type { NewExternalRecord } from '../../store/external-records.ts';

/** Of one attachment. */
export const mostAttachmentBytes = 10 * 1024 * 1024;
const longestName = 120;

/** Types that no reader takes for a page or a program; whatever says it is something else is kept as bytes. */
const harmlessTypes: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/heic',
  'text/plain',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

/** What is kept of an uploaded file; nothing where no file was chosen, which browsers send as an empty one without a name. */
export async function keptAttachment(file: UploadedFile | undefined): Promise<Partial<Pick<NewExternalRecord, 'attachment' | 'attachmentName' | 'attachmentType'>>> {
  if (!file || (file.size === 0 && (file.name ?? '') === '')) return {};
  if (file.size === 0) throw new LmsError('invalid-parameter', 'attachment is an empty file.');
  return {
    attachment: new Uint8Array(await file.arrayBuffer()),
    attachmentName: safeName(file.name ?? ''),
    attachmentType: harmlessTypes.includes(file.type) ? file.type : 'application/octet-stream',
  };
}

/** The name without a path and without what no file system, header or screen should get: control and direction marks, quotes, wildcards. The ending stays when it is cut. */
export function safeName(given: string): string {
  const last = given.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/["*:<>?|]/g, '_')
    .trim()
    .replace(/^\.+/, '');
  if (clean === '') return 'attachment';
  if (clean.length <= longestName) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, longestName - ending.length).replace(/[\uD800-\uDBFF]$/, '')}${ending}`;
}
