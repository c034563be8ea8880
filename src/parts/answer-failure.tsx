import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiError } from '#api/api-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { StorageError } from '#offline/storage-error.ts';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Notice } from '#ui/notice.tsx';
import { AskAgain } from './ask-again.tsx';

interface AnswerFailureProps {
  readonly error: Error;
  readonly isOnline: boolean;
  /** When what is shown below was true; without it nothing is known, and this takes the whole place. */
  readonly asOf?: number | undefined;
  readonly onRetry: () => void;
  /** What did not come: "Your courses did not come". */
  readonly title: string;
  /** Another way on, beside the retry. */
  readonly more?: ReactNode;
}

/** Why something of the LMS is old, or not there at all, and what to do. Offline, the bar above every page says how old it is. */
export function AnswerFailure({ error, isOnline, asOf, onRetry, title, more }: AnswerFailureProps) {
  const { t, formats } = useWords();
  const reason = error instanceof ApiError || error instanceof StorageError ? error.reason : 'bad-answer';
  // Whether there is a network is known better now than when this failed.
  const sentence = reason === 'offline' ? t('errors.unreachable') : t(`errors.${reason}`);
  const retry = <AskAgain kind={asOf === undefined ? 'primary' : 'quiet'} size="small" error={isOnline ? error : null} onRetry={onRetry} />;
  if (asOf === undefined) {
    const actions = (
      <>
        {retry}
        {more}
      </>
    );
    return isOnline ? (
      <EmptyPlace says="alert" drawing="loose-strap" title={title} sentence={sentence} action={actions} />
    ) : (
      <EmptyPlace says="status" drawing="loose-strap" title={t('common.notHereTitle')} sentence={t('common.notHereSentence')} action={actions} />
    );
  }
  if (!isOnline) return null;
  return (
    <Notice says="status" icon={<CircleAlert aria-hidden="true" />} title={t('common.updated', { at: formats.moment(asOf) })}>
      <p>{sentence}</p>
      {retry}
    </Notice>
  );
}
