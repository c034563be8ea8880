import { useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { classes } from '../classes.ts';
import { StitchedLine } from '../stitch.tsx';
import styles from './bar-chart.module.css';

export interface Bar {
  readonly key: string;
  /** Its whole name: "November 2026". */
  readonly label: string;
  /** Below the bar, where there is room: "Nov". */
  readonly short: string;
  /** Below the bar, where there is little: "N". */
  readonly narrow: string;
  readonly value: number;
  /** The value alone, for above the bar: "4". */
  readonly figure: string;
  /** The value in words: "4 courses". */
  readonly words: string;
}

interface BarChartProps {
  /** What is shown: its name, and the caption of the table. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The bar that is now. */
  readonly nowKey?: string;
  readonly average?: { readonly value: number; readonly label: string };
  /** The heads of the table's two columns. */
  readonly columns: readonly [string, string];
}

/**
 * Values over time: bars that run the reading way, one of them now, the average as a stitch. The largest and the latest value are written; a tap or the arrow keys read each,
 * and a table says all of them to screen readers.
 */
export function BarChart({ label, bars, nowKey, average, columns }: BarChartProps) {
  const id = useId();
  const places = useRef<HTMLDivElement>(null);
  const latest = bars.at(-1)?.key;
  const [readKey, setReadKey] = useState(latest);
  const most = Math.max(...bars.map(({ value }) => value), average?.value ?? 0, Number.MIN_VALUE);
  const largest = bars.findLast(({ value }) => value === most)?.key;
  const read = bars.find(({ key }) => key === readKey) ?? bars.at(-1);

  const go = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = bars.findIndex(({ key }) => key === read?.key);
    const to = nextPlace(event.key, at, bars.length, getComputedStyle(event.currentTarget).direction === 'rtl');
    const next = to === undefined ? undefined : bars[to];
    if (!next || to === undefined) return;
    event.preventDefault();
    setReadKey(next.key);
    places.current?.querySelectorAll<HTMLElement>('button')[to]?.focus();
  };

  return (
    <figure className={styles.chart} aria-labelledby={`${id}-label`}>
      <figcaption id={`${id}-label`} className="visually-hidden">
        {label}
      </figcaption>
      <p className={styles.read} aria-hidden="true">
        <span className={styles.value}>{read?.words}</span>
        <span>{read?.label}</span>
        {average && (
          <span className={styles.average}>
            <StitchedLine className={styles.sample ?? ''} />
            {average.label}
          </span>
        )}
      </p>
      {/* The arrow keys move between the bars, which are buttons of their own. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div ref={places} role="toolbar" aria-label={label} className={styles.bars} style={{ '--count': bars.length } as CSSProperties} onKeyDown={go}>
        {average && average.value > 0 && (
          <span className={styles.line} style={{ '--share': average.value / most } as CSSProperties}>
            <StitchedLine />
          </span>
        )}
        {bars.map((bar) => (
          <button
            key={bar.key}
            type="button"
            className={styles.bar}
            tabIndex={bar.key === read?.key ? 0 : -1}
            aria-pressed={bar.key === read?.key}
            onClick={() => setReadKey(bar.key)}
            onFocus={() => setReadKey(bar.key)}
          >
            <span className="visually-hidden">{said(bar)}</span>
            <span className={styles.field} aria-hidden="true" style={{ '--share': bar.value / most } as CSSProperties}>
              {(bar.key === largest || bar.key === latest) && bar.value > 0 && <span className={styles.figure}>{bar.figure}</span>}
              <svg className={classes(styles.body, bar.key === nowKey && styles.isNow)}>
                <rect />
              </svg>
            </span>
            <span className={styles.tick} aria-hidden="true">
              <span className={styles.narrow}>{bar.narrow}</span>
              <span className={styles.short}>{bar.short}</span>
            </span>
          </button>
        ))}
      </div>
      <div className="visually-hidden">
        {/* A table is as wide as its words, whatever it is told. */}
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.label}</th>
                <td>{bar.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** The place that a key leads to; the arrows go as the bars do. */
function nextPlace(key: string, at: number, count: number, isRightToLeft: boolean): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const to = at + ((key === 'ArrowRight') === isRightToLeft ? -1 : 1);
      return Math.min(count - 1, Math.max(0, to));
    }
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** In one piece, so that a screen reader does not stop at the colon. */
const said = ({ label, words }: { readonly label: string; readonly words: string }): string => `${label}: ${words}`;
