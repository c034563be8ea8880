import { useMutation } from '@tanstack/react-query';
import { Check, Send } from 'lucide-react';
import { useId } from 'react';
import { useWords, type Words } from '#i18n/use-words.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { StitchIcon } from '#ui/own-icons.tsx';
import { useStore } from '#ui/store.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './waiting-card.module.css';

interface WaitingCardProps {
  readonly deps: SyncDeps;
  /** How many results wait. */
  readonly count: number;
}

/** What waits, why, and *Send now*. Its edge is stitched as long as something does. */
export function WaitingCard({ deps, count }: WaitingCardProps) {
  const words = useWords();
  const { t, formats } = words;
  const id = useId();
  const state = useStore(deps.state);
  const isOnline = useStore(deps.isOnline);
  const sending = useMutation({ mutationFn: deps.sendNow, networkMode: 'always' });
  const isTelling = state.phase === 'telling' || sending.isPending;
  const isPaused = state.phase === 'paused';
  return (
    <Card edge={count > 0 ? 'stitched' : 'solid'} labelledBy={id}>
      <div className={styles.card}>
        <span className={styles.sign} data-is-waiting={count > 0}>
          {count > 0 ? <StitchIcon /> : <Check aria-hidden="true" />}
        </span>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {count > 0 ? t('places.waits', { count }) : t('waiting.allSent')}
          </h2>
          <p className={styles.sentence}>{sentenceOf({ state, count, isOnline, isTelling, name: deps.learner.name }, words)}</p>
          {count === 0 && state.lastToldAt !== undefined && <p className={styles.sentence}>{t('waiting.lastSent', { at: formats.moment(state.lastToldAt) })}</p>}
        </div>
      </div>
      {count > 0 && (
        <div className={styles.buttons}>
          {isPaused ? (
            <ButtonLink size="small" to={deps.hrefOfSignIn}>
              {t('signIn.title')}
            </ButtonLink>
          ) : (
            <Button kind="quiet" size="small" icon={<Send className="mirrors" aria-hidden="true" />} isBusy={isTelling} isDisabled={!isOnline} onClick={() => sending.mutate()}>
              {t('waiting.sendNow')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

interface Situation {
  readonly state: SyncState;
  readonly count: number;
  readonly isOnline: boolean;
  readonly isTelling: boolean;
  readonly name: string;
}

function sentenceOf({ state, count, isOnline, isTelling, name }: Situation, { t }: Words): string {
  if (count === 0) return t('waiting.nothing');
  if (state.phase === 'paused') return state.because === 'wrong-learner' ? t('waiting.wrongLearner', { name }) : t('waiting.signedOut');
  if (isTelling) return t('waiting.telling');
  if (!isOnline) return t('waitingFor.offline');
  return state.phase === 'waiting' ? t(`waitingFor.${state.because}`) : t('waiting.byItself');
}
