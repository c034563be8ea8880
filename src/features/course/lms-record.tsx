import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import type { ModuleSession } from '#api/contract/module.ts';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import styles from './lms-record.module.css';
import { Withdraw } from './withdraw.tsx';

interface LmsRecordProps {
  readonly deps: Pick<CourseDeps, 'calls' | 'isOnline' | 'withdrawals'>;
  readonly known: KnownRecord;
  /** More was done here than the LMS knows yet: its status would say less than the top of the page. */
  readonly isBehind: boolean;
  /** Without a network the bar above the page says how old it is, for all of the page. */
  readonly isOnline: boolean;
  /** My date. */
  readonly session: ModuleSession | undefined;
  readonly now: number;
}

/** What the LMS holds of an enrollment, and the way out of it. */
export function LmsRecord(props: LmsRecordProps) {
  // The way out goes with the sheet that it opened, once it is decided: drawn anew then, the focus stays here.
  useStore(props.deps.calls.live);
  const focus = useKeptFocus<HTMLDivElement>('h2');
  return (
    <div className={styles.whole} {...focus}>
      <Facts {...props} />
      <Withdraw deps={props.deps} known={props.known} session={props.session} now={props.now} />
    </div>
  );
}

/** What the LMS holds of it: status, score, how often it was opened, dates. What it did not tell is left out. */
function Facts({ known, isBehind, isOnline }: LmsRecordProps) {
  const { t, formats, wordOf } = useWords();
  const { record, asOf } = known;
  const { overallStatus, score, attemptCount = 0 } = record;
  const isWished = overallStatus?.code === 'pendingApproval' || overallStatus?.code === 'waitlisted';
  const day = (text: string | undefined): string | undefined => {
    const at = Date.parse(text ?? '');
    return Number.isNaN(at) ? undefined : formats.date(at);
  };
  const facts = [
    [t('held.status'), overallStatus && !isBehind ? wordOf('status', overallStatus.code, overallStatus.label) : undefined],
    [t('held.score'), score === undefined ? undefined : formats.lmsScore(score)],
    [t('held.opened'), attemptCount > 0 ? formats.number(attemptCount) : undefined],
    [t(isWished ? 'held.asked' : 'held.enrolled'), day(record.enrollmentDate)],
    [t('held.started'), day(record.startDate)],
    [t('held.last'), day(record.lastAttemptDate)],
    [t('held.ended'), day(record.endDate)],
    [t('held.electives'), record.requiredElectiveCredits ? formats.number(record.requiredElectiveCredits) : undefined],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined);
  if (facts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="course-held">
      <h2 id="course-held" tabIndex={-1}>{t('held.title')}</h2>
      <dl className={styles.list}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isOnline && <p className={styles.asOf}>{t('common.updated', { at: formats.moment(asOf) })}</p>}
    </section>
  );
}
