import type { Mailbox } from '#api/contract/messages.ts';
import type { Known } from '#api/known.ts';
import { readHere } from '#courses/calls/read-here.ts';
import type { Store } from '#ui/store.ts';
import { callsOf } from './calls.ts';
import type { LearnerSpace } from './learner-space.ts';
import { createLiveStore } from './live-store.ts';
import { mailboxQuery } from './queries/mailbox.ts';

interface ReadMessages {
  readonly opened: Store<ReadonlySet<string>>;
  readonly markRead: (ids: readonly string[]) => Promise<() => Promise<boolean>>;
}

type Space = Pick<LearnerSpace, 'client' | 'queries' | 'db' | 'as' | 'hasEnded'>;

const made = new WeakMap<Space['queries'], ReadMessages>();

/** What one learner has read on this device, whether or not the LMS has heard of it; made once a space. It shows at once, and is told when there is a network. */
export function readMessagesOf(space: Space): ReadMessages {
  const known = made.get(space.queries);
  if (known) return known;
  const calls = callsOf(space);
  const opened = createLiveStore<ReadonlySet<string>>(readHere(calls.live.get()));
  const also = (ids: Iterable<string>): void => opened.set(new Set([...opened.get(), ...ids]));
  calls.live.subscribe(() => {
    const here = [...readHere(calls.live.get())].filter((id) => !opened.get().has(id));
    if (here.length > 0) also(here);
  });
  const messages: ReadMessages = {
    opened,
    markRead: async (ids) => {
      also(ids);
      const { queryKey } = mailboxQuery(space);
      const subjects = new Map(space.queries.getQueryData<Known<Mailbox>>(queryKey)?.value.messages.map(({ id, subject }) => [id, subject]));
      const made = await calls.makeAll(ids.map((messageId) => ({ kind: 'markRead', parameters: { messageId }, subject: subjects.get(messageId) ?? '' })));
      return async () => {
        const isUndone = await Promise.all(made.map((call) => calls.undo(call.id)));
        const back = new Set(ids.filter((_id, index) => isUndone[index] === true));
        opened.set(new Set([...opened.get()].filter((id) => !back.has(id))));
        return isUndone.every(Boolean);
      };
    },
  };
  made.set(space.queries, messages);
  return messages;
}
