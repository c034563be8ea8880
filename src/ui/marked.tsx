import styles from './marked.module.css';

interface MarkedProps {
  readonly text: string;
  /** From and to, in UTF-16 units; in order, not overlapping. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** A text in which what was looked for is marked. */
export function Marked({ text, ranges }: MarkedProps) {
  const parts = ranges.map(([from, to], at) => (
    <span key={from}>
      {text.slice(at === 0 ? 0 : ranges[at - 1]?.[1], from)}
      <mark className={styles.mark}>{text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
