import { LogOut } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { Sheet } from '#ui/sheet.tsx';
import type { MeDeps } from './me-deps.ts';

interface SignOutProps {
  readonly deps: MeDeps;
  readonly waitingCount: number;
}

const SignOutSheet = lazyPart(async () => (await import('./sign-out-sheet.tsx')).SignOutSheet);

/** The way out. */
export function SignOut({ deps, waitingCount }: SignOutProps) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const stay = (): void => setIsAsking(false);
  return (
    <>
      <Button kind="quiet" icon={<LogOut className="mirrors" aria-hidden="true" />} hasPopup="dialog" onClick={() => setIsAsking(true)}>
        {t('me.signOut')}
      </Button>
      <Sheet isOpen={isAsking} onClose={stay} title={t('me.signOutTitle')} closeLabel={t('common.close')}>
        {isAsking && (
          <Suspense>
            <SignOutSheet deps={deps} waitingCount={waitingCount} onStay={stay} />
          </Suspense>
        )}
      </Sheet>
    </>
  );
}
