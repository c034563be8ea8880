import { useWords } from '#i18n/use-words.ts';
import styles from './part-lines.module.css';
import type { SlipPart } from './slip-parts.ts';

interface PartLinesProps {
  readonly parts: readonly SlipPart[];
  /** No more than so many; how many are left out is said. */
  readonly most?: number;
}

/** What was run, each with its result and time. */
export function PartLines({ parts, most = Infinity }: PartLinesProps) {
  const { formats } = useWords();
  const shown = parts.length > most + 1 ? parts.slice(0, most) : parts;
  return (
    <ul className={styles.parts}>
      {shown.map((part) => (
        <PartLine key={part.sittingId} part={part} />
      ))}
      {shown.length < parts.length && <li className={styles.result}>+{formats.number(parts.length - shown.length)}</li>}
    </ul>
  );
}

function PartLine({ part }: { readonly part: SlipPart }) {
  const { t, formats } = useWords();
  const words = [t(`lesson.${part.status}`), part.score && formats.score(part.score.raw, part.score.max), part.seconds > 0 && formats.duration(part.seconds)];
  return (
    <li className={styles.part}>
      <bdi className={styles.title}>{part.title}</bdi>
      <span className={styles.result}>{words.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
