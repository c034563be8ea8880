import { useMemo } from 'react';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Card } from '#ui/card.tsx';
import { classes } from '#ui/classes.ts';
import { FactList, toldFacts } from '#ui/fact-list.tsx';
import { StitchedLine } from '#ui/stitch.tsx';
import { useStore } from '#ui/store.ts';
import { PartLines } from './part-lines.tsx';
import { Said } from './said.tsx';
import { sayingsOfSlip } from './sayings.ts';
import card from './slip-card.module.css';
import { SlipActs } from './slip-acts.tsx';
import { SlipQuestions } from './slip-questions.tsx';
import styles from './slip-story.module.css';
import { partsOf } from './slip-parts.ts';
import { isFastened, isOpenQuestion, type Slip } from './slips.ts';
import { StateChip } from './state-chip.tsx';
import type { SyncDeps } from './sync-deps.ts';
import { waitingSentence } from './waiting-sentence.ts';

/** The slip in full: what, when, how long, from where, what was done, how it ended, and what can be done about it. */
export function SlipStory({ slip, deps }: { readonly slip: Slip; readonly deps: SyncDeps }) {
  const { t, formats } = useWords();
  const state = useStore(deps.state);
  const isOnline = useStore(deps.isOnline);
  const parts = useMemo(() => partsOf(slip), [slip]);
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  // Here there is room to say why it waits.
  const sayings = sayingsOfSlip(slip).map((saying) => (saying.sentence === 'waitingSays.byItself' ? { ...saying, sentence: waitingSentence(state, isOnline) } : saying));
  return (
    <>
      <header className={styles.head}>
        {slip.what !== 'course' && <p className={styles.kind}>{t(`slipKind.${slip.what}`)}</p>}
        <h1 className={styles.title} tabIndex={-1}>
          {slip.enrollmentId === undefined ? (
            <bdi>{slip.title}</bdi>
          ) : (
            <Link to={deps.hrefOfCourse(slip.enrollmentId)}>
              <bdi>{slip.title}</bdi>
            </Link>
          )}
        </h1>
      </header>
      <Card edge={isFastened(slip.state) ? 'fastened' : 'stitched'} className={classes(card.slip, card[slip.state])}>
        <div className={card.head}>
          <FactList
            className={styles.facts}
            facts={toldFacts([
              [t('slip.when'), slip.startedAt !== undefined && formats.dayTime(slip.startedAt)],
              [t('slip.howLong'), seconds > 0 && formats.duration(seconds)],
              [t('slip.from'), t('slip.thisDevice')],
            ])}
          />
          <StateChip state={slip.state} isTelling={state.phase === 'telling'} />
        </div>
        {parts.length > 0 && <PartLines parts={parts} />}
        {isFastened(slip.state) ? <hr className={card.rule} /> : <StitchedLine className={card.stitches ?? ''} />}
        {isOpenQuestion(slip.state) ? <SlipQuestions slip={slip} deps={deps} /> : <Said sayings={sayings} name={deps.learner.name} />}
        <SlipActs slip={slip} deps={deps} />
      </Card>
    </>
  );
}
