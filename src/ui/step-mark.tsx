import { classes } from './classes.ts';
import styles from './step-mark.module.css';

/** `ahead` is stitched, `now` is open, `done` and `failed` are filled. */
export type StepState = 'ahead' | 'now' | 'done' | 'failed';

/** The mark of one step. Words beside it say the same. */
export function StepMark({ state }: { readonly state: StepState }) {
  return (
    <svg className={classes(styles.mark, styles[state])} viewBox="0 0 24 24" aria-hidden="true">
      {(state === 'ahead' || state === 'now') && <circle cx="12" cy="12" r="9.5" />}
      {state === 'now' && <circle data-part="core" cx="12" cy="12" r="4.5" />}
      {(state === 'done' || state === 'failed') && <circle data-part="disc" cx="12" cy="12" r="10.5" />}
      {state === 'done' && <path data-part="sign" d="M7.5 12.3l3.1 3.1 6-6.3" />}
      {state === 'failed' && <path data-part="sign" d="M8.5 8.5l7 7M15.5 8.5l-7 7" />}
    </svg>
  );
}
