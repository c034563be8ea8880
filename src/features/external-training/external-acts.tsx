import { Pencil, Trash2, Undo2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { idOfAdded, type ExternalHere } from '#courses/calls/external-here.ts';
import { useWords } from '#i18n/use-words.ts';
import type { LiveCall } from '#offline/calls/live-call.ts';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { useDecide, useUndo } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { useMessages } from '#ui/messages.tsx';
import { Sheet } from '#ui/sheet.tsx';
import styles from './external-form.module.css';
import type { ExternalTrainingDeps } from './external-training-deps.ts';

/** It comes when it is opened. */
const ExternalSheet = lazyPart(async () => (await import('./external-form.tsx')).ExternalSheet);

interface ExternalActsProps {
  readonly deps: ExternalTrainingDeps;
  readonly here: ExternalHere;
  readonly records: readonly ExternalRecord[];
}

const loadTakenBack = () => import('./taken-back.ts');

const open: readonly (string | undefined)[] = ['openForEditing', 'approvalDenied'];

/** What a learner may do with a record: while it is a draft, or was sent back, all; while it waits for an approver, take it back. */
export function ExternalActs({ deps, here, records }: ExternalActsProps) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const { show } = useMessages();
  const decide = useDecide(deps);
  const undo = useUndo(deps.calls);
  const [shown, setShown] = useState<'form' | 'sure'>();
  const { record, live, adding, refused } = here;
  const close = (): void => setShown(undefined);
  const failed = (): void => show(t('errors.storage-failed'));
  if (live?.call.kind === 'deleteExternal' && live.state !== 'refused') return null;
  const about = adding ? { addedBy: adding.call.id } : { recordId: record.id };
  if (adding && !isToChange(adding, live)) return null;
  const status = record.status?.code;
  if (status === 'pendingApproval' && !adding) {
    const takeBack = async (): Promise<void> => {
      const { takenBack } = await loadTakenBack();
      await decide(takenBack(record, records, words), t('calls.doneSaid'));
    };
    return (
      <div>
        <Button kind="quiet" icon={<Undo2 className="mirrors" aria-hidden="true" />} onClick={() => void takeBack().catch(failed)}>
          {t('externalTraining.takeBack')}
        </Button>
      </div>
    );
  }
  if (!open.includes(status) && !adding) return null;
  const remove = (): void => {
    close();
    if (adding?.canUndo) undo(adding.call.id);
    else if (adding?.state === 'refused') void Promise.all(refused.map(({ call }) => deps.calls.markSeen(call.id))).catch(failed);
    else void decide({ kind: 'deleteExternal', parameters: about, subject: record.title }, t('calls.doneSaid')).catch(failed);
  };
  const goTo = async (callId: string): Promise<void> => {
    await whenLive(deps.calls, callId);
    close();
    await navigate(deps.hrefOfExternalRecord(idOfAdded(callId)), { replace: true });
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
          <ExternalSheet deps={deps} here={here} records={records} isOpen onClose={close} onAddedAnew={goTo} />
        </Suspense>
      )}
      <Sheet isOpen={shown === 'sure'} onClose={close} title={t('externalTraining.sure')} closeLabel={t('common.close')}>
        <div className={styles.form}>
          <p>
            <bdi>{record.title}</bdi>
          </p>
          {!adding && <p>{t('externalTraining.sureSentence')}</p>}
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

/** What adds it has not gone yet, or was refused, or something that was decided later says how it stands. Of what may have arrived nothing is decided here. */
const isToChange = (adding: LiveCall, live: LiveCall | undefined): boolean => adding.canUndo || adding.state === 'refused' || (adding.state !== 'unsure' && live !== adding);

/** Settles when what was just decided is known here: its page would be one of nothing before. */
const whenLive = ({ live }: Pick<CallsDeps, 'live'>, callId: string): Promise<void> =>
  new Promise((resolve) => {
    const isKnown = (): boolean => live.get().some(({ call }) => call.id === callId);
    if (isKnown()) return resolve();
    const stop = live.subscribe(() => {
      if (!isKnown()) return;
      stop();
      resolve();
    });
  });
