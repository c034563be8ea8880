import type { ReactNode } from 'react';
import { useViewTransitionState } from 'react-router';
import { classes } from '#ui/classes.ts';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { LinkRow } from '#ui/list.tsx';
import { ModuleTag } from './module-tag.tsx';
import styles from './module-row.module.css';

/** What a row of a module shows; a fact that the LMS did not give is left out. */
export interface RowModule {
  readonly id: string;
  readonly title: ReactNode;
  /** Learning type code (facts D.1); without it no tag is shown. */
  readonly kind?: string | undefined;
  readonly kindLabel?: string | undefined;
  /** How many modules a programme has, for its cover. */
  readonly members?: number;
}

interface ModuleRowProps {
  readonly module: RowModule;
  readonly to: string;
  readonly isCurrent?: boolean;
  /** Facts beside the tag: next date, length, my state. */
  readonly facts?: ReactNode;
  readonly below?: ReactNode;
}

/** A module in a list: cover, title in two lines, kind, facts. Its cover grows into the page's. */
export function ModuleRow({ module, to, isCurrent, facts, below }: ModuleRowProps) {
  const isGoing = useViewTransitionState(to);
  const { id, title, kind, kindLabel, members = 0 } = module;
  return (
    <LinkRow
      to={to}
      viewTransition
      isTall
      {...(isCurrent !== undefined && { isCurrent })}
      leading={<Cover id={id} family={coverFamilyOf(kind ?? '')} members={members} size="row" className={classes(isGoing && styles.isGoing)} />}
      title={title}
      meta={
        <>
          {kind !== undefined && <ModuleTag id={id} kind={kind} label={kindLabel} />}
          {facts}
        </>
      }
      below={below}
      trailing={null}
    />
  );
}
