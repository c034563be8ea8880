import type { Decision } from '#offline/calls/make-call.ts';
import type { CallKind, StoredCall } from '#offline/calls/stored-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import type { Store } from '#ui/store.ts';
import type { CallsDeps } from './calls-deps.ts';

interface DecidingDeps {
  readonly calls: CallsDeps;
  readonly isOnline: Store<boolean>;
}

/** Decides, says so (`said`; without a network or a session that it waits), and offers to take it back as long as the message stands; afterwards it can be taken back where it waits. */
export function useDecide({ calls: { make, undo, hold, hasEnded }, isOnline }: DecidingDeps): <Kind extends CallKind>(decision: Decision<Kind>, said: string) => Promise<StoredCall<Kind>> {
  const undoing = useUndo({ undo });
  const { show } = useMessages();
  const { t } = useWords();
  return async (decision, said) => {
    const call = await make(decision);
    show(isOnline.get() && !hasEnded.get() ? said : t('calls.waits'), { label: t('calls.undo'), act: () => undoing(call.id), onHeld: () => void hold(call.id).catch(() => undefined) });
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

/** Takes several back, and says how many of them were in time. */
export function useUndoAll(calls: Pick<CallsDeps, 'undo'>): (callIds: readonly string[]) => void {
  const { t, formats } = useWords();
  const { show } = useMessages();
  const undo = async (callIds: readonly string[]): Promise<string> => {
    let done = 0;
    // The last ones first: they are told last.
    for (const id of callIds.toReversed()) done += (await calls.undo(id)) ? 1 : 0;
    if (done === callIds.length) return t('calls.undone');
    return done === 0 ? t('calls.tooLate') : t('approvals.undoneSome', { done: formats.number(done), all: formats.number(callIds.length) });
  };
  return (callIds) => void undo(callIds).then(show, () => show(t('errors.storage-failed')));
}
