import { CircleAlert } from 'lucide-react';
import { ApiError } from '#api/api-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { StorageError } from '#offline/storage-error.ts';
import { Notice } from '#ui/notice.tsx';

/** Why something could not be removed or read here; nothing without a failure. Whoever reads it can choose anew. */
export function WipeFailed({ error }: { readonly error: Error | null }) {
  const { t } = useWords();
  if (!error) return null;
  const reason = error instanceof StorageError || error instanceof ApiError ? error.reason : 'storage-failed';
  return (
    <Notice says="alert" tone="bad" icon={<CircleAlert aria-hidden="true" />}>
      {t(`errors.${reason}`)}
    </Notice>
  );
}
