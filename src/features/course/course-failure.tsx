import { CircleAlert } from 'lucide-react';
import { ApiError } from '#api/api-error.ts';
import { StorageError } from '#offline/storage-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Notice } from '#ui/notice.tsx';
import { useStore } from '#ui/store.ts';
import type { CourseDeps } from './course-deps.ts';
import styles from './course-failure.module.css';

interface CourseFailureProps {
  readonly deps: CourseDeps;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** What was known is shown below it. */
  readonly isBrief?: boolean;
}

/** Why the course is not here, or is shown as it was. */
export function CourseFailure({ deps, error, onRetry, isBrief = false }: CourseFailureProps) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  const reason = error instanceof ApiError || error instanceof StorageError ? error.reason : 'bad-answer';
  if (isBrief) {
    if (reason === 'offline' || !isOnline) return null; // the bar above the page says it
    return (
      <Notice says="status" icon={<CircleAlert aria-hidden="true" />}>
        <p>{t(`errors.${reason}`)}</p>
        <Button kind="quiet" size="small" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      </Notice>
    );
  }
  return (
    <div className={styles.page}>
      <EmptyPlace
        says="alert"
        drawing="loose-strap"
        title={t('course.failedTitle')}
        sentence={reason === 'offline' || !isOnline ? t('course.failedOffline') : t(`errors.${reason}`)}
        action={
          <div className={styles.buttons}>
            <ButtonLink kind="quiet" to={deps.hrefOfLearning}>
              {t('course.back')}
            </ButtonLink>
            <Button onClick={onRetry}>{t('common.retry')}</Button>
          </div>
        }
      />
    </div>
  );
}
