import { useEffect, useRef, useState } from 'react';
import type { Approval } from '#courses/approvals/approval.ts';
import { useWords } from '#i18n/use-words.ts';
import type { ApprovalsDeps } from './approvals-deps.ts';
import styles from './approvals-page.module.css';
import { ApproveManySheet } from './approve-many-sheet.tsx';
import { SelectBar } from './select-bar.tsx';
import { SelectCard } from './select-card.tsx';
import type { ApprovalFacts } from './use-facts.ts';
import { useSay } from './use-say.ts';

interface SelectListProps {
  readonly deps: ApprovalsDeps;
  /** Those that can be decided here. */
  readonly shown: readonly Approval[];
  readonly factsOf: (approval: Approval) => ApprovalFacts;
  readonly now: number;
  readonly onEnd: () => void;
}

const keyOf = ({ kind, id }: Approval): string => `${kind} ${id}`;

/** Several at once: chosen first, then their sum, then one yes, and one way back. */
export function SelectList({ deps, shown, factsOf, now, onEnd }: SelectListProps) {
  const { t } = useWords();
  const say = useSay(deps);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [isSumming, setIsSumming] = useState(false);
  // What somebody decided on another device meanwhile is not counted any more.
  const chosen = shown.filter((approval) => keys.has(keyOf(approval)));
  const list = useRef<HTMLUListElement>(null);
  // *Select* has gone, and this came behind it: the keyboard goes on with the first of those to choose.
  useEffect(() => {
    if (!document.activeElement || document.activeElement === document.body) list.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  const choose = (approval: Approval, isChosen: boolean): void => {
    const next = new Set(keys);
    if (isChosen) next.add(keyOf(approval));
    else next.delete(keyOf(approval));
    setKeys(next);
  };
  return (
    <>
      <ul ref={list} className={styles.cards} aria-label={t('approvals.listLabel')}>
        {shown.map((approval) => (
          <li key={keyOf(approval)} className={styles.item}>
            <SelectCard approval={approval} facts={factsOf(approval)} now={now} pictureAddress={deps.pictureAddress} isChecked={keys.has(keyOf(approval))} onChange={(isChosen) => choose(approval, isChosen)} />
          </li>
        ))}
      </ul>
      <SelectBar count={chosen.length} isAll={chosen.length === shown.length} onAll={() => setKeys(new Set(shown.map(keyOf)))} onCancel={onEnd} onGoOn={() => setIsSumming(true)} />
      <ApproveManySheet
        deps={deps}
        chosen={chosen}
        factsOf={factsOf}
        isOpen={isSumming}
        onClose={() => setIsSumming(false)}
        onApprove={(wordsTo) => {
          setIsSumming(false);
          void say(chosen, 'approve', wordsTo).then((isSaid) => isSaid && onEnd());
        }}
      />
    </>
  );
}
