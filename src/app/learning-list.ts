import { viewIn, type LearningView } from '#features/learning/learning-view.ts';
import { hrefOfDownloads, hrefOfLearning, hrefOfPack } from './addresses.ts';

interface ListOfAddress {
  readonly view: Exclude<LearningView, 'path'>;
  /** What the address of a course carries of the list it is opened from, filters and all: so the list beside it stays as it was. */
  readonly carried: string;
  /** The list itself. */
  readonly href: string;
}

/** Which list an address of *Learning* shows, or was opened from. */
export function listIn(pathname: string, search: string): ListOfAddress {
  const view = pathname === hrefOfDownloads || pathname === hrefOfPack ? 'packed' : viewIn(new URLSearchParams(search));
  return view === 'packed' ? { view, carried: '?view=packed', href: hrefOfDownloads } : { view, carried: search, href: `${hrefOfLearning}${search}` };
}
