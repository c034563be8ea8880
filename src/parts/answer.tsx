import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { Known } from '#api/known.ts';
import styles from './answer.module.css';
import { AnswerFailure } from './answer-failure.tsx';

interface AnswerProps<T> {
  readonly query: Pick<UseQueryResult<Known<T>>, 'data' | 'error'> & { readonly refetch: () => unknown };
  readonly isOnline: boolean;
  /** What did not come, for the face of a failure: "Your messages did not come". */
  readonly failedTitle: string;
  /** In the shape of what comes. */
  readonly skeleton: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/**
 * What the LMS answered, in each of its faces: loading (a skeleton), failed with nothing known (sentence and retry), failed with something known (a notice
 * above what was known), and known. Empty is a face of the value: `children` draw it.
 */
export function Answer<T>({ query, isOnline, failedTitle, skeleton, children }: AnswerProps<T>) {
  const { t } = useWords();
  const look = (): void => void query.refetch();
  if (query.data) {
    return (
      <>
        {query.error && (
          <div className={styles.failure}>
            <AnswerFailure error={query.error} asOf={query.data.asOf} isOnline={isOnline} onRetry={look} title={failedTitle} />
          </div>
        )}
        {children(query.data.value)}
      </>
    );
  }
  if (query.error) return <AnswerFailure error={query.error} isOnline={isOnline} onRetry={look} title={failedTitle} />;
  return (
    <div aria-busy="true">
      <span className="visually-hidden">{t('common.loading')}</span>
      {skeleton}
    </div>
  );
}
