import { useId, useMemo } from 'react';
import { Link, type To } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { classes } from '#ui/classes.ts';
import { Dotted } from '#ui/dotted.tsx';
import { StitchedLine } from '#ui/stitch.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { PartLines } from './part-lines.tsx';
import { Said } from './said.tsx';
import { sayingsOfSlip } from './sayings.ts';
import styles from './slip-card.module.css';
import { partsOf } from './slip-parts.ts';
import { isFastened, type Slip } from './slips.ts';
import { StateChip } from './state-chip.tsx';
import type { SyncDeps } from './sync-deps.ts';
import { Undo } from './undo.tsx';

interface SlipCardProps {
  readonly slip: Slip;
  readonly deps: SyncDeps;
  readonly isTelling: boolean;
  readonly to: To;
  /** What stands above it and is not said again: the day, or the course. */
  readonly under: 'day' | 'course';
  /** Its story stands open beside the list. */
  readonly isOpen?: boolean;
  /** Its number among how many. */
  readonly place?: readonly [number, number];
}

const partsOnCard = 3;

/** A delivery slip in short: what, when, how long, what was done, and what became of it. All of it leads to its story. */
export function SlipCard({ slip, deps, isTelling, to, under, isOpen = false, place }: SlipCardProps) {
  const { t, formats } = useWords();
  const id = useId();
  // What was taken back has no way back any more: the keyboard stays on its slip.
  const focus = useKeptFocus<HTMLElement>('a[href]');
  const parts = useMemo(() => partsOf(slip), [slip]);
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  const when = slip.startedAt !== undefined && (under === 'day' ? formats.time(slip.startedAt) : formats.dayTime(slip.startedAt));
  const kind = slip.what === 'course' ? undefined : t(`slipKind.${slip.what}`);
  return (
    <article {...focus} aria-labelledby={id} {...(place && { 'aria-posinset': place[0], 'aria-setsize': place[1] })}>
      <Card edge={isFastened(slip.state) ? 'fastened' : 'stitched'} className={classes(styles.slip, styles[slip.state], isOpen && styles.isOpen)}>
        <div className={styles.head}>
          <div className={styles.words}>
            {kind !== undefined && <p className={styles.when}>{kind}</p>}
            <h3 id={id} className={styles.title}>
              <Link to={to} preventScrollReset={isOpen} aria-current={isOpen ? 'true' : undefined} className={styles.link}>
                <bdi>{under === 'day' ? slip.title : (kind && slip.title) || when}</bdi>
              </Link>
            </h3>
            <Dotted>
              {under === 'day' && when !== false && <bdi>{when}</bdi>}
              {parts.length > 1 && seconds > 0 && <bdi>{formats.duration(seconds)}</bdi>}
              {slip.whose && <bdi>{slip.whose.kind === 'person' ? t('slip.forPerson', { name: slip.whose.name }) : slip.whose.name}</bdi>}
              {isNewAttempt(slip) && <bdi>{t('slip.newAttempt')}</bdi>}
            </Dotted>
          </div>
          <StateChip state={slip.state} isTelling={isTelling} />
        </div>
        {slip.what === 'course' && (parts.length > 0 ? <PartLines parts={parts} most={partsOnCard} /> : <p className={styles.when}>{t('slip.opened')}</p>)}
        {isFastened(slip.state) ? <hr className={styles.rule} /> : <StitchedLine className={styles.stitches ?? ''} />}
        <Said sayings={sayingsOfSlip(slip)} name={deps.learner.name} />
        <Undo slip={slip} deps={deps} />
      </Card>
    </article>
  );
}

const isNewAttempt = ({ lines }: Slip): boolean => lines.some((line) => 'launch' in line && line.launch?.isNewAttempt === true);
