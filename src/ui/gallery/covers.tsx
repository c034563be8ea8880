import { coverHues } from '../cover/cover-hue.ts';
import { Cover } from '../cover/cover.tsx';
import type { CoverFamily } from '../cover/draw-cover.ts';
import styles from './gallery.module.css';

const families: readonly CoverFamily[] = ['contours', 'weave', 'rows', 'dial', 'hatch', 'pulse'];

export function Covers() {
  return (
    <section className={styles.section}>
      <h2>Covers</h2>
      <div className={styles.covers}>
        {families.flatMap((family) => coverHues.map((hue, index) => <Cover key={`${family}${hue}`} id={`M${index}`} family={family} hue={hue} members={2 + (index % 5)} size="wide" />))}
      </div>
    </section>
  );
}
