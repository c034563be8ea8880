import { CheckCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import type { Mail } from './mail.ts';
import type { MailboxDeps } from './mailbox-deps.ts';

interface MarkAllProps {
  readonly deps: Pick<MailboxDeps, 'markRead' | 'unmark'>;
  readonly unread: readonly Mail[];
  readonly isOnline: boolean;
}

/** Marks the unread ones of those that are shown, where there are several. Without a network it says so and does nothing. */
export function MarkAll({ deps, unread, isOnline }: MarkAllProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  if (unread.length < 2 && !isBusy) return null;
  const mark = async (): Promise<void> => {
    const ids = unread.map((mail) => mail.id);
    setIsBusy(true);
    const missed = await deps.markRead(ids);
    setIsBusy(false);
    if (missed > 0) deps.unmark(ids);
    show(missed > 0 ? t('mailbox.notMarked', { count: missed }) : t('mailbox.marked', { count: ids.length }));
  };
  return (
    <div>
      <Button kind="plain" size="small" icon={<CheckCheck aria-hidden="true" />} isBusy={isBusy} isDisabled={!isOnline} {...(!isOnline && { describedBy: id })} onClick={() => void mark()}>
        {t('mailbox.markAll')}
      </Button>
      {!isOnline && (
        <p id={id} className="visually-hidden">
          {t('mailbox.markAllOffline')}
        </p>
      )}
    </div>
  );
}
