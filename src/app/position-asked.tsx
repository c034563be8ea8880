import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { positionsOf } from '#features/me/positions.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { RadioList } from '#ui/radio-list.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useLearnerSpace } from './app-env.ts';
import styles from './position-asked.module.css';
import { assignmentsQuery } from './queries/assignments.ts';
import { meQuery } from './queries/me.ts';
import { useActAs } from './use-act-as.ts';

/** Whoever holds several positions is asked in which of them they are here, once. Closed without an answer it asks again with the next start: the LMS then takes the first. */
export function PositionAsked() {
  const { t } = useWords();
  const space = useLearnerSpace();
  const actAs = useActAs();
  const [isLater, setIsLater] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const assignments = useQuery(assignmentsQuery(space.own), space.own.queries).data?.value.assignments ?? [];
  const user = useQuery(meQuery(space.own), space.own.queries).data?.value;
  const positions = positionsOf(user, assignments);
  if (positions.length < 2 || space.as.other) return null;
  const value = chosen ?? positions[0]?.id ?? '';
  const later = (): void => setIsLater(true);
  return (
    <Sheet isOpen={!isLater} onClose={later} title={t('acting.ask')} closeLabel={t('common.close')} isFlush>
      <div className={styles.stack}>
        <p>{t('acting.askSentence')}</p>
        <RadioList
          label={t('acting.ask')}
          value={value}
          options={positions.map(({ id, name, unit, job }) => ({ value: id, label: name, ...(job !== undefined && unit !== undefined && { hint: unit }) }))}
          onChange={setChosen}
        />
        <Button isWide onClick={() => void actAs({ position: { id: value, name: positions.find(({ id }) => id === value)?.name ?? value } })}>
          {t('acting.goOn')}
        </Button>
      </div>
    </Sheet>
  );
}
