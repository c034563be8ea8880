import { CircleAlert, CircleCheck } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { AskAgain } from '#parts/ask-again.tsx';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';
import type { DashboardHrefs } from './dashboard-deps.ts';
import styles from './to-do-section.module.css';
import { ToDoList } from './to-do-list.tsx';
import type { useToDo } from './use-to-do.ts';

interface ToDoSectionProps {
  readonly toDo: ReturnType<typeof useToDo>;
  /** What stands above already. */
  readonly heroEnrollmentId: string | undefined;
  readonly hrefs: DashboardHrefs;
  readonly isOnline: boolean;
}

const mostRows = 5;

/** What is to do, at most five rows in one order; that nothing presses; and what could not be asked. */
export function ToDoSection({ toDo, heroEnrollmentId, hrefs, isOnline }: ToDoSectionProps) {
  const { t } = useWords();
  // What the hero shows, with its reason, is not said twice.
  const rows = toDo.rows.filter(({ enrollmentId }) => enrollmentId === undefined || enrollmentId !== heroEnrollmentId);
  const { next } = toDo;
  const step = toDo.isCalm && next && next.enrollmentId !== heroEnrollmentId && !rows.some(({ moduleId }) => moduleId === next.moduleId) ? next : undefined;
  if (toDo.isPending) {
    return (
      <Section title={t('dashboard.toDo')}>
        <div aria-busy="true">
          <span className="visually-hidden">{t('common.loading')}</span>
          <RowsSkeleton />
        </div>
      </Section>
    );
  }
  if (toDo.error && rows.length === 0) {
    return heroEnrollmentId === undefined ? <AnswerFailure error={toDo.error} isOnline={isOnline} title={t('dashboard.failedTitle')} onRetry={toDo.retry} /> : null;
  }
  return (
    <Section title={t('dashboard.toDo')} more={rows.length > 0 ? { to: hrefs.learning, label: t('dashboard.showAll') } : undefined}>
      {toDo.missing && (
        <Notice says="status" icon={<CircleAlert aria-hidden="true" />}>
          <p>{t('dashboard.partial')}</p>
          {isOnline && (
            <AskAgain kind="quiet" size="small" error={toDo.missing} onRetry={toDo.retry} />
          )}
        </Notice>
      )}
      {toDo.isCalm && (rows.length > 0 || step || heroEnrollmentId !== undefined) && (
        <p className={styles.line}>
          <CircleCheck aria-hidden="true" />
          {t('dashboard.calm')}
        </p>
      )}
      {(rows.length > 0 || step) && <ToDoList rows={rows.slice(0, mostRows)} next={step} hrefs={hrefs} label={t('dashboard.toDo')} />}
      {toDo.isCalm && rows.length === 0 && !step && heroEnrollmentId === undefined && (
        <EmptyPlace
          drawing="all-sent"
          title={t('dashboard.nothingTitle')}
          sentence={t('dashboard.nothingSentence')}
          action={
            <ButtonLink kind="quiet" to={hrefs.path}>
              {t('dashboard.toPath')}
            </ButtonLink>
          }
        />
      )}
      {!toDo.isCalm && !toDo.missing && rows.length === 0 && <p className={styles.line}>{t('dashboard.thatIsAll')}</p>}
    </Section>
  );
}
