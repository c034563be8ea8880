import type { MailboxDeps } from '#features/mailbox/mailbox-deps.ts';
import { hrefOfMailbox, hrefOfMessage } from './addresses.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { lmsPageOf } from './lms-page.ts';
import { pictureAddressOf } from './picture-address.ts';
import { listedPersonQuery } from './queries/listed-person.ts';
import { mailboxQuery } from './queries/mailbox.ts';
import { messageQuery } from './queries/message.ts';
import { readMessagesOf } from './read-messages.ts';

/** What the messages stand on, for one learner. */
export function mailboxDeps(space: LearnerSpace, connectivity: Connectivity): MailboxDeps {
  const { learner, client } = space;
  return {
    userId: learner.userId,
    mailbox: mailboxQuery(space),
    message: (id) => messageQuery(space, id),
    listedPerson: (id) => listedPersonQuery(space, id),
    ...readMessagesOf(space),
    isOnline: connectivity.isOnline,
    pictureAddress: pictureAddressOf(client, learner.site),
    lmsPage: lmsPageOf(client),
    hrefOfMailbox,
    hrefOfMessage,
  };
}
