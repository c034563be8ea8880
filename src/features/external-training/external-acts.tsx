import { Pencil, Trash2, Undo2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { ExternalHere } from '#courses/calls/external-here.ts';
import { useWords } from '#i18n/use-words.ts';
import { useDecide, useUndo } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useMessages } from '#ui/messages.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { draftOf, fieldsOf } from './external-draft.ts';
import styles from './external-form.module.css';
import type { ExternalTrainingDeps } from './external-training-deps.ts';
import { ownCurrency } from './own-currency.ts';

/** It comes when it is opened. */
const ExternalSheet = lazyPart(async () => (await import('./external-form.tsx')).ExternalSheet);

interface ExternalActsProps {
  readonly deps: ExternalTrainingDeps;
  readonly here: ExternalHere;
  readonly records: readonly ExternalRecord[];
}

const open: readonly (string | undefined)[] = ['openForEditing', 'approvalDenied'];

/** What a learner may do with a record: while it is a draft, or was sent back, all; while it waits for an approver, take it back. */
export function ExternalActs({ deps, here, records }: ExternalActsProps) {
  const { t, language } = useWords();
  const { show } = useMessages();
  const decide = useDecide(deps.calls);
  const undo = useUndo(deps.calls);
  const [shown, setShown] = useState<'form' | 'sure'>();
  const { record, live, addedBy } = here;
  const close = (): void => setShown(undefined);
  const failed = (): void => show(t('errors.storage-failed'));
  if (live?.call.kind === 'deleteExternal' && live.state !== 'refused') return null;
  const about = addedBy === undefined ? { recordId: record.id } : { addedBy };
  const isUnsent = addedBy !== undefined && live?.canUndo === true;
  if (addedBy !== undefined && !isUnsent && live?.state !== 'refused') return null;
  const status = record.status?.code;
  if (status === 'pendingApproval' && addedBy === undefined) {
    const currency = ownCurrency(records, navigator.languages);
    const fields = fieldsOf(draftOf(record, currency), { status: 'openForEditing', language: record.language?.code ?? language, type: record.type?.code ?? 'externalCourse' });
    return (
      <div>
        <Button kind="quiet" icon={<Undo2 className="mirrors" aria-hidden="true" />} onClick={() => void decide({ kind: 'editExternal', parameters: { ...fields, ...about }, subject: record.title }, t('calls.doneSaid')).catch(failed)}>
          {t('externalTraining.takeBack')}
        </Button>
      </div>
    );
  }
  if (!open.includes(status) && addedBy === undefined) return null;
  const remove = (): void => {
    close();
    if (addedBy === undefined) void decide({ kind: 'deleteExternal', parameters: about, subject: record.title }, t('calls.doneSaid')).catch(failed);
    else if (isUnsent) undo(addedBy);
    else void deps.calls.markSeen(addedBy).catch(failed);
  };
  return (
    <div className={styles.buttons}>
      <Button kind="quiet" icon={<Pencil aria-hidden="true" />} hasPopup="dialog" onClick={() => setShown('form')}>
        {t('externalTraining.edit')}
      </Button>
      <Button kind="danger" icon={<Trash2 aria-hidden="true" />} hasPopup="dialog" onClick={() => setShown('sure')}>
        {t('externalTraining.remove')}
      </Button>
      {shown === 'form' && (
        <Suspense fallback={null}>
          <ExternalSheet deps={deps} here={here} records={records} isOpen onClose={close} />
        </Suspense>
      )}
      <Sheet isOpen={shown === 'sure'} onClose={close} title={t('externalTraining.sure')} closeLabel={t('common.close')}>
        <div className={styles.form}>
          <p>
            <bdi>{record.title}</bdi>
          </p>
          {addedBy === undefined && <p>{t('externalTraining.sureSentence')}</p>}
          <div className={styles.buttons}>
            <Button kind="quiet" isWide onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button kind="danger" isWide onClick={remove}>
              {t('externalTraining.remove')}
            </Button>
          </div>
        </div>
      </Sheet>
    </div>
  );
}
