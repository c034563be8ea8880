import { Undo2, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Approval } from '#courses/approvals/approval.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import { TextArea } from '#ui/text-area.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { takesComment } from './decision-about.ts';
import styles from './decision-sheet.module.css';
import { Whose } from './whose.tsx';

interface DenySheetProps {
  readonly deps: Pick<ApprovalsDeps, 'kept'>;
  readonly approval: Approval | undefined;
  /** What was written to it before. */
  readonly begun?: string;
  readonly onClose: () => void;
  readonly onSay: (verdict: 'deny' | 'return', comment: string) => void;
}

/** *Deny…*: why, in words that they read. What was written last stands there to be taken again. */
export function DenySheet({ approval, ...rest }: DenySheetProps) {
  const { t } = useWords();
  return (
    <Sheet isOpen={approval !== undefined} onClose={rest.onClose} title={t('calls.deny')} closeLabel={t('common.close')}>
      {approval && <Why approval={approval} {...rest} />}
    </Sheet>
  );
}

const phrases = ['approvals.phrase1', 'approvals.phrase2', 'approvals.phrase3'] as const;

function Why({ deps, approval, begun = '', onClose, onSay }: Omit<DenySheetProps, 'approval'> & { readonly approval: Approval }) {
  const { t } = useWords();
  const { announce } = useMessages();
  const { reasons } = useStore(deps.kept);
  const [comment, setComment] = useState(begun);
  const [wasEmpty, setWasEmpty] = useState(false);
  const id = useId();
  const hasComment = takesComment(approval);
  const kept = [...new Set([...reasons, ...phrases.map((key) => t(key))])].slice(0, 3);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasComment || comment.trim() !== '') return onSay('deny', comment);
        setWasEmpty(true);
        announce(t('calls.commentFirst'));
        document.querySelector<HTMLElement>(`[id="${id}"] textarea`)?.focus();
      }}
    >
      <p className={styles.about}>
        <Whose approval={approval} />
      </p>
      {hasComment && (
        <>
          <div id={id}>
            <TextArea label={t('calls.commentNeeded')} value={comment} onChange={setComment} maxLength={1000} {...(wasEmpty && { hint: t('calls.commentFirst') })} />
          </div>
          <div className={styles.phrases}>
            {kept.map((phrase) => (
              <button key={phrase} type="button" className={styles.phrase} dir="auto" onClick={() => setComment(phrase)}>
                {phrase}
              </button>
            ))}
          </div>
        </>
      )}
      <div className={styles.buttons}>
        {approval.kind === 'external' ? (
          <Button kind="quiet" isWide icon={<Undo2 className="mirrors" aria-hidden="true" />} onClick={() => onSay('return', '')}>
            {t('approvals.sendBack')}
          </Button>
        ) : (
          <Button kind="quiet" isWide onClick={onClose}>
            {t('common.cancel')}
          </Button>
        )}
        <Button type="submit" kind="danger" isWide icon={<X aria-hidden="true" />}>
          {t('calls.deny')}
        </Button>
      </div>
    </form>
  );
}
