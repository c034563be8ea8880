import { useWords } from '#i18n/use-words.ts';
import { isCallLine, type HistoryLine } from '#offline/outbox.ts';
import { Decide } from './decide.tsx';
import { Said } from './said.tsx';
import { saidLines, sayingsIn } from './sayings.ts';
import styles from './slip-story.module.css';
import { stateOf, type Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';

/** What of a slip did not arrive for certain, or not at all, each with its sentence, both readings, and what can be decided about it. */
export function SlipQuestions({ slip, deps }: { readonly slip: Slip; readonly deps: SyncDeps }) {
  const { t } = useWords();
  const nameOf = (line: HistoryLine): string => (isCallLine(line) ? t(`slipKind.${line.call?.kind ?? 'enrol'}`) : (line.sitting?.itemTitle ?? t('slip.opened')));
  const open = saidLines(slip).filter((line) => stateOf(line.entry) !== 'sent');
  return (
    <ul className={styles.questions}>
      {open.map((line) => (
        <li key={line.entry.seq} className={styles.question}>
          {slip.lines.length > 1 && (
            <p className={styles.name}>
              <bdi>{nameOf(line)}</bdi>
            </p>
          )}
          <Said sayings={sayingsIn(slip, line)} name={deps.learner.name} />
          <Decide line={line} deps={deps} />
        </li>
      ))}
    </ul>
  );
}
