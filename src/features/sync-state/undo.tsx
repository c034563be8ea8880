import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import type { Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './undo.module.css';

/** Takes back what was decided and is not sent yet; nothing where that is not possible (any more). */
export function Undo({ slip, deps }: { readonly slip: Slip; readonly deps: Pick<SyncDeps, 'undo'> }) {
  const { t } = useWords();
  const { undo } = deps;
  const undoing = useMutation({ mutationFn: () => undo?.(slip) ?? Promise.resolve(), networkMode: 'always' });
  if (!undo || !canBeTakenBack(slip)) return null;
  return (
    <div className={styles.undo}>
      <Button kind="quiet" size="small" icon={<Undo2 className="mirrors" aria-hidden="true" />} isBusy={undoing.isPending} onClick={() => undoing.mutate()}>
        {t('slip.undo')}
      </Button>
    </div>
  );
}

/** Once a request was intended, nobody knows any more whether it can be taken back. */
const canBeTakenBack = ({ what, lines }: Slip): boolean => what !== 'course' && lines.every(({ entry }) => entry.state === 'waiting' && entry.steps.length === 0);
