import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import styles from './select-bar.module.css';

interface SelectBarProps {
  readonly count: number;
  readonly isAll: boolean;
  readonly onAll: () => void;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
}

/** Below a list of which several are decided at once: how many, and the way to the sum of them. */
export function SelectBar({ count, isAll, onAll, onCancel, onGoOn }: SelectBarProps) {
  const { t, formats } = useWords();
  const goOn = `${t('calls.approve')}…`;
  return (
    <div className={styles.bar} data-takes-the-bottom>
      <output className={styles.count}>
        {t('approvals.chosen')} {formats.number(count)}
      </output>
      <Button kind="plain" size="small" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <div className={styles.buttons}>
        {!isAll && (
          <Button kind="quiet" size="small" onClick={onAll}>
            {t('approvals.selectAll')}
          </Button>
        )}
        <Button size="small" isDisabled={count === 0} hasPopup="dialog" onClick={onGoOn}>
          {goOn}
        </Button>
      </div>
    </div>
  );
}
