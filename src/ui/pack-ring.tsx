import { useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { BagIcon } from './own-icons.tsx';
import styles from './pack-ring.module.css';
import { Ring } from './ring.tsx';

interface PackRingProps {
  /** From 0 to 1. */
  readonly value: number;
  readonly flap: 'open' | 'half' | 'shut';
  readonly isResting?: boolean;
}

/** A bag in a ring: as the ring closes, the bag's flap shuts. Words beside it say the same. */
export function PackRing({ value, flap, isResting = false }: PackRingProps) {
  const isShutting = useBecame(flap === 'shut');
  return (
    <span className={styles.ring} data-flap={flap}>
      <Ring value={flap === 'shut' ? 1 : value} size={56} tone={isResting ? 'quiet' : 'accent'}>
        <span className={classes(styles.bag, isShutting && styles.isShutting)}>
          <BagIcon flap={flap} />
        </span>
      </Ring>
    </span>
  );
}

/** True once `now` has turned true after it was false; a page that opens with it true sees no motion. */
function useBecame(now: boolean): boolean {
  const before = useRef(now);
  const [became, setBecame] = useState(false);
  useEffect(() => {
    setBecame(now && !before.current);
    before.current = now;
  }, [now]);
  return became;
}
