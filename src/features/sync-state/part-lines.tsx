import { useWords } from '#i18n/use-words.ts';
import { Dotted } from '#ui/dotted.tsx';
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
      {shown.length < parts.length && <li className={styles.result} dir="ltr">+{formats.number(parts.length - shown.length)}</li>}
    </ul>
  );
}

function PartLine({ part }: { readonly part: SlipPart }) {
  const { t, formats } = useWords();
  return (
    <li className={styles.part}>
      <bdi className={styles.title}>{part.title}</bdi>
      <Dotted as="span" className={styles.result}>
        <bdi>{t(`lesson.${part.status}`)}</bdi>
        {part.score && <bdi>{formats.score(part.score.raw, part.score.max)}</bdi>}
        {part.seconds > 0 && <bdi>{formats.duration(part.seconds)}</bdi>}
      </Dotted>
    </li>
  );
}
