import styles from './buckle.module.css';

/** `done` is filled, `now` is large, `begun` is open, `ahead` is on stitches, `locked` waits for something, `optional` is hollow and small. */
export type BuckleState = 'done' | 'now' | 'begun' | 'ahead' | 'locked' | 'optional';

/** The buckle of one step of a path. Words beside it say the same. */
export function Buckle({ state }: { readonly state: BuckleState }) {
  return (
    <svg className={styles.buckle} data-state={state} viewBox="0 0 32 32" aria-hidden="true">
      <rect data-part="plate" x="2" y="2" width="28" height="28" rx="9" />
      {state === 'done' && <path data-part="sign" d="M10 16.4l4.1 4.1L22.2 12" />}
      {(state === 'now' || state === 'begun') && <rect data-part="core" x="10.5" y="10.5" width="11" height="11" rx="3.5" />}
      {state === 'locked' && <path data-part="lock" d="M11.5 15.5h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zM12.8 15.5v-2.8a3.2 3.2 0 0 1 6.4 0v2.8" />}
    </svg>
  );
}
