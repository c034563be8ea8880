import * as v from 'valibot';
import { feed, jsonOrXmlDocument, known, ours, read, write } from './describe.ts';
import { mailbox as mailboxShape, message as messageShape, messageUpdate } from './messages.ts';
import { formatParameter, inContextOf, maxParameter, textParameter } from './parameters.ts';

// The group "Community Actions".

const both = { json: ours('facts C.8'), xml: ours('facts C.8') };

/** A user's messages, the newest first. */
export const mailbox = read({
  name: 'mailbox',
  parameters: v.object({ format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('mailbox', mailboxShape, both),
});

/** The content of a message that the user was sent. Reading it does not mark it as read: `messageUpdater` does. */
export const message = read({
  name: 'message',
  parameters: v.object({ id: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('message', messageShape, both),
});

/** Marks a message as read. Repeating it changes nothing. */
export const messageUpdater = write({
  name: 'messageUpdater',
  parameters: v.object({ id: textParameter, format: formatParameter, ...inContextOf }),
  response: jsonOrXmlDocument('messageUpdater', messageUpdate, both),
});

/** The most recent forum posts (topics and replies), the newest first. */
export const latestForumPosts = read({
  name: 'latestForumPosts',
  parameters: v.object({ format: v.optional(v.picklist(['rss', 'atom'], 'must be rss or atom'), 'rss'), max: maxParameter(25), ...inContextOf }),
  response: feed(['rss', 'atom'], 'atom', known('facts B 61'), 'rss'),
});
