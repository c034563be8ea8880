import { CircleAlert, RotateCw } from 'lucide-react';
import { useId } from 'react';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { whyNotDownloaded } from '#parts/why-not-downloaded.ts';
import { IconButton } from '#ui/button.tsx';
import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { useStore } from '#ui/store.ts';
import type { DownloadsDeps } from '../learning-deps.ts';
import styles from './downloads.module.css';
import { useActs } from './use-acts.ts';

interface FailedListProps {
  readonly deps: DownloadsDeps;
  /** Enrollment IDs. */
  readonly failed: readonly string[];
  readonly newest: ReadonlyMap<string, TrainingRecord>;
}

/** What did not come, and why. Nothing of it is left on this device. */
export function FailedList({ deps, failed, newest }: FailedListProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const downloads = useStore(deps.downloads);
  const { run } = useActs();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{t('downloads.didNotCome')}</h3>
      </div>
      <List>
        {failed.map((enrollmentId) => {
          const state = downloads.get(enrollmentId);
          const record = newest.get(enrollmentId);
          if (state?.kind !== 'failed' || !record) return null;
          const { title } = record.learningModule;
          return (
            <ListItem key={enrollmentId}>
              <div className={styles.beside}>
                <PlainRow leading={<CircleAlert className={styles.alert} aria-hidden="true" />} title={title} below={<span className={styles.line}>{whyNotDownloaded(words, state.reason)}</span>} />
                <IconButton label={t('downloads.tryAgain', { title })} icon={<RotateCw aria-hidden="true" />} onClick={() => run(() => deps.download(record))} />
              </div>
            </ListItem>
          );
        })}
      </List>
    </section>
  );
}
