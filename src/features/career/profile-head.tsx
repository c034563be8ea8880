import { useWords } from '#i18n/use-words.ts';
import { Ring } from '#ui/ring.tsx';
import type { CareerProfile } from './career-profiles.ts';
import styles from './career.module.css';

interface ProfileHeadProps {
  readonly profile: CareerProfile;
  /** How long closing its gaps takes, where that is known. */
  readonly minutes: number | undefined;
  readonly level: 'h1' | 'h2';
}

/** A profile at a glance: a ring with how many of how many, and what is left in a sentence. */
export function ProfileHead({ profile, minutes, level: Heading }: ProfileHeadProps) {
  const { t, formats } = useWords();
  const { name, total, met, description } = profile;
  const left = total - met;
  const gaps = left === 0 ? t('career.allMet') : t('career.gaps', { count: left });
  return (
    <div className={styles.head}>
      {total > 0 && (
        <Ring value={met / total} size={104} tone={left === 0 ? 'good' : 'accent'}>
          <span className={styles.ring}>
            <span className={styles.figure}>{formats.number(met)}</span>
            <span>{t('career.of', { total: formats.number(total) })}</span>
          </span>
        </Ring>
      )}
      <div className={styles.about}>
        <Heading className={styles.name} {...(Heading === 'h1' && { tabIndex: -1 })}>
          <bdi>{name}</bdi>
        </Heading>
        {total > 0 && <p className={styles.left}>{left > 0 && minutes !== undefined && minutes > 0 ? t('career.gapsAbout', { gaps, time: formats.duration(Math.round(minutes / (minutes < 90 ? 5 : 30)) * (minutes < 90 ? 5 : 30) * 60) }) : gaps}</p>}
        {description !== '' && (
          <p className={styles.quiet} dir="auto">
            {description}
          </p>
        )}
      </div>
    </div>
  );
}
