import { Check, CircleHelp, CircleX, Send } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { StitchIcon } from '#ui/own-icons.tsx';
import { useStore } from '#ui/store.ts';
import { tallyOf, type Slip } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';
import { useTrying } from './use-trying.ts';
import styles from './waiting-card.module.css';
import { facesOf, titleOf, type Face } from './waiting-face.ts';
import { waitingSentence } from './waiting-sentence.ts';

interface WaitingCardProps {
  readonly deps: SyncDeps;
  readonly slips: readonly Slip[];
}

const signs: Readonly<Partial<Record<Face, ReactNode>>> = {
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
  const sending = useTrying(deps, deps.sendNow);
  const isTelling = state.phase === 'telling' || sending.isPending;
  const tally = tallyOf(slips);
  const [face = 'sent', ...others] = facesOf(tally);
  // One slip is told whole, several are listed.
  const hrefOf = (kind: Face): string => {
    const [slip, another] = slips.filter(({ state }) => state === kind);
    return slip && !another ? deps.hrefOfSlip(slip.id) : `${deps.hrefOfWaiting}?show=${kind}`;
  };
  const sentence =
    face === 'waiting' ? (isTelling ? t('waiting.telling') : t(waitingSentence(state, isOnline), { name: deps.learner.name }))
    : face === 'unsure' ? t('waitingSays.unsure')
    : face === 'sent' && state.lastToldAt !== undefined && t('waiting.lastSent', { at: formats.moment(state.lastToldAt) });
  return (
    <Card edge={face === 'sent' ? 'solid' : 'stitched'} labelledBy={id} className={styles[face]}>
      <div className={styles.card}>
        <span className={styles.sign}>{signs[face] ?? <StitchIcon />}</span>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {titleOf(face, tally, words)}
          </h2>
          {sentence && <p className={styles.sentence}>{sentence}</p>}
          {others.map((other) => (
            <p key={other} className={styles.sentence}>
              <Link to={hrefOf(other)}>{titleOf(other, tally, words)}</Link>
            </p>
          ))}
        </div>
      </div>
      {face !== 'sent' && face !== 'moved' && (
        <div className={styles.buttons}>
          {face !== 'waiting' ? (
            <ButtonLink kind="quiet" size="small" to={hrefOf(face)}>
              {t(tally[face] > 1 ? 'waiting.lookAll' : 'waiting.look')}
            </ButtonLink>
          ) : state.phase === 'paused' ? (
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
    </Card>
  );
}
