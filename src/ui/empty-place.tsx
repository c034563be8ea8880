import type { ReactNode } from 'react';
import styles from './empty-place.module.css';
import { PlaceDrawing, type PlaceDrawingName } from './place-drawing.tsx';

interface EmptyPlaceProps {
  readonly drawing: PlaceDrawingName;
  readonly title: string;
  /** What happened or what is missing, then what to do. */
  readonly sentence?: string | undefined;
  /** One button: the next step. */
  readonly action?: ReactNode;
  /** `alert` for a failure. */
  readonly says?: 'alert' | 'status';
}

/** A place with nothing in it: one line drawing, a sentence, one button. */
export function EmptyPlace({ drawing, title, sentence, action, says }: EmptyPlaceProps) {
  return (
    <div className={styles.place} role={says} data-is-empty>
      <PlaceDrawing name={drawing} className={styles.drawing ?? ''} />
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {sentence && <p className={styles.sentence}>{sentence}</p>}
      </div>
      {action}
    </div>
  );
}
