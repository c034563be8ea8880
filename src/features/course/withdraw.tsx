import { useQuery } from '@tanstack/react-query';
import { Clock, LogOut } from 'lucide-react';
import { useState } from 'react';
import type { ModuleSession } from '#api/contract/module.ts';
import { isActive } from '#courses/known-enrollments.ts';
import { meetingsOf, spanOf } from '#courses/session-times.ts';
import { isAhead, ofKind } from '#offline/calls/live-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { useDecide } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Notice } from '#ui/notice.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import styles from './enrol-sheet.module.css';

interface WithdrawProps {
  readonly deps: Pick<CourseDeps, 'calls' | 'isOnline' | 'withdrawals'>;
  readonly known: KnownRecord;
  /** My date. */
  readonly session: ModuleSession | undefined;
  readonly now: number;
}

/** Leaving a course: what it means is said first. Nothing where there is nothing to leave, or it was decided. The LMS's function takes no reason. */
export function Withdraw({ deps, known: { record, asOf }, session, now }: WithdrawProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const decide = useDecide(deps);
  const [isOpen, setIsOpen] = useState(false);
  const last = ofKind(useStore(deps.calls.live), 'withdraw').findLast(({ call }) => call.parameters.enrollmentId === record.id);
  const hasAsked = last?.state === 'told' && last.reason === 'awaits-approval';
  const requests = useQuery({ ...deps.withdrawals, enabled: hasAsked });
  if (!isActive(record) || last?.state === 'waiting') return null;
  const isPending = requests.data?.value.requests.some(({ id, status }) => id === record.id && status?.code === 'pending') ?? hasAsked;
  if (isPending) {
    return (
      <Notice says="status" tone="due" icon={<Clock aria-hidden="true" />}>
        <p>{t('withdraw.asked')}</p>
      </Notice>
    );
  }
  // What was told before the LMS heard of it still says that one is enrolled.
  if (last && isAhead(last, asOf)) return null;
  const close = (): void => setIsOpen(false);
  const { id: enrollmentId, learningModule } = record;
  const leave = (): void => {
    void decide({ kind: 'withdraw', parameters: { enrollmentId, moduleId: learningModule.id }, subject: learningModule.title }, t('calls.doneSaid')).then(close, () => show(t('errors.storage-failed')));
  };
  return (
    <div>
      <Button kind="quiet" icon={<LogOut className="mirrors" aria-hidden="true" />} hasPopup="dialog" onClick={() => setIsOpen(true)}>
        {t('slipKind.withdraw')}
      </Button>
      <Sheet isOpen={isOpen} onClose={close} title={t('withdraw.title')} closeLabel={t('common.close')}>
        <div className={styles.form}>
          <p>
            <strong>
              <bdi>{learningModule.title}</bdi>
            </strong>
          </p>
          <WhatItMeans record={record} session={session} now={now} />
          <div className={styles.buttons}>
            <Button kind="quiet" isWide onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button kind="danger" isWide onClick={leave}>
              {t('slipKind.withdraw')}
            </Button>
          </div>
        </div>
      </Sheet>
    </div>
  );
}

/** A wish is taken back, a place is lost, a seat goes to others; what was done stays. */
function WhatItMeans({ record, session, now }: Pick<WithdrawProps, 'session' | 'now'> & Pick<KnownRecord, 'record'>) {
  const { t, formats } = useWords();
  const code = record.overallStatus?.code;
  if (code === 'pendingApproval') return <p>{t('withdraw.wish')}</p>;
  if (code === 'waitlisted') return <p>{t('withdraw.place')}</p>;
  const start = session && spanOf(meetingsOf(session))?.start;
  return (
    <>
      {start !== undefined && start > now && <p>{t('withdraw.seat', { when: formats.dates.day(start, now) })}</p>}
      <p>{t('withdraw.approval')}</p>
      {(record.attemptCount ?? 0) > 0 && <p>{t('withdraw.kept')}</p>}
    </>
  );
}
