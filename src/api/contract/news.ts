import * as v from 'valibot';
import { feed, jsonOrXmlDocument, known, ours, read } from './describe.ts';
import { newsArticles } from './news-articles.ts';
import { booleanParameter, dateTimeParameter, formatParameter, inContextOf, maxParameter, textParameter } from './parameters.ts';

// The group "News".

const formats = ['rssteasers', 'rssfull', 'atom'] as const;
/** The one format that has no default in the reference: without it nothing is answered. */
const newsFormatParameter = v.picklist(formats, 'must be rssteasers, rssfull or atom');

/** The articles that are configured to display on the log-in page. */
export const publicNews = read({
  name: 'publicNews',
  authentication: 'none',
  parameters: v.object({ format: newsFormatParameter, categoryId: v.optional(textParameter) }),
  response: feed(formats, 'atom', known('facts B 1')),
});

/** The articles for a user. The full text is in `atom` and `rssfull`: `article` gives only what is public. */
export const userNews = read({
  name: 'userNews',
  parameters: v.object({ format: newsFormatParameter, categoryId: v.optional(textParameter), ...inContextOf }),
  response: feed(formats, 'atom', known('facts B 2')),
});

/** One article as an Atom entry: what `link[@rel=self]` of a feed's entry leads to. Nobody signs in for it, so it gives public articles only. */
export const article = read({
  name: 'article',
  authentication: 'none',
  parameters: v.object({ id: textParameter }),
  response: feed(['atom-entry'], 'atom-entry', known('facts B 3'), 'atom-entry'),
});

/** Searches the articles for a user, the newest first. */
export const articles = read({
  name: 'articles',
  parameters: v.object({
    format: formatParameter,
    keywords: v.optional(textParameter),
    publishedAfter: v.optional(dateTimeParameter),
    publishedBefore: v.optional(dateTimeParameter),
    categoryId: v.optional(textParameter),
    includeExpired: v.optional(booleanParameter),
    max: maxParameter(25),
    ...inContextOf,
  }),
  response: jsonOrXmlDocument('articles', newsArticles, { json: ours('facts C.2'), xml: ours('facts C.2') }),
});
