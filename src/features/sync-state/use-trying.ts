import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import type { SyncDeps } from './sync-deps.ts';
import { waitingSentence } from './waiting-sentence.ts';

/** A try to send now, at somebody's wish. Where all waits nevertheless they are told why: a sentence that stood there before is no answer to a tap. */
export function useTrying({ state, isOnline, learner }: SyncDeps, tryNow: () => Promise<void>): UseMutationResult<void, Error, void> {
  const { t } = useWords();
  const { show } = useMessages();
  return useMutation({
    mutationFn: tryNow,
    onSuccess: () => {
      const now = state.get();
      if (!isOnline.get() || now.phase === 'waiting') show(t(waitingSentence(now, isOnline.get()), { name: learner.name }));
    },
    networkMode: 'always',
  });
}
