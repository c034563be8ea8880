import { classes } from './classes.ts';
import styles from './strap.module.css';

interface StrapProps {
  /** From 0 to 1. */
  readonly value: number;
  /** What it is the progress of. */
  readonly label: string;
  /** How the value is said, if not as per cent. */
  readonly valueText?: string;
  readonly tone?: 'accent' | 'good' | 'quiet';
  readonly className?: string;
}

/** Progress, always from inline-start. */
export function Strap({ value, label, valueText, tone = 'accent', className }: StrapProps) {
  return (
    <progress
      className={classes(styles.strap, className)}
      data-tone={tone}
      value={Math.min(1, Math.max(0, value))}
      max={1}
      aria-label={label}
      aria-valuetext={valueText}
    />
  );
}
