import { BoneBox, BoneLine } from '#ui/skeleton.tsx';
import styles from './hero.module.css';

/** In the shape of the course that goes on. */
export function HeroSkeleton() {
  return (
    <div className={styles.hero}>
      <BoneBox inlineSize="100%" blockSize="clamp(7rem, 26vw, 11rem)" radius="0" />
      <div className={styles.words}>
        <div className={styles.text}>
          <BoneLine width={64} />
          <BoneLine width={40} />
        </div>
        <BoneBox inlineSize="100%" blockSize="48px" radius="10px" />
      </div>
    </div>
  );
}
