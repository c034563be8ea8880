import { Strap } from '#ui/strap.tsx';
import styles from './step-strap.module.css';

/** More buckles than this stand too close to be told apart. */
const mostBuckles = 12;

interface StepStrapProps {
  readonly steps: number;
  /** Steps that were done before. */
  readonly from: number;
  /** Steps that are done now. */
  readonly to: number;
  /** It fills from `from` to `to` when this becomes true, once. */
  readonly isDrawn: boolean;
  readonly tone: 'accent' | 'good';
  readonly label: string;
}

/** The step: a strap with a buckle for each part, drawn to the one that was reached. */
export function StepStrap({ steps, from, to, isDrawn, tone, label }: StepStrapProps) {
  if (steps === 0) return null;
  const shown = isDrawn ? to : Math.min(from, to);
  return (
    <div className={styles.way}>
      <Strap className={styles.strap ?? ''} value={shown / steps} tone={tone} label={label} />
      {steps > 1 &&
        steps <= mostBuckles &&
        Array.from({ length: steps }, (_, step) => (
          <span key={step} className={styles.buckle} data-tone={tone} data-is-reached={step < shown} style={{ insetInlineStart: `calc((100% - 7px) * ${(step + 1) / steps})` }} aria-hidden="true" />
        ))}
    </div>
  );
}
