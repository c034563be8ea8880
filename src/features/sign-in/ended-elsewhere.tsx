import { LogOut } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import type { SignInDeps } from './sign-in-deps.ts';

/** Why the page that was here has gone. */
export function EndedElsewhere({ why }: { readonly why: NonNullable<SignInDeps['why']> }) {
  const { t } = useWords();
  return (
    <Notice says="status" icon={<LogOut className="mirrors" aria-hidden="true" />}>
      {t(why === 'out-elsewhere' ? 'signIn.outElsewhere' : 'signIn.otherElsewhere')}
    </Notice>
  );
}
