import { BadgeCheck } from 'lucide-react';
import type { AwardedCompetency } from '#api/contract/competencies.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';
import styles from './career.module.css';
import type { Step } from './step-rows.tsx';

interface CompetencyProofProps {
  readonly award: AwardedCompetency | undefined;
  readonly steps: readonly Step[];
  readonly enrolled: ReadonlyMap<string, TrainingRecord>;
}

/** Who found it, and when. What it was found by stands below, among the modules. */
export function CompetencyProof({ award }: CompetencyProofProps) {
  const { t, formats } = useWords();
  if (!award || (award.assigned === undefined && !award.assigner)) return null;
  const date = award.assigned === undefined ? undefined : formats.date(Date.parse(award.assigned));
  const by = award.assigner && [award.assigner.given, award.assigner.family].filter(Boolean).join(' ');
  const sentence = by ? (date ? t('career.foundByOn', { by, date }) : t('career.foundBy', { by })) : t('career.foundOn', { date: date ?? '' });
  return (
    <section className={styles.section} aria-labelledby="competency-proof">
      <h2 id="competency-proof">{t('career.proof')}</h2>
      <Notice icon={<BadgeCheck aria-hidden="true" />}>
        <p>{sentence}</p>
      </Notice>
    </section>
  );
}
