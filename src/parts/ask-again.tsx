import { useLocation } from 'react-router';
import { ApiError } from '#api/api-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';

interface AskAgainProps {
  readonly kind?: 'primary' | 'quiet';
  readonly size?: 'regular' | 'small';
  /** Why it did not come. */
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** The address of the sign-in that leads back to this page. */
export function useSignInAgain(): string {
  const { pathname, search } = useLocation();
  return `/sign-in?again=${encodeURIComponent(pathname + search)}`;
}

/** The way on from what did not come: asking again, or, where the session has ended, signing in; then it is asked for by itself. */
export function AskAgain({ error, onRetry, ...look }: AskAgainProps) {
  const { t } = useWords();
  const signIn = useSignInAgain();
  return error instanceof ApiError && error.reason === 'signed-out' ? (
    <ButtonLink {...look} to={signIn}>
      {t('signIn.title')}
    </ButtonLink>
  ) : (
    <Button {...look} onClick={onRetry}>
      {t('common.retry')}
    </Button>
  );
}
