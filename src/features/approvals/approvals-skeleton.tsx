import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { BoneBox, BoneLine } from '#ui/skeleton.tsx';
import styles from './approvals-skeleton.module.css';

/** Three cards in the shape of what comes. */
export function ApprovalsSkeleton() {
  const { t } = useWords();
  return (
    <div className={styles.cards} aria-busy="true">
      <span className="visually-hidden">{t('common.loading')}</span>
      {[64, 48, 72].map((width) => (
        <Card key={width} className={styles.card}>
          <span className={styles.row}>
            <BoneBox inlineSize="44px" blockSize="44px" radius="30%" />
            <span className={styles.words}>
              <BoneLine width={width} />
              <BoneLine width={width / 2} />
            </span>
          </span>
          <span className={styles.row}>
            <BoneBox inlineSize="72px" blockSize="48px" radius="8px" />
            <span className={styles.words}>
              <BoneLine width={width + 20} />
              <BoneLine width={width - 10} />
            </span>
          </span>
          <BoneLine width={90} />
        </Card>
      ))}
    </div>
  );
}
