import { useMutation } from '@tanstack/react-query';
import { useWords } from '#i18n/use-words.ts';
import { StorageError } from '#offline/storage-error.ts';
import { useMessages } from '#ui/messages.tsx';

/** Runs what a tap asked for; says what went wrong, and how it ended where it can be said (`said`). */
export function useActs(): { readonly run: (act: () => Promise<unknown>, said?: string) => void; readonly isBusy: boolean } {
  const { t } = useWords();
  const { show, announce } = useMessages();
  const acting = useMutation({
    mutationFn: ({ act }: { readonly act: () => Promise<unknown>; readonly said: string | undefined }) => act(),
    networkMode: 'always',
    onSuccess: (_result, { said }) => said !== undefined && announce(said),
    onError: (error) => show(t(`errors.${error instanceof StorageError ? error.reason : 'storage-failed'}`)),
  });
  return { run: (act, said) => acting.mutate({ act, said }), isBusy: acting.isPending };
}
