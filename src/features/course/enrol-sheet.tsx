import { useId, useState } from 'react';
import type { Module, ModuleSession } from '#api/contract/module.ts';
import { isDated } from '#courses/learning-kinds.ts';
import { priceOf } from '#courses/module-act.ts';
import { useWords } from '#i18n/use-words.ts';
import type { CallParameters } from '#offline/calls/stored-call.ts';
import { useDecide } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { ModuleDeps } from './course-deps.ts';
import { EnrolDates } from './enrol-dates.tsx';
import styles from './enrol-sheet.module.css';

type Wish = CallParameters['enrol'];

/** `ask`: somebody approves it; `waitlist`: it is full; `date`: one is enrolled, and chooses a date. */
export type EnrolWord = 'enrol' | 'ask' | 'waitlist' | 'date';

interface EnrolSheetProps {
  readonly deps: ModuleDeps;
  readonly module: Module;
  readonly word: EnrolWord;
  /** Dates to choose from. */
  readonly sessions: readonly ModuleSession[];
  /** What the wish is about besides. */
  readonly within?: Pick<Wish, 'programmeId' | 'enrollmentId'>;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** *Enrol*: which date, why, where one would like to go; with a network or without. What the LMS makes of it comes to the page. */
export function EnrolSheet(props: EnrolSheetProps) {
  const { t } = useWords();
  const { word, isOpen, onClose, module } = props;
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={word === 'date' ? t('enrol.chooseDate') : module.title} closeLabel={t('common.close')}>
      <EnrolForm {...props} />
    </Sheet>
  );
}

function EnrolForm({ deps, module, word, sessions, within, now, onClose }: EnrolSheetProps) {
  const { t, formats } = useWords();
  const { show } = useMessages();
  const id = useId();
  const decide = useDecide(deps);
  const [sessionId, setSessionId] = useState(sessions.length === 1 ? sessions[0]?.id : undefined);
  const [reason, setReason] = useState('');
  const [place, setPlace] = useState('');
  const wish: Wish = {
    moduleId: module.id,
    ...(sessionId !== undefined && { sessionId }),
    ...within,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(place.trim() !== '' && { preferredLocation: place.trim() }),
  };
  const needsDate = sessions.length > 1 && sessionId === undefined;
  const price = priceOf(module, sessions.find((session) => session.id === sessionId));
  // Somebody decides on it, or may: a course on a screen that nobody approves is simply opened.
  const asksWhy = within?.programmeId === undefined && (word === 'ask' || (word !== 'date' && (isDated(module.type?.code ?? '') || (price?.amount ?? 0) > 0)));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!needsDate) void decide({ kind: 'enrol', parameters: wish, subject: module.title }, t('calls.enrolSaid')).then(onClose, () => show(t('errors.storage-failed')));
      }}
    >
      <EnrolDates sessions={sessions} chosen={sessionId} onChoose={setSessionId} now={now} />
      {asksWhy && <TextArea label={t('enrol.reason')} hint={t(word === 'ask' ? 'enrol.reasonRead' : 'enrol.reasonMaybe')} value={reason} onChange={setReason} maxLength={1000} />}
      {asksWhy && sessions.length === 0 && isDated(module.type?.code ?? '') && <TextField label={t('enrol.place')} name="place" hint={t('enrol.placeHint')} value={place} onChange={setPlace} />}
      {price && (price.amount ?? 0) > 0 && word === 'ask' && <p className={styles.note}>{t('enrol.costs', { price: formats.dates.money(price) })}</p>}
      {needsDate && (
        <p id={id} className={styles.note}>
          {t('enrol.dateFirst')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button kind="quiet" isWide onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" isWide isDisabled={needsDate} describedBy={id}>
          {t(`enrol.${word}`)}
        </Button>
      </div>
    </form>
  );
}
