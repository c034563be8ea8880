import { Hand, X } from 'lucide-react';
import { stageViews, type StageView } from '#player/stage-messages.ts';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Choice } from '#ui/segments.tsx';
import { useMedia } from '#ui/use-media.ts';
import styles from './size-strip.module.css';
import strip from './strip.module.css';
import type { Stage } from './use-stage.ts';

interface SizeStripProps {
  readonly stage: Stage;
  readonly onChoose: (view: StageView) => void;
  readonly onClose: () => void;
}

/** How a course of fixed size is shown: fit, fill, 100 %, and the hand that moves it; with what helps where its text is too small. */
export function SizeStrip({ stage, onChoose, onClose }: SizeStripProps) {
  const { t } = useWords();
  const isUpright = useMedia('(orientation: portrait) and (pointer: coarse)');
  const isTouched = useMedia('(pointer: coarse)');
  const { shape, view, isMoving, setMoving, isSmall } = stage;
  if (!shape) return null;
  const helps = isUpright && shape.isWiderThanTall ? 'player.smallTurn' : 'player.smallZoom';
  return (
    <section className={classes(strip.strip, styles.size)} aria-label={t('player.sizeOfCourse')}>
      <output className={styles.sentence}>
        {t(isSmall ? helps : shape.isLarger ? 'player.moveSentence' : 'player.sizeSentence')}
      </output>
      <Choice label={t('player.sizeOfCourse')} isLabelHidden value={view} onChange={onChoose} options={stageViews.map((value) => ({ value, label: t(`player.view-${value}`) }))} />
      <div className={styles.buttons}>
        {(shape.isLarger || isTouched) && <IconButton label={t('player.move')} icon={<Hand aria-hidden="true" />} isPressed={isMoving} {...(isMoving && { className: styles.isOn ?? '' })} onClick={() => setMoving(!isMoving)} />}
        <IconButton label={t('common.close')} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
    </section>
  );
}
