import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Mailbox, Message } from '#api/contract/messages.ts';
import type { Known } from '#api/known.ts';
import { orNothing } from '#parts/not-given.ts';
import { useStore } from '#ui/store.ts';
import { mailOf, type Mail } from './mail.ts';
import type { MailboxDeps } from './mailbox-deps.ts';

/** Texts of so many of the newest are looked at for their first words. */
const mostTexts = 100;
const none: Mailbox = { messages: [] };

interface KnownMail {
  readonly query: Pick<UseQueryResult<Known<Mailbox>>, 'data' | 'error' | 'refetch'>;
  readonly mail: readonly Mail[];
  /** Those texts that are on this device, by message. */
  readonly texts: ReadonlyMap<string, Message>;
}

/** The mailbox with what this device knows beside it. No text is asked for here. */
export function useMail(deps: Pick<MailboxDeps, 'mailbox' | 'message' | 'opened'>): KnownMail {
  const query = orNothing(useQuery(deps.mailbox), none);
  const opened = useStore(deps.opened);
  const messages = query.data?.value.messages;
  const texts = useQueries({
    queries: (messages ?? []).slice(0, mostTexts).map(({ id }) => ({ ...deps.message(id), enabled: false })),
    combine: textsById,
  });
  const mail = useMemo(() => mailOf(messages ? { messages } : none, texts, opened), [messages, texts, opened]);
  return { query, mail, texts };
}

const textsById = (answers: readonly UseQueryResult<Known<Message>>[]): ReadonlyMap<string, Message> => new Map(answers.flatMap(({ data }) => (data ? [[data.value.id, data.value] as const] : [])));
