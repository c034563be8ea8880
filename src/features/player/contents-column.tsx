import { PanelLeftClose } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/button.tsx';
import styles from './contents-column.module.css';
import { ContentsList } from './contents-list.tsx';

/** The contents beside the course, where there is room for both. */
export function ContentsColumn({ onFold, ...list }: ComponentProps<typeof ContentsList> & { readonly onFold: () => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <nav className={styles.column} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('player.contents')}
        </h2>
        <IconButton label={t('player.foldContents')} icon={<PanelLeftClose className="mirrors" aria-hidden="true" />} onClick={onFold} />
      </div>
      <div className={styles.list}>
        <ContentsList {...list} />
      </div>
    </nav>
  );
}
