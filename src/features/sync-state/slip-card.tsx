import { useMutation } from '@tanstack/react-query';
import { Check, CircleHelp, CircleX, Eye, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Chip, type Tone } from '#ui/chip.tsx';
import { StitchedLine } from '#ui/stitch.tsx';
import { StitchIcon } from '#ui/own-icons.tsx';
import { SupportDetails } from '#ui/support-details.tsx';
import styles from './slip-card.module.css';
import { SlipRemarks } from './slip-remarks.tsx';
import { isOpenQuestion, slipAnchor, type Slip, type SlipPart, type SlipState } from './slips.ts';
import { supportText } from './support-text.ts';

interface SlipCardProps {
  readonly slip: Slip;
  readonly userId: string;
  readonly isTelling: boolean;
  /** The learner has seen its open question. */
  readonly onSeen: () => Promise<void>;
  /** Where its course is; without it the title is left out, for it stands above. */
  readonly courseHref?: string;
}

const edges = { open: 'stitched', waiting: 'stitched', sent: 'fastened', unsure: 'stitched', refused: 'stitched' } as const;

/** One opening of a course as a delivery slip: when, how long, what was done, and what became of it. */
export function SlipCard({ slip, userId, isTelling, onSeen, courseHref }: SlipCardProps) {
  const { t, formats } = useWords();
  return (
    <Card id={slipAnchor(slip.launchId)} edge={edges[slip.state]} className={styles[slip.state]}>
      <div className={styles.head}>
        <div>
          {courseHref !== undefined && (
            <h3 className={styles.title}>
              <Link to={courseHref}>
                <bdi>{slip.title}</bdi>
              </Link>
            </h3>
          )}
          <p className={styles.when}>
            {slip.startedAt !== undefined && <span>{formats.dayTime(slip.startedAt)}</span>}
            {slip.seconds > 0 && <span>{formats.duration(slip.seconds)}</span>}
            {slip.isNewAttempt && <span>{t('slip.newAttempt')}</span>}
          </p>
        </div>
        <StateChip state={slip.state} isTelling={isTelling} />
      </div>
      {slip.parts.length > 0 ? (
        <ul className={styles.parts}>
          {slip.parts.map((part) => (
            <PartLine key={part.sittingId} part={part} />
          ))}
        </ul>
      ) : (
        <p className={styles.line}>{t('slip.opened')}</p>
      )}
      {slip.state === 'sent' ? <hr className={styles.rule} /> : <StitchedLine className={styles.stitches ?? ''} />}
      <Outcome slip={slip} />
      <SlipRemarks remarks={slip.remarks} />
      {isOpenQuestion(slip.state) && <Seen slip={slip} onSeen={onSeen} />}
      <SupportDetails label={t('slip.details')} copyLabel={t('common.copy')} copiedLabel={t('common.copied')} text={supportText(slip, userId)} />
    </Card>
  );
}

const tones: Readonly<Record<SlipState, Tone>> = { open: 'accent', waiting: 'plain', sent: 'good', unsure: 'due', refused: 'bad' };
const signs: Readonly<Record<SlipState, ReactNode>> = {
  open: <RotateCw aria-hidden="true" />,
  waiting: <StitchIcon />,
  sent: <Check aria-hidden="true" />,
  unsure: <CircleHelp aria-hidden="true" />,
  refused: <CircleX aria-hidden="true" />,
};

function StateChip({ state, isTelling }: { readonly state: SlipState; readonly isTelling: boolean }) {
  const { t } = useWords();
  return (
    <Chip tone={tones[state]} icon={signs[state]}>
      {state === 'waiting' && isTelling ? t('slipState.telling') : t(`slipState.${state}`)}
    </Chip>
  );
}

function PartLine({ part }: { readonly part: SlipPart }) {
  const { t, formats } = useWords();
  const words = [t(`lesson.${part.status}`), part.score && formats.score(part.score.raw, part.score.max), part.seconds > 0 && formats.duration(part.seconds)];
  return (
    <li className={styles.part}>
      <bdi className={styles.partTitle}>{part.title}</bdi>
      <span className={styles.result}>{words.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

function Outcome({ slip }: { readonly slip: Slip }) {
  const { t, formats, wordOf } = useWords();
  const { answer } = slip;
  if (slip.state === 'open') return <p className={styles.line}>{t('slip.stillOpen')}</p>;
  if (slip.state === 'waiting') return <p className={styles.line}>{t('slip.waits')}</p>;
  if (slip.state !== 'sent' || slip.settledAt === undefined) return null;
  const sent = t('slip.sent', { at: formats.moment(slip.settledAt) });
  const status = answer && wordOf('status', answer.status);
  return (
    <p className={styles.line}>
      {sent}
      {status && ` ${answer.score === undefined ? t('slip.answered', { status }) : t('slip.answeredScore', { status, score: formats.lmsScore(answer.score) })}`}
    </p>
  );
}

/** Until it was seen, the badge counts it. Seeing changes nothing else. */
function Seen({ slip, onSeen }: Pick<SlipCardProps, 'slip' | 'onSeen'>) {
  const { t, formats } = useWords();
  const seeing = useMutation({ mutationFn: onSeen, networkMode: 'always' });
  // One element before and after, so that the focus stays where it was.
  const isSeen = slip.seenAt !== undefined;
  return (
    <div className={styles.seen}>
      <Button kind="quiet" size="small" icon={<Eye aria-hidden="true" />} isBusy={seeing.isPending} isDisabled={isSeen} onClick={() => seeing.mutate()}>
        {isSeen ? t('slip.seenAt', { at: formats.moment(slip.seenAt ?? 0) }) : t('slip.seen')}
      </Button>
    </div>
  );
}
