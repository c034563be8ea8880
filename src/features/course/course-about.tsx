import { Award, Check } from 'lucide-react';
import type { Module } from '#api/contract/module.ts';
import { useWords } from '#i18n/use-words.ts';
import { LmsHtml } from '#parts/lms-html.tsx';
import { useSafeHtml } from '#parts/use-safe-html.ts';
import { Fold } from '#ui/fold.tsx';
import styles from './course-about.module.css';

interface CourseAboutProps {
  /** As the LMS gave it: may be HTML. */
  readonly description: string | undefined;
  readonly about: Module | undefined;
}

/** What the course is about, folded at five lines, what one learns, who it is for, and what one gets. Nothing where the LMS says nothing. */
export function CourseAbout({ description, about }: CourseAboutProps) {
  const { t } = useWords();
  const { objectives = [], audiences = [], info, certification } = about ?? {};
  const hasText = useSafeHtml(description ?? '') !== '';
  const hasInfo = useSafeHtml(info ?? '') !== '';
  if (!hasText && !hasInfo && objectives.length === 0 && audiences.length < 2 && !certification) return null;
  return (
    <section className={styles.about}>
      {hasText && (
        <Fold key={description} lines={5} moreLabel={t('common.more')} lessLabel={t('common.less')}>
          <LmsHtml html={description} className={styles.text} />
        </Fold>
      )}
      {certification && (
        <p className={styles.award}>
          <Award aria-hidden="true" />
          {t(certification.exam ? 'module.certificateByExam' : 'module.certificate')}
        </p>
      )}
      {objectives.length > 0 && (
        <div className={styles.objectives}>
          <h2>{t('course.objectives')}</h2>
          <ul className={styles.checks}>
            {objectives.map((objective) => (
              <li key={objective}>
                <Check aria-hidden="true" />
                <bdi>{objective}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {audiences.length > 1 && (
        <div className={styles.objectives}>
          <h2>{t('module.audience')}</h2>
          <ul className={styles.plain}>
            {audiences.map((audience) => (
              <li key={audience}>
                <bdi>{audience}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {hasInfo && (
        <div className={styles.objectives}>
          <h2>{t('module.goodToKnow')}</h2>
          <LmsHtml html={info} className={styles.text} />
        </div>
      )}
    </section>
  );
}
