import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Fold } from '#ui/fold.tsx';
import styles from './course-about.module.css';
import { safeHtml } from '#parts/safe-html.ts';

interface CourseAboutProps {
  /** As the LMS gave it: may be HTML. */
  readonly description: string | undefined;
  readonly objectives: readonly string[];
}

/** What the course is about, folded at five lines, and what one learns. Nothing where the LMS says nothing. */
export function CourseAbout({ description, objectives }: CourseAboutProps) {
  const { t } = useWords();
  const html = useMemo(() => safeHtml(description ?? ''), [description]);
  if (html === '' && objectives.length === 0) return null;
  return (
    <section className={styles.about}>
      {html !== '' && (
        <Fold key={html} lines={5} moreLabel={t('common.more')} lessLabel={t('common.less')}>
          {/* Cleaned by safeHtml just above. */}
          <div className={styles.text} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
        </Fold>
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
    </section>
  );
}
