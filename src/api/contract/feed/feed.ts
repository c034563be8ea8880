/** How a feed is written: RSS 2.0 (with teasers, with full text, or where there is no such choice), Atom 1.0, or one Atom entry alone. */
export type FeedFormat = 'rssteasers' | 'rssfull' | 'rss' | 'atom' | 'atom-entry';

/** A file that comes with an item. */
export interface Enclosure {
  readonly href: string;
  readonly type: string;
  /** In bytes. */
  readonly length?: number;
  readonly title?: string;
}

/** One article, module or post. */
export interface FeedItem {
  /** Unique and lasting: RSS `guid`, Atom `id`. */
  readonly id: string;
  readonly title: string;
  /** The page for people; an absolute address of the LMS. */
  readonly link?: string;
  /** The whole item as an Atom entry (`article`); Atom's `link[@rel=self]`, facts B 1. */
  readonly self?: string;
  /** ISO date-times. */
  readonly published?: string;
  readonly updated?: string;
  readonly author?: string;
  readonly categories: readonly string[];
  /** Plain text. */
  readonly summary?: string;
  /** HTML as somebody wrote it: sanitise before showing. */
  readonly content?: string;
  readonly enclosures: readonly Enclosure[];
}

/** A feed, whatever it was written in. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly updated?: string;
  readonly items: readonly FeedItem[];
}
