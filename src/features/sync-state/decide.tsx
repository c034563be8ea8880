import { useMutation } from '@tanstack/react-query';
import { Check, Send } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { HistoryLine } from '#offline/outbox.ts';
import { decisionsFor } from '#sync/decide.ts';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Said } from './said.tsx';
import { sayingsOf } from './sayings.ts';
import styles from './slip-story.module.css';
import type { SyncDeps } from './sync-deps.ts';

interface DecideProps {
  readonly line: HistoryLine;
  readonly deps: Pick<SyncDeps, 'decide' | 'learner'>;
}

/** What the learner or support can decide about an unsure entry. To send it again is asked twice, and the danger is said first. */
export function Decide({ line, deps }: DecideProps) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const close = useCallback(() => setIsAsking(false), []);
  const possible = decisionsFor(line.entry);
  const deciding = useMutation({ mutationFn: (decision: (typeof possible)[number]) => deps.decide(line.entry.seq, decision), onSuccess: close, networkMode: 'always' });
  if (possible.length === 0) return null;
  return (
    <div className={styles.buttons}>
      <Button kind="quiet" size="small" icon={<Check aria-hidden="true" />} isBusy={deciding.isPending} onClick={() => deciding.mutate('arrived')}>
        {t('slip.arrived')}
      </Button>
      {possible.includes('send-again') && (
        <>
          <Button kind="plain" size="small" icon={<Send className="mirrors" aria-hidden="true" />} hasPopup="dialog" onClick={() => setIsAsking(true)}>
            {t('slip.sendAgain')}
          </Button>
          <Sheet isOpen={isAsking} onClose={close} title={t('slip.sendAgain')} closeLabel={t('common.close')}>
            <SendAgain line={line} name={deps.learner.name} isBusy={deciding.isPending} onYes={() => deciding.mutate('send-again')} onNo={close} />
          </Sheet>
        </>
      )}
    </div>
  );
}

interface SendAgainProps {
  readonly line: HistoryLine;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function SendAgain({ line, name, isBusy, onYes, onNo }: SendAgainProps) {
  const { t } = useWords();
  const id = useId();
  const [knows, setKnows] = useState(false);
  const readings = sayingsOf(line).filter((saying) => saying.readings);
  return (
    <div className={styles.ask}>
      <p id={id}>{t('slipSays.danger')}</p>
      <Said sayings={readings} name={name} />
      <Checkbox label={t('slip.knows')} isChecked={knows} onChange={setKnows} />
      <div className={styles.buttons}>
        <Button onClick={onNo}>{t('slip.seen')}</Button>
        <Button kind="danger" isBusy={isBusy} isDisabled={!knows} describedBy={id} onClick={onYes}>
          {t('slip.sendAgain')}
        </Button>
      </div>
    </div>
  );
}
