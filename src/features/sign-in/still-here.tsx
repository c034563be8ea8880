import { useEffect, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** Says to whoever comes back that what is theirs is still here: only where something is. */
export function StillHere({ isAnythingHere }: Pick<SignInDeps, 'isAnythingHere'>) {
  const { t } = useWords();
  const [isHere, setIsHere] = useState(false);
  useEffect(() => {
    void isAnythingHere?.().then(setIsHere);
    // Asked once: it is the page's own question, and each drawing gives another one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return t(isHere ? 'signIn.stillHere' : 'signIn.again');
}
