import { BoneBox, BoneLine } from '#ui/skeleton.tsx';
import styles from './hero.module.css';

/** In the shape of the course that goes on. */
export function HeroSkeleton() {
  return (
    <div className={styles.hero}>
      <div className={styles.cover}>
        <BoneBox inlineSize="100%" blockSize="100%" radius="0" />
      </div>
      <div className={styles.words}>
        <div className={styles.text}>
          <p className={styles.facts}>
            <BoneBox inlineSize="6rem" blockSize="1.5rem" />
          </p>
          <BoneBox inlineSize="70%" blockSize="1.75rem" />
        </div>
        <div className={styles.act}>
          <BoneBox inlineSize="100%" blockSize="48px" radius="10px" />
          <p className={styles.packed}>
            <BoneLine width={40} />
          </p>
        </div>
      </div>
    </div>
  );
}
