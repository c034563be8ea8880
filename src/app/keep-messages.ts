import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Mailbox } from '#api/contract/messages.ts';
import { useStore } from '#ui/store.ts';
import { useAppEnv, useLearnerSpace } from './app-env.ts';
import type { LearnerSpace } from './learner-space.ts';
import { mailboxQuery } from './queries/mailbox.ts';
import { messageQuery } from './queries/message.ts';

const mostKept = 30;

/** Brings the texts of the newest messages to this device, one after the other and quietly: they can be read and found without a network. Reading one marks nothing. */
export function useKeptMessages(): void {
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const isOnline = useStore(connectivity.isOnline);
  const messages = useQuery({ ...mailboxQuery(space), enabled: false }).data?.value.messages;
  useEffect(() => {
    if (!messages || !isOnline || savesData()) return undefined;
    const stopping = new AbortController();
    void keepTexts(space, messages, stopping.signal);
    return () => stopping.abort();
  }, [space, messages, isOnline]);
}

async function keepTexts(space: LearnerSpace, messages: Mailbox['messages'], signal: AbortSignal): Promise<void> {
  for (const { id } of messages.slice(0, mostKept)) {
    if (signal.aborted) return;
    const query = { ...messageQuery(space, id), retry: false };
    if (space.queries.getQueryData(query.queryKey) === undefined) await space.queries.prefetchQuery(query);
  }
}

const savesData = (): boolean => (navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
