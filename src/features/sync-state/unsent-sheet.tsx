import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';
import { UnsentActs } from './unsent-acts.tsx';
import type { UnsentDeps } from './unsent-deps.ts';

/** Unsent work and files, above the page. */
export function UnsentSheet({ deps, waits, onClose }: { readonly deps: UnsentDeps; readonly waits: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet isOpen onClose={onClose} title={t('unsent.title')} closeLabel={t('common.close')}>
      <UnsentActs deps={deps} waits={waits} />
    </Sheet>
  );
}
