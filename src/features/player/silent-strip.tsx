import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './silent-strip.module.css';
import strip from './strip.module.css';

/** The course does not answer: that is said below it, as it may be only busy, with a way out. */
export function SilentStrip({ onWait, onLeave }: { readonly onWait: () => void; readonly onLeave: () => void }) {
  const { t } = useWords();
  return (
    <section className={classes(strip.strip, styles.silent)} role="alert">
      <div>
        <h2 className={styles.title}>{t('player.silent')}</h2>
        <p className={styles.sentence}>{t('player.silentSentence')}</p>
      </div>
      <div className={styles.buttons}>
        <Button kind="quiet" onClick={onWait}>
          {t('player.wait')}
        </Button>
        <Button onClick={onLeave}>{t('player.leave')}</Button>
      </div>
    </section>
  );
}
