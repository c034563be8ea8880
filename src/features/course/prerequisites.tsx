import { Link } from 'react-router';
import type { PrerequisiteStep, PrerequisiteStrap } from '#courses/prerequisite-steps.ts';
import { isActive } from '#courses/known-enrollments.ts';
import { useWords } from '#i18n/use-words.ts';
import { StepMark, type StepState } from '#ui/step-mark.tsx';
import type { ModuleDeps } from './course-deps.ts';
import styles from './prerequisites.module.css';

interface PrerequisitesProps {
  readonly deps: Pick<ModuleDeps, 'hrefOfCourse' | 'hrefOfModule'>;
  readonly strap: PrerequisiteStrap;
}

/** What comes before this course, as a short strap with my state on each step. */
export function Prerequisites({ deps, strap }: PrerequisitesProps) {
  const { t } = useWords();
  const { steps, isAny, isEnrolling } = strap;
  const rule = steps.length === 1 ? (isEnrolling ? 'firstEnrol' : 'firstDo') : isAny ? (isEnrolling ? 'firstEnrolAny' : 'firstDoAny') : isEnrolling ? 'firstEnrolAll' : 'firstDoAll';
  return (
    <section className={styles.section} aria-labelledby="module-first">
      <h2 id="module-first">{t('module.first')}</h2>
      <p className={styles.rule}>{t(`module.${rule}`)}</p>
      <ol className={styles.strap}>
        {steps.map((step) => (
          <li key={step.moduleId} className={styles.step} data-state={stateOf(step)}>
            <StepMark state={stateOf(step)} />
            <Step step={step} href={step.record && isActive(step.record) ? deps.hrefOfCourse(step.record.id) : deps.hrefOfModule(step.moduleId)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step, href }: { readonly step: PrerequisiteStep; readonly href: string }) {
  const { t, wordOf } = useWords();
  const status = step.record?.overallStatus;
  return (
    <Link to={href} viewTransition className={styles.link}>
      <bdi className={styles.title}>{step.title}</bdi>
      <span className={styles.state}>{status ? wordOf('status', status.code, status.label) : t('module.notEnrolled')}</span>
    </Link>
  );
}

const stateOf = ({ isMet, record }: PrerequisiteStep): StepState => (isMet ? 'done' : record && isActive(record) ? 'now' : 'ahead');
