import styles from './skeleton.module.css';

/** A line of text that has not come; `width` in per cent of its place. */
export function BoneLine({ width }: { readonly width: number }) {
  return <span className={`${styles.bone} ${styles.line}`} style={{ inlineSize: `${width}%` }} />;
}

/** A block that has not come, in rem or any CSS length. */
export function BoneBox({ inlineSize, blockSize, radius }: { readonly inlineSize: string; readonly blockSize: string; readonly radius?: string }) {
  return <span className={styles.bone} style={{ inlineSize, blockSize, borderRadius: radius }} />;
}
