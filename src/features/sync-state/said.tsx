import { useWords, type Words } from '#i18n/use-words.ts';
import styles from './said.module.css';
import type { Saying } from './sayings.ts';

/** Sentences of the record, each with both readings of the LMS where something is unsure. */
export function Said({ sayings, name }: { readonly sayings: readonly Saying[]; readonly name: string }) {
  const words = useWords();
  return (
    <div className={styles.said}>
      {sayings.map((saying) => (
        <div key={saying.sentence}>
          <p>{sentenceOf(saying, words, name)}</p>
          <Readings note={saying.readings} />
        </div>
      ))}
    </div>
  );
}

/** A sentence with its facts filled in; `name` is whoever has to sign in. */
export function sentenceOf({ sentence, at, answer, why }: Saying, { t, formats, wordOf }: Words, name: string): string {
  const told = answer && [wordOf('status', answer.status), answer.score !== undefined && formats.lmsScore(answer.score)].filter(Boolean).join(' · ');
  return t(sentence, { name, ...(at !== undefined && { at: formats.moment(at) }), ...(told !== undefined && { answer: told }), ...(why && { why: t(`refusedFor.${why}`) }) });
}

function Readings({ note }: { readonly note: Saying['readings'] }) {
  const words = useWords();
  const before = readingOf(note, 'Before', words);
  const now = readingOf(note, '', words);
  if (!before || !now) return null;
  return (
    <dl className={styles.readings}>
      <dt>{words.t('slip.before')}</dt>
      <dd>{before}</dd>
      <dt>{words.t('slip.now')}</dt>
      <dd>{now}</dd>
    </dl>
  );
}

/** What the LMS was seen to hold, in words; undefined where it said nothing. */
function readingOf(note: Saying['readings'], suffix: 'Before' | '', { t, formats, wordOf }: Words): string | undefined {
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
