import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Module, ModuleSession } from '#api/contract/module.ts';
import type { EnrolOutcome, RefusedBecause } from '#courses/enrolling/enrol-outcome.ts';
import { isDated } from '#courses/learning-kinds.ts';
import { priceOf } from '#courses/module-act.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { EnrolWish, ModuleDeps } from './course-deps.ts';
import { EnrolAnswer } from './enrol-answer.tsx';
import { EnrolDates } from './enrol-dates.tsx';
import styles from './enrol-sheet.module.css';

/** `ask`: somebody approves it; `waitlist`: it is full; `date`: one is enrolled, and chooses a date. */
export type EnrolWord = 'enrol' | 'ask' | 'waitlist' | 'date';

interface EnrolSheetProps {
  readonly deps: ModuleDeps;
  readonly module: Module;
  readonly word: EnrolWord;
  /** Dates to choose from. */
  readonly sessions: readonly ModuleSession[];
  /** What the wish is about besides. */
  readonly within?: Pick<EnrolWish, 'programmeId' | 'enrollmentId'>;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onEnrolled: (outcome: Extract<EnrolOutcome, { record: unknown }>) => void;
}

/** *Enrol*: which date, why, where one would like to go; and what the LMS made of it. */
export function EnrolSheet(props: EnrolSheetProps) {
  const { t } = useWords();
  const { word, isOpen, onClose, module } = props;
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={word === 'date' ? t('enrol.chooseDate') : module.title} closeLabel={t('common.close')}>
      <EnrolForm {...props} />
    </Sheet>
  );
}

function EnrolForm({ deps, module, word, sessions, within, now, onEnrolled, onClose }: EnrolSheetProps) {
  const { t, formats } = useWords();
  const id = useId();
  const isOnline = useStore(deps.isOnline);
  const [sessionId, setSessionId] = useState(sessions.length === 1 ? sessions[0]?.id : undefined);
  const [reason, setReason] = useState('');
  const [place, setPlace] = useState('');
  const wish: EnrolWish = { moduleId: module.id, sessionId, ...within, ...(reason.trim() !== '' && { reason: reason.trim() }), ...(place.trim() !== '' && { preferredLocation: place.trim() }) };
  const settle = (outcome: EnrolOutcome): void => {
    if ('record' in outcome) onEnrolled(outcome);
  };
  const sending = useMutation({ mutationFn: deps.enrol, networkMode: 'always', onSuccess: settle });
  const looking = useMutation({ mutationFn: deps.lookForEnrolment, networkMode: 'always', onSuccess: settle });
  // The last of both: after looking it is known whether the wish may be sent again.
  const outcome = looking.data && looking.submittedAt > sending.submittedAt ? looking.data : sending.data;
  const isBusy = sending.isPending || looking.isPending;
  const needsDate = sessions.length > 1 && sessionId === undefined;
  const price = priceOf(module, sessions.find((session) => session.id === sessionId));
  // What the LMS has said no to is not changed by asking again; another date may be had.
  const isFinal = outcome?.kind === 'refused' && finalReasons.has(outcome.because);
  const asksWhy = word !== 'date' && within?.programmeId === undefined;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && isOnline && !needsDate && outcome?.kind !== 'unsure') sending.mutate(wish);
      }}
    >
      <EnrolDates sessions={sessions} chosen={sessionId} onChoose={setSessionId} now={now} />
      {asksWhy && <TextArea label={t('enrol.reason')} hint={t(word === 'ask' ? 'enrol.reasonRead' : 'enrol.reasonMaybe')} value={reason} onChange={setReason} maxLength={1000} />}
      {asksWhy && sessions.length === 0 && isDated(module.type?.code ?? '') && <TextField label={t('enrol.place')} name="place" hint={t('enrol.placeHint')} value={place} onChange={setPlace} />}
      {price && (price.amount ?? 0) > 0 && word === 'ask' && <p className={styles.note}>{t('enrol.costs', { price: formats.dates.money(price) })}</p>}
      {outcome && !('record' in outcome) && <EnrolAnswer deps={deps} module={module} outcome={outcome} />}
      {(!isOnline || needsDate) && (
        <p id={id} className={styles.note}>
          {t(isOnline ? 'enrol.dateFirst' : 'enrol.needsNetwork')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button kind="quiet" isWide onClick={onClose}>
          {t(isFinal ? 'common.close' : 'common.cancel')}
        </Button>
        {isFinal ? null : outcome?.kind === 'unsure' ? (
          <Button isWide isBusy={isBusy} isDisabled={!isOnline} describedBy={id} onClick={() => looking.mutate(wish)}>
            {t('enrol.look')}
          </Button>
        ) : (
          <Button type="submit" isWide isBusy={isBusy} isDisabled={!isOnline || needsDate} describedBy={id}>
            {t(outcome && outcome.kind !== 'refused' ? 'common.retry' : `enrol.${word}`)}
          </Button>
        )}
      </div>
    </form>
  );
}

const finalReasons: ReadonlySet<RefusedBecause> = new Set(['prerequisites', 'payment', 'not-allowed', 'not-offered', 'already-there']);
