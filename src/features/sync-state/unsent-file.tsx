import { FileDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import type { UnsentDeps } from './unsent-deps.ts';
import styles from './unsent-file.module.css';

/** Few ever save to a file: it comes when it is opened. */
const UnsentSheet = lazyPart(async () => (await import('./unsent-sheet.tsx')).UnsentSheet);

/** The way to save unsent work to a file, to take one up, and to take back what is in one. */
export function UnsentFile({ deps, waits }: { readonly deps: UnsentDeps; readonly waits: boolean }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className={styles.opener}>
        <Button kind="plain" size="small" icon={<FileDown aria-hidden="true" />} hasPopup="dialog" onClick={() => setIsOpen(true)}>
          {t('unsent.title')}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <UnsentSheet deps={deps} waits={waits} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
