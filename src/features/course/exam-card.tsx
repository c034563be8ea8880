import { Hourglass, ListChecks, ExternalLink } from 'lucide-react';
import type { Module } from '#api/contract/module.ts';
import { isDone } from '#courses/known-enrollments.ts';
import { statedLength } from '#courses/stated-minutes.ts';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import type { KnownRecord } from './course-deps.ts';
import styles from './exam-card.module.css';

interface ExamCardProps {
  readonly about: Module | undefined;
  readonly record: KnownRecord['record'];
}

/** What one should know before an exam begins: time, attempts, where it is held; afterwards its result. */
export function ExamCard({ about, record }: ExamCardProps) {
  const { t, formats } = useWords();
  const { score, attemptCount = 0 } = record;
  const isOver = isDone(record);
  return (
    <Card labelledBy="exam">
      <h2 id="exam">{t(isOver ? 'exam.result' : 'exam.before')}</h2>
      {score !== undefined && (
        <p className={styles.score}>
          <span className={styles.figure}>{formats.lmsScore(score)}</span>
          <span>{t(isOver ? 'exam.passed' : 'exam.best')}</span>
        </p>
      )}
      <ul className={styles.facts}>
        {about?.duration && (
          <li>
            <Hourglass aria-hidden="true" />
            {t('exam.time', { time: statedLength(about.duration, formats) })}
          </li>
        )}
        {(attemptCount > 0 || record.overallStatus?.code === 'enrolled') && (
          <li>
            <ListChecks aria-hidden="true" />
            {attemptCount > 0 ? t('exam.attempts', { count: attemptCount }) : t('exam.noAttempt')}
          </li>
        )}
        {!isOver && (
          <li>
            <ExternalLink className="mirrors" aria-hidden="true" />
            {t('exam.there')}
          </li>
        )}
      </ul>
    </Card>
  );
}
