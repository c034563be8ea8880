import type { Decision } from '#offline/calls/make-call.ts';
import type { CallKind, StoredCall } from '#offline/calls/stored-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import type { CallsDeps } from './calls-deps.ts';

/** Decides, says so, and offers to take it back as long as the message stands; afterwards it can be taken back where it waits. */
export function useDecide({ make, undo, hold }: CallsDeps): <Kind extends CallKind>(decision: Decision<Kind>, said: string) => Promise<StoredCall<Kind>> {
  const undoing = useUndo({ undo });
  const { show } = useMessages();
  const { t } = useWords();
  return async (decision, said) => {
    const call = await make(decision);
    show(said, { label: t('calls.undo'), act: () => undoing(call.id), onHeld: () => void hold(call.id).catch(() => undefined) });
    return call;
  };
}

/** Takes a call back and says whether that was in time. */
export function useUndo({ undo }: Pick<CallsDeps, 'undo'>): (callId: string) => void {
  const { t } = useWords();
  const { show } = useMessages();
  return (callId) => {
    void undo(callId).then(
      (isUndone) => show(t(isUndone ? 'calls.undone' : 'calls.tooLate')),
      () => show(t('errors.storage-failed')),
    );
  };
}
