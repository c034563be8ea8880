import { useMutation } from '@tanstack/react-query';
import { Check, CircleHelp, CircleX, Send } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords, type Words } from '#i18n/use-words.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { StitchIcon } from '#ui/own-icons.tsx';
import { useStore } from '#ui/store.ts';
import { slipAnchor, tallyOf, type Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import styles from './waiting-card.module.css';

interface WaitingCardProps {
  readonly deps: SyncDeps;
  readonly slips: readonly Slip[];
}

/** What the card is about: what waits comes first, then what is not known, then what was refused. */
type Face = 'waiting' | 'unsure' | 'refused' | 'sent';

const signs: Readonly<Record<Face, ReactNode>> = {
  waiting: <StitchIcon />,
  unsure: <CircleHelp aria-hidden="true" />,
  refused: <CircleX aria-hidden="true" />,
  sent: <Check aria-hidden="true" />,
};

/** What waits, why, and *Send now*; what is not known for certain, and the way to its slip. Its edge is stitched as long as something is not fastened. */
export function WaitingCard({ deps, slips }: WaitingCardProps) {
  const words = useWords();
  const { t, formats } = words;
  const id = useId();
  const state = useStore(deps.state);
  const isOnline = useStore(deps.isOnline);
  const sending = useMutation({ mutationFn: deps.sendNow, networkMode: 'always' });
  const isTelling = state.phase === 'telling' || sending.isPending;
  const tally = tallyOf(slips);
  const [face = 'sent', ...others] = (['waiting', 'unsure', 'refused'] as const).filter((one) => tally[one] > 0);
  const hrefOf = (kind: Face): string => {
    const own = slips.filter((slip) => slip.state === kind);
    const slip = own.find(({ seenAt }) => seenAt === undefined) ?? own[0];
    return `${deps.hrefOfWaiting}${slip ? `#${slipAnchor(slip.launchId)}` : ''}`;
  };
  return (
    <Card edge={face === 'sent' ? 'solid' : 'stitched'} labelledBy={id} className={styles[face]}>
      <div className={styles.card}>
        <span className={styles.sign}>{signs[face]}</span>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {titleOf(face, tally, words)}
          </h2>
          <p className={styles.sentence}>{sentenceOf({ state, face, isOnline, isTelling, name: deps.learner.name }, words)}</p>
          {face === 'sent' && state.lastToldAt !== undefined && <p className={styles.sentence}>{t('waiting.lastSent', { at: formats.moment(state.lastToldAt) })}</p>}
          {others.map((other) => (
            <p key={other} className={styles.sentence}>
              <Link to={hrefOf(other)}>{titleOf(other, tally, words)}</Link>
            </p>
          ))}
        </div>
      </div>
      {face === 'waiting' && (
        <div className={styles.buttons}>
          {state.phase === 'paused' ? (
            <ButtonLink size="small" to={deps.hrefOfSignIn}>
              {t('signIn.title')}
            </ButtonLink>
          ) : (
            <Button kind="quiet" size="small" icon={<Send className="mirrors" aria-hidden="true" />} isBusy={isTelling} onClick={() => sending.mutate()}>
              {t('waiting.sendNow')}
            </Button>
          )}
        </div>
      )}
      {(face === 'unsure' || face === 'refused') && (
        <div className={styles.buttons}>
          <ButtonLink kind="quiet" size="small" to={hrefOf(face)}>
            {t('waiting.look')}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

function titleOf(face: Face, tally: Readonly<Record<Exclude<Face, 'sent'>, number>>, { t }: Words): string {
  if (face === 'sent') return t('waiting.allSent');
  if (face === 'waiting') return t('places.waits', { count: tally.waiting });
  return face === 'unsure' ? t('waiting.unsure', { count: tally.unsure }) : t('waiting.refused', { count: tally.refused });
}

interface Situation {
  readonly state: SyncState;
  readonly face: Face;
  readonly isOnline: boolean;
  readonly isTelling: boolean;
  readonly name: string;
}

function sentenceOf({ state, face, isOnline, isTelling, name }: Situation, { t }: Words): string {
  if (face === 'sent') return t('waiting.nothing');
  if (face === 'unsure') return t('waiting.unsureSentence');
  if (face === 'refused') return t('waiting.refusedSentence');
  if (state.phase === 'paused') return state.because === 'wrong-learner' ? t('waiting.wrongLearner', { name }) : t('waiting.signedOut');
  if (isTelling) return t('waiting.telling');
  const isBehindPortal = state.phase === 'waiting' && state.because === 'captive-portal';
  if (!isOnline && !isBehindPortal) return t('waitingFor.offline');
  return state.phase === 'waiting' ? t(`waitingFor.${state.because}`) : t('waiting.byItself');
}
