import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { useWords } from '#i18n/use-words.ts';
import { BoneBox, BoneLine } from '#ui/skeleton.tsx';
import cards from './branch-cards.module.css';
import styles from './catalog-page.module.css';

const widths = [70, 45, 60, 80] as const;

/** A branch in the shape of what comes: cards, then rows. */
export function BranchSkeleton() {
  const { t } = useWords();
  return (
    <div className={styles.stack} aria-busy="true">
      <span className="visually-hidden">{t('common.loading')}</span>
      <div className={cards.cards} aria-hidden="true">
        {widths.map((width) => (
          <div key={width} className={cards.card}>
            <BoneBox inlineSize="100%" blockSize="72px" radius="0" />
            <span className={cards.words}>
              <BoneLine width={width} />
              <BoneLine width={width / 2} />
            </span>
          </div>
        ))}
      </div>
      <RowsSkeleton />
    </div>
  );
}
