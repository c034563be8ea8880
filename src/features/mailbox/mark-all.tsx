import { CheckCheck, CloudOff } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import type { Mail } from './mail.ts';
import type { MailboxDeps } from './mailbox-deps.ts';
import styles from './mark-all.module.css';

interface MarkAllProps {
  readonly deps: Pick<MailboxDeps, 'markRead' | 'unmark'>;
  readonly unread: readonly Mail[];
  readonly isOnline: boolean;
}

/** Marks the unread ones of those that are shown, where there are several. Without a network it says so, and no button is there to be tapped. */
export function MarkAll({ deps, unread, isOnline }: MarkAllProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const [isBusy, setIsBusy] = useState(false);
  if (unread.length < 2 && !isBusy) return null;
  const mark = async (): Promise<void> => {
    const ids = unread.map((mail) => mail.id);
    setIsBusy(true);
    const missed = await deps.markRead(ids);
    setIsBusy(false);
    if (missed > 0) deps.unmark(ids);
    show(missed > 0 ? t('mailbox.notMarked', { count: missed }) : t('mailbox.marked', { count: ids.length }));
  };
  if (!isOnline) {
    return (
      <p className={styles.offline}>
        <CloudOff aria-hidden="true" />
        {t('mailbox.markAllOffline')}
      </p>
    );
  }
  return (
    <div className={styles.act}>
      <Button kind="plain" size="small" icon={<CheckCheck aria-hidden="true" />} isBusy={isBusy} onClick={() => void mark()}>
        {t('mailbox.markAll')}
      </Button>
    </div>
  );
}
