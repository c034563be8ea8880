import { useEffect, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** Says to whoever comes back why their page has gone, or that what is theirs could not be removed, and that it is still here: only where something is. */
export function StillHere({ isHere, isGone = false, isNotWiped = false }: Pick<SignInDeps, 'isHere' | 'isGone' | 'isNotWiped'>) {
  const { t } = useWords();
  const [isAnything, setIsAnything] = useState(false);
  useEffect(() => {
    void isHere?.().then(setIsAnything);
    // Asked once: it is the page's own question, and each drawing gives another one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const said = t(isAnything ? 'signIn.stillHere' : 'signIn.again');
  const why = isNotWiped ? `${t('errors.storage-failed')} ${said}` : `${t('signIn.outElsewhere')} ${said}`;
  if (isNotWiped) return <span role="alert">{why}</span>;
  return isGone ? why : said;
}
