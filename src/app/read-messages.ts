import * as community from '#api/contract/community.ts';
import type { Mailbox } from '#api/contract/messages.ts';
import type { Known } from '#api/known.ts';
import type { Store } from '#ui/store.ts';
import type { Connectivity } from './connectivity.ts';
import type { LearnerSpace } from './learner-space.ts';
import { createLiveStore } from './live-store.ts';
import { mailboxQuery } from './queries/mailbox.ts';

interface ReadMessages {
  readonly opened: Store<ReadonlySet<string>>;
  readonly markRead: (ids: readonly string[]) => Promise<number>;
  readonly unmark: (ids: readonly string[]) => void;
}

type Space = Pick<LearnerSpace, 'client' | 'queries'>;

const made = new WeakMap<Space, ReadMessages>();
const atOnce = 4;

/** What one learner has opened since they are here; made once a space. Without a network nothing is sent: the next opening tells it. */
export function readMessagesOf(space: Space, { isOnline }: Pick<Connectivity, 'isOnline'>): ReadMessages {
  const known = made.get(space);
  if (known) return known;
  const opened = createLiveStore<ReadonlySet<string>>(new Set());
  const messages: ReadMessages = {
    opened,
    markRead: async (ids) => {
      opened.set(new Set([...opened.get(), ...ids]));
      if (!isOnline.get()) return ids.length;
      const waiting = [...ids];
      const taken: string[] = [];
      const tell = async (): Promise<void> => {
        for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) if (await isTold(space, id)) taken.push(id);
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, tell));
      if (taken.length > 0) showAsRead(space, new Set(taken));
      return ids.length - taken.length;
    },
    unmark: (ids) => {
      const gone = new Set(ids);
      opened.set(new Set([...opened.get()].filter((id) => !gone.has(id))));
    },
  };
  made.set(space, messages);
  return messages;
}

const isTold = ({ client }: Space, id: string): Promise<boolean> =>
  client.call(community.messageUpdater, { id }).then(
    () => true,
    () => false,
  );

/** The list says so at once, and is asked for again, so that it says so after the next start too. */
function showAsRead(space: Space, ids: ReadonlySet<string>): void {
  const { queryKey } = mailboxQuery(space);
  space.queries.setQueryData<Known<Mailbox>>(queryKey, (before) => before && { ...before, value: { messages: before.value.messages.map((message) => (ids.has(message.id) ? { ...message, read: true } : message)) } });
  void space.queries.invalidateQueries({ queryKey });
}
