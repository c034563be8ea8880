import styles from './seat-dots.module.css';

interface SeatDotsProps {
  readonly all: number;
  /** Undefined where nobody told: then they are all alike. */
  readonly left: number | undefined;
}

/** Seats as dots: taken ones are filled, free ones open. Words beside them say the same. */
export function SeatDots({ all, left }: SeatDotsProps) {
  const taken = left === undefined ? 0 : all - left;
  return (
    <svg className={styles.dots} viewBox={`0 0 ${all * 12} 12`} style={{ inlineSize: `${all * 0.75}rem` }} aria-hidden="true">
      {Array.from({ length: all }, (_, index) => (
        <circle key={index} cx={index * 12 + 6} cy="6" r="3.75" data-seat={left === undefined ? 'untold' : index < taken ? 'taken' : 'free'} />
      ))}
    </svg>
  );
}
