import { useId } from 'react';
import type { Approval } from '#courses/approvals/approval.ts';
import type { PictureAddress } from '#parts/safe-html.ts';
import { CheckBox } from '#ui/checkbox.tsx';
import { classes } from '#ui/classes.ts';
import styles from './approval-card.module.css';
import { CardWords } from './card-words.tsx';
import type { ApprovalFacts } from './use-facts.ts';

interface SelectCardProps {
  readonly approval: Approval;
  readonly facts: ApprovalFacts;
  readonly now: number;
  readonly pictureAddress: PictureAddress;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A request as one of several that are decided at once: the whole card takes it in, or leaves it out. */
export function SelectCard({ isChecked, onChange, ...told }: SelectCardProps) {
  const id = useId();
  return (
    <label htmlFor={`${id}-box`} className={classes(styles.whole, styles.select)}>
      <CheckBox id={`${id}-box`} labelledBy={id} isChecked={isChecked} onChange={onChange} />
      <span id={id} className={styles.told}>
        <CardWords {...told} />
      </span>
    </label>
  );
}
