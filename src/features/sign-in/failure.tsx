import { CircleAlert } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import { SlowDown } from './slow-down.tsx';
import type { SignInAttempt } from './use-sign-in.ts';

interface FailureProps {
  readonly reason: SignInAttempt['failure'];
  readonly waitUntil: number | undefined;
  readonly onOver: () => void;
}

/** Why a try to sign in did not succeed, or cannot be made yet. That there is no network is said elsewhere. */
export function Failure({ reason, waitUntil, onOver }: FailureProps) {
  const { t } = useWords();
  if (waitUntil !== undefined) return <SlowDown key={waitUntil} until={waitUntil} onOver={onOver} />;
  if (reason === undefined || reason === 'offline') return null;
  return (
    <Notice says="alert" tone="bad" icon={<CircleAlert aria-hidden="true" />}>
      {t(reason === 'signed-out' ? 'signIn.wrong' : `errors.${reason}`)}
    </Notice>
  );
}
