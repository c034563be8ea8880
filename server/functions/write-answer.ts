import { encodeAnswer, encodeForSending, encodingOf } from '#api/contract/answers.ts';
import type { DocumentResponse, Encoding, FeedResponse, LmsFunction } from '#api/contract/describe.ts';
import { encodeFeed } from '#api/contract/feed/encode-feed.ts';
import type { Feed, FeedFormat } from '#api/contract/feed/feed.ts';
import type { Given } from './handler.ts';
import { withStrangeElements } from './plain.ts';

/** What a handler gave, written as the function's description says and the caller asked. */
export function writeAnswer(fn: LmsFunction, given: Given, parameters: Readonly<Record<string, unknown>>, { isPlain = false } = {}): Response {
  const { response } = fn;
  if ('response' in given) return given.response;
  if ('text' in given && response.kind === 'text') return new Response(given.text, { headers: { 'Content-Type': response.contentType } });
  if ('feed' in given && response.kind === 'feed') return feedAnswer(given.feed, feedFormatOf(response, parameters));
  if ('tree' in given && response.kind === 'document') {
    const format = response.feed?.formats.find((each) => each === parameters['format']);
    return response.feed && format ? feedAnswer(response.feed.of(given.tree), format) : treeAnswer(response, given.tree, encodingOf(response, parameters), { isPlain });
  }
  throw new TypeError(`${fn.name} is described as ${response.kind}; its handler gave something else.`);
}

export function treeAnswer(response: DocumentResponse, tree: unknown, encoding: Encoding, { isPlain = false } = {}): Response {
  const { body, contentType } = isPlain ? withStrangeElements(response, encodeAnswer(response, tree, encoding)) : encodeForSending(response, tree, encoding);
  return new Response(body, { headers: { 'Content-Type': contentType } });
}

function feedAnswer(feed: Feed, format: FeedFormat): Response {
  const { body, contentType } = encodeFeed(feed, format);
  return new Response(body, { headers: { 'Content-Type': contentType } });
}

const feedFormatOf = ({ formats, standard, asked }: FeedResponse, parameters: Readonly<Record<string, unknown>>): FeedFormat =>
  formats.find((format) => format === parameters['format']) ?? standard ?? asked;
