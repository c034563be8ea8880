import { useEffect, useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import styles from './player-bar.module.css';

/** A mouse that only passes on its way does not bring the bar, and one that clicks finds the handle still there. */
const restsMs = 250;

/** What is left of the bar: a tap, or the mouse that rests there, brings it back. */
export function BarHandle({ onShow }: { readonly onShow: () => void }) {
  const { t } = useWords();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={t('player.showBar')}
      onClick={onShow}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') timer.current = setTimeout(onShow, restsMs);
      }}
      onPointerLeave={() => clearTimeout(timer.current)}
    >
      <span className={styles.grip} />
    </button>
  );
}
