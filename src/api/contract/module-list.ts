import { link, type Link } from './common.ts';
import type { FeedView } from './describe.ts';
import { dateTime, expected, identifier, list, object, optional, plainCode, text, type Coded, type Shape } from './shape.ts';

/** A module as a search finds it. */
export interface FoundModule {
  readonly id: string;
  readonly title: string;
  /** Facts D.1. */
  readonly type?: Coded;
  readonly typeLabel?: string;
  /** May hold HTML: sanitise before showing. */
  readonly description?: string;
  /** `self` (the XML of `module`), `alternate` (the catalog page). */
  readonly links: readonly Link[];
  readonly created?: string;
}

/** What `modules` answers (ours: facts C.2). */
export interface ModuleList {
  /** `alternate`: the site's own page. */
  readonly links: readonly Link[];
  readonly modules: readonly FoundModule[];
}
export const moduleList: Shape<ModuleList> = object<ModuleList>({
  links: list('link', link),
  modules: list(
    'module',
    object<FoundModule>({
      id: identifier,
      title: text,
      type: expected(plainCode),
      typeLabel: expected(text),
      description: optional(text),
      links: list('link', link),
      created: optional(dateTime),
    }),
  ),
});

const hrefOf = (links: readonly Link[], wanted: string): string | undefined => links.find(({ rel }) => rel === wanted)?.href;

/** One item a module: title, the catalog page, the description. */
export const moduleFeed: FeedView<ModuleList> = {
  formats: ['rss', 'atom'],
  of: ({ links, modules }) => {
    const newest = modules.map(({ created }) => created).filter((created) => created !== undefined).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
    return {
      id: 'urn:haversack:modules',
      title: 'Modules',
      link: hrefOf(links, 'alternate') ?? '',
      ...(newest !== undefined && { updated: newest }),
      items: modules.map(({ id, title, typeLabel, description, links, created }) => {
        const link = hrefOf(links, 'alternate');
        return {
          id: `urn:haversack:module:${encodeURIComponent(id)}`,
          title,
          ...(link !== undefined && { link }),
          ...(created !== undefined && { published: created }),
          categories: typeLabel === undefined ? [] : [typeLabel],
          ...(description !== undefined && { content: description }),
          enclosures: [],
        };
      }),
    };
  },
};
