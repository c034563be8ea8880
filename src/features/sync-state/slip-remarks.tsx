import { useWords, type Words } from '#i18n/use-words.ts';
import styles from './slip-remarks.module.css';
import type { SlipRemark } from './slips.ts';

/** Why something is unsure or refused, each with both readings of the LMS where there are two. */
export function SlipRemarks({ remarks }: { readonly remarks: readonly SlipRemark[] }) {
  const words = useWords();
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {remarks.map(({ reason, note }) => {
        const before = readingOf(note, 'Before', words);
        const now = readingOf(note, '', words);
        return (
          <li key={reason}>
            <p>{words.wordOf('settled', reason)}</p>
            {before && now && (
              <dl className={styles.readings}>
                <dt>{words.t('slip.before')}</dt>
                <dd>{before}</dd>
                <dt>{words.t('slip.now')}</dt>
                <dd>{now}</dd>
              </dl>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What the LMS was seen to hold, in words; undefined where it said nothing. */
function readingOf(note: SlipRemark['note'], suffix: 'Before' | '', { t, formats, wordOf }: Words): string | undefined {
  const of = (name: string) => note?.[`${name}${suffix}`];
  const [overall, lesson] = [of('overallStatus'), of('status')];
  const [score, attempts, date] = [of('score'), of('attemptCount'), of('lastAttemptDate')];
  const parts = [
    typeof overall === 'string' ? wordOf('status', overall) : typeof lesson === 'string' && wordOf('lesson', lesson),
    typeof score === 'number' && formats.lmsScore(score),
    typeof attempts === 'number' && t('course.opened', { count: attempts }),
    typeof date === 'string' && !Number.isNaN(Date.parse(date)) && formats.dayTime(Date.parse(date)),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
