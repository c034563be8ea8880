import { useMutation } from '@tanstack/react-query';
import { Eye, Send } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useStore } from '#ui/store.ts';
import styles from './slip-story.module.css';
import { isOpenQuestion, type Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import { Undo } from './undo.tsx';
import { useTrying } from './use-trying.ts';

/** What can be done about a whole slip: try now, take back, leave it. */
export function SlipActs({ slip, deps }: { readonly slip: Slip; readonly deps: SyncDeps }) {
  const { t, formats } = useWords();
  const { phase } = useStore(deps.state);
  const focus = useKeptFocus<HTMLDivElement>();
  const trying = useTrying(deps, () => deps.tryNow(slip));
  const seeing = useMutation({ mutationFn: () => deps.markSeen(slip), networkMode: 'always' });
  const waits = slip.lines.some(({ entry }) => entry.state === 'waiting' || entry.state === 'parked');
  const isOpen = isOpenQuestion(slip.state);
  if (!waits && !isOpen) return null;
  const isSeen = slip.seenAt !== undefined;
  return (
    <div {...focus} className={styles.buttons}>
      {waits && phase === 'paused' && (
        <ButtonLink size="small" to={deps.hrefOfSignIn}>
          {t('signIn.title')}
        </ButtonLink>
      )}
      {waits && phase !== 'paused' && (
        <Button kind="quiet" size="small" icon={<Send className="mirrors" aria-hidden="true" />} isBusy={trying.isPending || phase === 'telling'} onClick={() => trying.mutate()}>
          {t('slip.tryNow')}
        </Button>
      )}
      <Undo slip={slip} deps={deps} />
      {isOpen && (
        // One element before and after, so that the focus stays where it was.
        <Button kind="quiet" size="small" icon={<Eye aria-hidden="true" />} isBusy={seeing.isPending} isDisabled={isSeen} onClick={() => seeing.mutate()}>
          {isSeen ? t('slip.seenAt', { at: formats.moment(slip.seenAt ?? 0) }) : t('slip.seen')}
        </Button>
      )}
    </div>
  );
}
