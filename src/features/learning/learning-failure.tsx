import { CircleAlert } from 'lucide-react';
import { ApiError } from '#api/api-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { StorageError } from '#offline/storage-error.ts';
import { Button } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Notice } from '#ui/notice.tsx';

interface LearningFailureProps {
  readonly error: Error;
  readonly isOnline: boolean;
  /** When what is shown below was true; without it nothing is known. */
  readonly asOf?: number;
  readonly onRetry: () => void;
}

/** Why the list is old, or not there at all. */
export function LearningFailure({ error, isOnline, asOf, onRetry }: LearningFailureProps) {
  const { t, formats } = useWords();
  const reason = error instanceof ApiError || error instanceof StorageError ? error.reason : 'bad-answer';
  // Whether there is a network is known better now than when this failed.
  const isOffline = !isOnline;
  const sentence = reason === 'offline' ? t('errors.unreachable') : t(`errors.${reason}`);
  const retry = (
    <Button kind={asOf === undefined ? 'primary' : 'quiet'} size="small" onClick={onRetry}>
      {t('common.retry')}
    </Button>
  );
  if (asOf === undefined) {
    return isOffline ? (
      <EmptyPlace says="status" drawing="loose-strap" title={t('learning.offlineTitle')} sentence={t('learning.offlineSentence')} action={retry} />
    ) : (
      <EmptyPlace says="alert" drawing="loose-strap" title={t('learning.failedTitle')} sentence={sentence} action={retry} />
    );
  }
  if (isOffline) return null; // the bar above every page already says "Offline – last updated …"
  return (
    <Notice says="status" icon={<CircleAlert aria-hidden="true" />} title={t('common.updated', { at: formats.moment(asOf) })}>
      <p>{sentence}</p>
      {retry}
    </Notice>
  );
}
