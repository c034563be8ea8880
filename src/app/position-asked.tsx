import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AssignmentList } from '#api/contract/people.ts';
import type { Known } from '#api/known.ts';
import { positionsOf } from '#features/me/positions.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { RadioList } from '#ui/radio-list.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useAppEnv, useLearnerSpace } from './app-env.ts';
import styles from './position-asked.module.css';
import { assignmentsQuery } from './queries/assignments.ts';
import { meQuery } from './queries/me.ts';
import { useActAs } from './use-act-as.ts';

/** The first screen has only its own words; few ever need these there. */
function useWordsOfPlaces(areNeeded: boolean): boolean {
  const { speech } = useAppEnv();
  const [areHere, setAreHere] = useState(false);
  useEffect(() => {
    // Without a network it is asked with the next start.
    if (areNeeded) void speech.speakOfPlaces().then(() => setAreHere(true), () => undefined);
  }, [areNeeded, speech]);
  return areHere;
}

/** A position that the LMS lists no more is refused in every call, and where only one is left nothing is there to choose: then they are in none, as the LMS takes them. */
function useLeaveLost(listed: UseQueryResult<Known<AssignmentList>>): void {
  const { as } = useLearnerSpace();
  const actAs = useActAs();
  // What was kept of the list may be older than the choice.
  const told = listed.isSuccess && listed.isFetchedAfterMount ? listed.data.value.assignments : undefined;
  const isLost = told !== undefined && as.position !== undefined && !as.other && told.every(({ id }) => id !== as.position?.id);
  useEffect(() => {
    if (isLost) void actAs({});
    // Once for each loss: the way to it is another one with each drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isLost]);
}

/** Whoever holds several positions is asked in which of them they are here, once. Closed without an answer it asks again with the next start: the LMS then takes the first. */
export function PositionAsked() {
  const { t } = useWords();
  const space = useLearnerSpace();
  const actAs = useActAs();
  const [isLater, setIsLater] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const listed = useQuery(assignmentsQuery(space.own), space.own.queries);
  const assignments = listed.data?.value.assignments ?? [];
  useLeaveLost(listed);
  const user = useQuery(meQuery(space.own), space.own.queries).data?.value;
  const positions = positionsOf(user, assignments);
  const isAsked = positions.length > 1 && !space.as.other && !space.as.position;
  const hasWords = useWordsOfPlaces(isAsked);
  if (!isAsked || !hasWords) return null;
  const value = chosen ?? positions[0]?.id ?? '';
  const later = (): void => setIsLater(true);
  return (
    <Sheet isOpen={!isLater} onClose={later} title={t('me.askPosition')} closeLabel={t('common.close')} isFlush>
      <div className={styles.stack}>
        <p className={styles.words}>{t('me.askPositionSentence')}</p>
        <RadioList
          label={t('me.askPosition')}
          value={value}
          options={positions.map(({ id, name, unit, job }) => ({ value: id, label: name, ...(job !== undefined && unit !== undefined && { hint: unit }) }))}
          onChange={setChosen}
        />
        <div className={styles.act}>
          <Button isWide onClick={() => void actAs({ position: { id: value, name: positions.find(({ id }) => id === value)?.name ?? value } })}>
            {t('dashboard.goOn')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
