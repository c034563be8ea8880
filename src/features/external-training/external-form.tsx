import { useQuery } from '@tanstack/react-query';
import { CircleAlert, History } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import type { ExternalHere } from '#courses/calls/external-here.ts';
import { useWords } from '#i18n/use-words.ts';
import { useDecide } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Notice } from '#ui/notice.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { TextField } from '#ui/text-field.tsx';
import { draftOf, emptyDraft, faultsOf, fieldsOf, type Changing, type DraftField, type ExternalDraft } from './external-draft.ts';
import styles from './external-form.module.css';
import type { ExternalTrainingDeps } from './external-training-deps.ts';
import { FileField } from './file-field.tsx';
import { FoldedFields } from './folded-fields.tsx';
import { ownCurrency } from './own-currency.ts';

interface ExternalFormProps {
  readonly deps: ExternalTrainingDeps;
  /** What is changed; undefined for one more. */
  readonly here?: ExternalHere | undefined;
  /** What the learner has told so far: it says in which money they pay. */
  readonly records: readonly ExternalRecord[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What was refused is told anew, by another call. */
  readonly onAddedAnew?: (callId: string) => Promise<void>;
}

/** Adds or changes a training done elsewhere: four fields, a photo or a file, the rest folded. What is written is kept until it is handed in. */
export function ExternalSheet(props: ExternalFormProps) {
  const { t } = useWords();
  const { isOpen, onClose, here } = props;
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={here ? here.record.title : t('externalTraining.add')} closeLabel={t('common.close')}>
      <Loaded {...props} />
    </Sheet>
  );
}

/** What was begun comes from this device before the form stands: nobody types into a form that changes under the hand. */
function Loaded(props: ExternalFormProps) {
  const { deps, here } = props;
  const about = here?.record.id ?? 'new';
  const failed = here?.refused.flatMap(({ call: { kind, id } }) => (kind === 'deleteExternal' ? [] : [id])) ?? [];
  const begun = useQuery({ queryKey: ['external-draft', about], queryFn: () => deps.drafts.read(about), gcTime: 0, staleTime: Infinity, networkMode: 'always', meta: { isOfThisDevice: true } });
  const file = useQuery({ queryKey: ['external-file', ...failed], queryFn: () => lastFileOf(deps, failed), enabled: failed.length > 0, gcTime: 0, networkMode: 'always', meta: { isOfThisDevice: true } });
  if (begun.isPending || (failed.length > 0 && file.isPending)) return null;
  return <Form {...props} about={about} begun={begun.data ?? undefined} file={file.data ?? undefined} />;
}

/** What was changed later may have come without a file: then that of before still belongs to it. */
async function lastFileOf({ fileOf }: Pick<ExternalTrainingDeps, 'fileOf'>, callIds: readonly string[]): Promise<File | null> {
  const files = await Promise.all(callIds.map((id) => fileOf(id)));
  return files.findLast((file) => file !== undefined) ?? null;
}

interface FormProps extends ExternalFormProps {
  readonly about: string;
  readonly begun: ExternalDraft | undefined;
  /** What went with one that was refused. */
  readonly file: File | undefined;
}

const inOrder: readonly DraftField[] = ['title', 'startDate', 'endDate', 'durationAmount', 'costAmount'];

function Form({ deps, here, records, about, begun, file, onClose, onAddedAnew }: FormProps) {
  const words = useWords();
  const { t, language } = words;
  const { show } = useMessages();
  const decide = useDecide(deps);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const currency = ownCurrency(records, navigator.languages);
  // What the LMS refused to add is nowhere yet: whatever was changed of it since, it has to be added.
  const isNew = !here || here.adding?.state === 'refused';
  const changing: Changing = { writer: words, before: isNew ? undefined : here.record };
  const first: ExternalDraft = { ...(here ? draftOf(here.wanted ?? here.record, currency, words) : emptyDraft(currency)), file };
  const [draft, setDraft] = useState(begun ?? first);
  const [hasBegun, setHasBegun] = useState(begun !== undefined);
  const [isChecked, setIsChecked] = useState(false);
  const faults = isChecked ? faultsOf(draft, changing) : new Map<DraftField, never>();
  const errorOf = (name: DraftField): string | undefined => {
    const fault = faults.get(name);
    return fault && t(`externalTraining.${fault}`);
  };
  // A photo that is made smaller comes seconds later: it joins what was typed meanwhile.
  const latest = useRef(draft);
  const set = (next: ExternalDraft): void => {
    latest.current = next;
    setDraft(next);
  };
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);
  const change = (part: Partial<ExternalDraft>): void => {
    const next = { ...latest.current, ...part };
    set(next);
    void deps.drafts.keep(about, next).catch(() => undefined);
  };
  const discard = (): void => {
    set(first);
    setHasBegun(false);
    setIsChecked(false);
    void deps.drafts.drop(about).catch(() => undefined);
  };
  const goTo = (name: DraftField): void => {
    const field = form.current?.elements.namedItem(name);
    if (!(field instanceof HTMLElement)) return;
    field.closest('details')?.setAttribute('open', '');
    field.focus();
  };
  /** It is decided, and kept: where this fails, the worst is that something refused, or a form that was begun, stands there once more. */
  const tidyUp = async (callId: string): Promise<void> => {
    if (here && isNew) await onAddedAnew?.(callId);
    await Promise.allSettled([...(here?.refused ?? []).map(({ call }) => deps.calls.markSeen(call.id)), deps.drafts.drop(about)]);
  };
  const send = async (status: 'pendingApproval' | 'openForEditing'): Promise<void> => {
    setIsChecked(true);
    if (faultsOf(draft, changing).size > 0) {
      // The summary is drawn first.
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    // A second tap while a large photo is being written would tell it twice.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    const { file: sent } = draft;
    const fields = fieldsOf(draft, { ...changing, status, language: here?.record.language?.code ?? language, type: here?.record.type?.code ?? 'externalCourse' });
    const more = { subject: fields.title, ...(sent && { file: sent }) };
    const which = here?.adding ? { addedBy: here.adding.call.id } : { recordId: here?.record.id ?? '' };
    try {
      const call = await (isNew ? decide({ kind: 'addExternal', parameters: fields, ...more }, t('calls.doneSaid')) : decide({ kind: 'editExternal', parameters: { ...fields, ...which }, ...more }, t('calls.doneSaid')));
      await tidyUp(call.id);
      onClose();
    } catch {
      show(t('errors.storage-failed'));
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send('pendingApproval');
      }}
    >
      {faults.size > 0 && (
        <div ref={summary} tabIndex={-1} className={styles.summary}>
          <Notice says="alert" tone="bad" icon={<CircleAlert aria-hidden="true" />} title={t('externalTraining.check')}>
            <ul className={styles.faults}>
              {inOrder.flatMap((name) => {
                const error = errorOf(name);
                return error === undefined ? [] : [<li key={name}><button type="button" className={styles.toField} onClick={() => goTo(name)}>{error}</button></li>];
              })}
            </ul>
          </Notice>
        </div>
      )}
      {hasBegun && (
        <Notice says="status" icon={<History className="mirrors" aria-hidden="true" />}>
          <p>{t('externalTraining.begun')}</p>
          <Button kind="quiet" size="small" onClick={discard}>
            {t('externalTraining.discard')}
          </Button>
        </Notice>
      )}
      <TextField label={t('externalTraining.name')} name="title" value={draft.title} onChange={(title) => change({ title })} isProse isRequired error={errorOf('title')} />
      <div className={styles.pair}>
        <TextField label={t('externalTraining.first')} name="startDate" type="date" value={draft.startDate} onChange={(startDate) => change({ startDate })} isRequired error={errorOf('startDate')} />
        <TextField label={t('externalTraining.last')} name="endDate" type="date" value={draft.endDate} onChange={(endDate) => change({ endDate })} error={errorOf('endDate')} />
      </div>
      <TextField label={t('externalTraining.vendor')} name="vendor" value={draft.vendor} onChange={(vendor) => change({ vendor })} isProse />
      <FileField file={draft.file} kept={here?.record.attachment?.name} onChange={(chosen) => change({ file: chosen })} />
      <FoldedFields draft={draft} changing={changing} onChange={change} errorOf={errorOf} />
      <div className={styles.buttons}>
        <Button kind="quiet" isWide isDisabled={isSending} onClick={() => void send('openForEditing')}>
          {t('externalTraining.draft')}
        </Button>
        <Button type="submit" isWide isBusy={isSending}>
          {t('externalTraining.handIn')}
        </Button>
      </div>
    </form>
  );
}
