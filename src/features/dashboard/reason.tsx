import type { ToDoReason } from '#courses/to-do-row.ts';
import styles from './reason.module.css';
import { useReasonWords } from './use-reason-words.ts';

/** Why something is to do. */
export function Reason({ reason, now }: { readonly reason: ToDoReason; readonly now: number }) {
  const { words, tone } = useReasonWords(now)(reason);
  return (
    <span className={styles.reason} data-tone={tone}>
      {words}
    </span>
  );
}
