import type { resource as contractResource } from '#api/contract/modules.ts';
import { bytesAnswer } from '../../content/bytes-answer.ts';
import { attachment, inline } from '../../content/content-disposition.ts';
import { safeHeaders, safeType } from '../../content/safe-headers.ts';
import { streamBytes } from '../../content/stream-bytes.ts';
import { LmsError } from '../../errors.ts';
import { findResource, readResource, type ResourceFacts } from '../../store/resources.ts';
import type { PublicFileHandler } from '../handler.ts';

/**
 * A file of the resources library, or the part of it that `Range` asks for. `url` is looked up among the library's own and nothing is ever fetched: what is not in it,
 * or not for this caller, is not found. Files are of many makers and come on the app's own origin, so each can do nothing there (`safeHeaders`).
 */
export const resource: PublicFileHandler<typeof contractResource> = async ({ lms: { store }, request, caller, parameters: { url } }) => {
  const found = await findResource(store.db, url);
  if (!found || (!found.isPublic && !caller)) throw new LmsError('not-found', `There is no resource ${url}.`);
  const { contentType, isShown } = safeType(found.contentType);
  const headers = new Headers({
    ...safeHeaders(contentType),
    'Content-Disposition': (isShown ? inline : attachment)(fileNameOf(found)),
    'Cache-Control': 'private, no-cache',
    'Last-Modified': found.updatedAt.toUTCString(),
  });
  return bytesAnswer(request, { sha256: found.sha256, sizeBytes: found.sizeBytes, headers }, (first, last) => streamBytes((from, count) => readResource(store.db, found, from, count), first, last));
};

/** The last part of the URL; a URL without one is named like its title. */
const fileNameOf = ({ url, title }: ResourceFacts): string => url.replace(/[?#].*$/s, '').split(/[/\\]/).findLast((part) => part !== '') ?? title;
