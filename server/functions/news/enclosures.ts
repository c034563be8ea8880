import type { Enclosure } from '#api/contract/feed/feed.ts';
import type { LmsParts } from '../../lms-parts.ts';
import type { ArticleView } from '../../store/news.ts';
import { findResourcesByUrl } from '../../store/resources.ts';
import type { NewsAttachment } from '../../store/values.ts';
import { resourceAddress } from '../lms-links.ts';

/** The files that come with an article; told of a file of the library is who gets it from `resource` too. */
export type EnclosuresOf = (view: ArticleView) => readonly Enclosure[];

/** Looks all of them up at once. */
export async function enclosuresOf({ store, baseUrl }: LmsParts, views: readonly ArticleView[], { isForAnybody }: { readonly isForAnybody: boolean }): Promise<EnclosuresOf> {
  const inLibrary = views.flatMap(({ article }) => article.attachments.map(({ url }) => url)).filter((url) => !isAddress(url));
  const known = new Map((await findResourcesByUrl(store.db, [...new Set(inLibrary)])).map((resource) => [resource.url, resource]));
  const enclosure = ({ name, url, contentType, sizeBytes }: NewsAttachment): Enclosure | undefined => {
    const length = sizeBytes > 0 ? { length: sizeBytes } : {};
    if (isAddress(url)) return { href: url, type: contentType, ...length, title: name };
    const resource = known.get(url);
    if (!resource || (isForAnybody && !resource.isPublic)) return undefined;
    return { href: resourceAddress(baseUrl, url), type: contentType, ...length, title: name };
  };
  return ({ article }) => article.attachments.map((each) => enclosure(each)).filter((each) => each !== undefined);
}

const isAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);
