import type { Approval } from '#courses/approvals/approval.ts';
import { callAbout } from '#courses/calls/decided-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { useUndoAll } from '#parts/calls/use-decide.ts';
import { useMessages } from '#ui/messages.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { decisionAbout, type DecisionWords, type Verdict } from './decision-about.ts';

/** False: nothing was decided, and why was said. */
export type Say = (approvals: readonly Approval[], verdict: Verdict, wordsTo?: (approval: Approval) => DecisionWords) => Promise<boolean>;

/** Decides about one request or many, all or none of them, says so, and offers to take all of it back at once. What the LMS said to an earlier answer has been seen then. */
export function useSay({ calls, isOnline, keep, kept }: Pick<ApprovalsDeps, 'calls' | 'isOnline' | 'keep' | 'kept'>): Say {
  const { t, formats } = useWords();
  const { show } = useMessages();
  const undoAll = useUndoAll(calls);
  return async (approvals, verdict, wordsTo = () => ({})) => {
    const decisions = approvals.flatMap((approval) => decisionAbout(approval, verdict, wordsTo(approval)) ?? []);
    const answered = approvals.flatMap((approval) => callAbout(calls.live.get(), approval) ?? []).filter(({ state }) => state === 'refused' || state === 'unsure');
    const made = await calls.makeAll(decisions).catch(() => undefined);
    if (!made) {
      show(t('errors.storage-failed'));
      return false;
    }
    // All is decided, and kept: where this fails, an earlier answer counts as not seen for a while.
    await Promise.allSettled(answered.map(({ call }) => calls.markSeen(call.id)));
    for (const { comment = '', costCenter = '' } of approvals.map(wordsTo)) {
      const [why, who] = [comment.trim(), costCenter.trim()];
      if (who !== '' && who !== kept.get().costCenter) keep({ costCenter: who });
      if (verdict === 'deny' && why !== '') keep({ reasons: [why, ...kept.get().reasons.filter((reason) => reason !== why)].slice(0, 3) });
    }
    const ids = made.map(({ id }) => id);
    const said = made.length > 1 ? t('approvals.saidAll', { number: formats.number(made.length) }) : t(verdict === 'approve' ? 'calls.approveSaid' : verdict === 'deny' ? 'calls.denySaid' : 'calls.doneSaid');
    show(isOnline.get() && !calls.hasEnded.get() ? said : t('calls.waits'), { label: t('calls.undo'), act: () => undoAll(ids), onHeld: () => void Promise.all(ids.map((id) => calls.hold(id))).catch(() => undefined) });
    return true;
  };
}
