import { bytesAnswer } from './content/bytes-answer.ts';
import { bareType, safeHeaders } from './content/safe-headers.ts';
import { streamBytes } from './content/stream-bytes.ts';
import { LmsError } from './errors.ts';
import type { LmsParts } from './lms-parts.ts';
import { findPicture, readPicture } from './store/pictures.ts';

/** Where the LMS's own pictures are: `image` of a module or an article may lead here. */
export const picturesPath = '/ekp/pictures/';

const shown = ['image/png', 'image/apng', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml'];

/** A picture of the LMS, for the `<img>` of a page, which can say nobody's name: pictures are for everybody. What is kept there and is no picture is not given. */
export async function picture({ store }: LmsParts, request: Request): Promise<Response> {
  if (!['GET', 'HEAD'].includes(request.method)) throw new LmsError('method-not-allowed', 'Pictures take GET.', { headers: { Allow: 'GET, HEAD' } });
  const name = nameIn(request);
  const found = name === undefined ? undefined : await findPicture(store.db, name);
  if (!found || !shown.includes(bareType(found.contentType))) throw new LmsError('not-found', 'There is no such picture.');
  const headers = new Headers({ ...safeHeaders(bareType(found.contentType)), 'Cache-Control': 'public, max-age=3600' });
  return bytesAnswer(request, { sha256: found.sha256, sizeBytes: found.sizeBytes, headers }, (first, last) => streamBytes((from, count) => readPicture(store.db, found, from, count), first, last));
}

function nameIn(request: Request): string | undefined {
  try {
    const name = decodeURIComponent(new URL(request.url).pathname.slice(picturesPath.length));
    return name === '' || name.includes('\0') ? undefined : name;
  } catch {
    return undefined; // no UTF-8
  }
}
