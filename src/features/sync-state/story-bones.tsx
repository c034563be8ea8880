import { BoneBox, BoneLine } from '#ui/skeleton.tsx';
import styles from './story-page.module.css';

/** In the shape of the story that comes. */
export function StoryBones() {
  return (
    <div className={styles.bones} aria-busy="true">
      <BoneLine width={60} />
      <BoneBox inlineSize="100%" blockSize="12rem" radius="14px" />
      <BoneBox inlineSize="100%" blockSize="16rem" radius="14px" />
    </div>
  );
}
