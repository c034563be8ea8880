import { CircleAlert } from 'lucide-react';
import { ApiError } from '#api/api-error.ts';
import { StorageError } from '#offline/storage-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { AskAgain } from '#parts/ask-again.tsx';
import { ButtonLink } from '#ui/button.tsx';
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
  // Whether there is a network is known better now than when this failed.
  const sentence = reason === 'offline' ? t('errors.unreachable') : t(`errors.${reason}`);
  if (isBrief) {
    if (!isOnline) return null; // the bar above the page says it
    return (
      <Notice says="status" icon={<CircleAlert aria-hidden="true" />}>
        <p>{sentence}</p>
        <AskAgain kind="quiet" size="small" error={error} onRetry={onRetry} />
      </Notice>
    );
  }
  // What the LMS has said no to is not changed by asking again.
  const isFinal = reason === 'not-found' || reason === 'forbidden';
  return (
    <div className={styles.page}>
      <EmptyPlace
        says="alert"
        drawing="loose-strap"
        title={t('course.failedTitle')}
        sentence={isOnline ? sentence : t('course.failedOffline')}
        action={
          <div className={styles.buttons}>
            <ButtonLink kind={isFinal ? 'primary' : 'quiet'} to={deps.hrefOfLearning}>
              {t('course.back')}
            </ButtonLink>
            <AskAgain kind={isFinal ? 'quiet' : 'primary'} error={isOnline ? error : null} onRetry={onRetry} />
          </div>
        }
      />
    </div>
  );
}
