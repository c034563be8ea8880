import { MonitorSmartphone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PlaceElsewhere } from '#sync/elsewhere/ask-elsewhere.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import styles from './elsewhere-card.module.css';
import page from './player-page.module.css';

interface ElsewhereCardProps {
  readonly offer: PlaceElsewhere;
  readonly onAnswer: (isTaken: boolean) => void;
}

/** The course was gone on with on another device: from there, or from here. Nothing goes on by itself. */
export function ElsewhereCard({ offer, onAnswer }: ElsewhereCardProps) {
  const { t, formats } = useWords();
  const { at } = offer.place;
  // It is read out, and a key that is still held down from opening the course chooses nothing.
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const sentences = [offer.hasUntold && t('player.bothStand'), offer.isPlaceOnly && t('player.placeOnly'), offer.hasOwnOrder && t('player.orderStays')].filter((one) => one !== false);
  return (
    <div className={page.over}>
      <Card className={styles.card} labelledBy="elsewhere-title">
        <MonitorSmartphone className={styles.sign} aria-hidden="true" />
        <h2 ref={title} id="elsewhere-title" className={styles.title} tabIndex={-1}>
          {t(offer.wasOpenedHere ? 'player.wentOnElsewhere' : 'player.begunElsewhere')}
        </h2>
        {[offer.partTitle, offer.placeName].map(
          (name, index) =>
            name && (
              <p key={index} className={styles.place}>
                <bdi>{name}</bdi>
              </p>
            ),
        )}
        {sentences.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
        <div className={styles.buttons}>
          <Button isWide onClick={() => onAnswer(true)}>
            {at === undefined ? t('player.continueElsewhere') : t('player.continueFrom', { at: formats.dayTime(at) })}
          </Button>
          <Button kind="quiet" isWide onClick={() => onAnswer(false)}>
            {t(offer.wasOpenedHere ? 'player.goOnHere' : 'player.beginHere')}
          </Button>
        </div>
      </Card>
    </div>
  );
}
