import type { UseQueryOptions } from '@tanstack/react-query';
import type { Mailbox, Message } from '#api/contract/messages.ts';
import type { PeopleList } from '#api/contract/people.ts';
import type { Known } from '#api/known.ts';
import type { PictureAddress } from '#parts/safe-html.ts';
import type { Store } from '#ui/store.ts';

/** What the messages need. Queries give what is known at once and refresh behind; they fail with ApiError. */
export interface MailboxDeps {
  readonly userId: string;
  readonly mailbox: UseQueryOptions<Known<Mailbox>>;
  readonly message: (messageId: string) => UseQueryOptions<Known<Message>>;
  /** A sender as lists show people: with a picture, where the LMS has one. */
  readonly listedPerson: (userId: string) => UseQueryOptions<Known<PeopleList>>;
  /** Opened on this device, whether or not the LMS has heard of it. */
  readonly opened: Store<ReadonlySet<string>>;
  /** Shows them as read at once; the LMS is told when there is a network. Settles when it is on the disk; throws StorageError. What it gives takes it back; false: too late for some. */
  readonly markRead: (messageIds: readonly string[]) => Promise<() => Promise<boolean>>;
  readonly isOnline: Store<boolean>;
  readonly pictureAddress: PictureAddress;
  /** Where the LMS's own pages begin. */
  readonly lmsPage: string | undefined;
  readonly hrefOfMailbox: string;
  readonly hrefOfMessage: (messageId: string) => string;
}
