import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import type { Mail } from './mail.ts';
import type { MailboxDeps } from './mailbox-deps.ts';
import styles from './mark-all.module.css';

interface MarkAllProps {
  readonly deps: Pick<MailboxDeps, 'markRead'>;
  readonly unread: readonly Mail[];
}

/** Marks the unread ones of those that are shown, where there are several; with or without a network. */
export function MarkAll({ deps, unread }: MarkAllProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const [isBusy, setIsBusy] = useState(false);
  if (unread.length < 2 && !isBusy) return null;
  const mark = async (): Promise<void> => {
    const ids = unread.map((mail) => mail.id);
    setIsBusy(true);
    const undo = await deps.markRead(ids).catch(() => undefined);
    setIsBusy(false);
    if (!undo) return show(t('errors.storage-failed'));
    const act = (): void => void undo().then((isUndone) => show(t(isUndone ? 'calls.undone' : 'calls.tooLate')), () => show(t('errors.storage-failed')));
    show(t('mailbox.marked', { count: ids.length }), { label: t('calls.undo'), act });
  };
  return (
    <div className={styles.act}>
      <Button kind="plain" size="small" icon={<CheckCheck aria-hidden="true" />} isBusy={isBusy} onClick={() => void mark()}>
        {t('mailbox.markAll')}
      </Button>
    </div>
  );
}
