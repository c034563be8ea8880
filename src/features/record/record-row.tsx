import { Check } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { hueOfId } from '#ui/cover/cover-hue.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { LinkRow } from '#ui/list.tsx';
import { Tag } from '#ui/tag.tsx';
import type { RecordEntry } from './record-entries.ts';
import styles from './record-list.module.css';

/** A line of the record: cover, title, kind, day, and what it came to. */
export function RecordRow({ entry, to }: { readonly entry: RecordEntry; readonly to: string }) {
  const { t, formats, wordOf } = useWords();
  const { source, moduleId, title, kind = '', kindLabel, members, status, statusLabel, result, score, at } = entry;
  const word = status === undefined ? undefined : source === 'external' ? wordOf('externalStatus', status, statusLabel) : wordOf('status', status, statusLabel);
  const tag = source === 'external' ? t('record.external') : kind === '' ? undefined : wordOf('kind', kind, kindLabel);
  return (
    <LinkRow
      to={to}
      viewTransition
      isTall
      leading={<Cover id={moduleId} family={source === 'external' ? 'pulse' : coverFamilyOf(kind)} members={members} size="row" />}
      title={title}
      meta={
        <>
          {tag !== undefined && <Tag hue={hueOfId(moduleId)}>{tag}</Tag>}
          {result === 'done' ? (
            // Most of a record is completed: the sign says it, the word is for who cannot see it.
            <span className={styles.done}>
              <Check aria-hidden="true" />
              <span className="visually-hidden">{word}</span>
              {at !== undefined && formats.dayMonth(at)}
            </span>
          ) : (
            <>
              {word !== undefined && <span>{word}</span>}
              {at !== undefined && <span>{formats.dayMonth(at)}</span>}
            </>
          )}
        </>
      }
      trailing={score === undefined ? null : <Score score={score} />}
    />
  );
}

function Score({ score }: { readonly score: number | string }) {
  const { formats } = useWords();
  // Another house counts as it likes: its words stand as they are.
  return <bdi className={styles.score}>{typeof score === 'number' ? formats.lmsScore(score) : score}</bdi>;
}
