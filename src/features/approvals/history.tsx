import type { Approval } from '#courses/approvals/approval.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dotted } from '#ui/dotted.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import styles from './history.module.css';
import { nameOf } from './use-fact-words.ts';

interface HistoryProps {
  readonly approval: Approval;
  readonly userId: string;
  readonly now: number;
}

/** The steps that the LMS told: who asked and when, and whose answer it waits for. */
export function History({ approval, userId, now }: HistoryProps) {
  const { t, formats } = useWords();
  const { kind, person, since, stepName, approver } = approval;
  if (kind === 'assessment') return null;
  const first = kind === 'task' ? t('approvals.doneStep') : kind === 'external' ? t('approvals.handedInStep') : t('approvals.askedStep');
  const isMine = approver === undefined || approver.id === userId;
  const waits = isMine ? t('approvals.waitsForYou') : t('approvals.waitsFor', { name: nameOf(approver) });
  return (
    <section className={styles.history}>
      <h2>{t('approvals.history')}</h2>
      <ol>
        <li className={styles.step}>
          <StepMark state="done" />
          <div>
            <p className={styles.title}>{first}</p>
            <Dotted>
              {person && <bdi>{nameOf(person)}</bdi>}
              {since !== undefined && (
                <time dateTime={new Date(since).toISOString()}>
                  {formats.moment(since, now)} ({formats.fromNow(since, now)})
                </time>
              )}
            </Dotted>
          </div>
        </li>
        <li className={styles.step}>
          <StepMark state="now" />
          <div>
            <p className={styles.title}>{stepName ? <bdi>{stepName}</bdi> : waits}</p>
            {stepName && <Dotted>{waits}</Dotted>}
          </div>
        </li>
      </ol>
    </section>
  );
}
