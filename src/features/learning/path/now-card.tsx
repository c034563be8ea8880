import { Milestone } from 'lucide-react';
import { useId } from 'react';
import { useViewTransitionState } from 'react-router';
import type { PathStop } from '#courses/learners-path.ts';
import { useWords } from '#i18n/use-words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { classes } from '#ui/classes.ts';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { hueOfId } from '#ui/cover/cover-hue.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './now-card.module.css';
import { nowAnchor } from './path-anchor.ts';
import { StopFacts, StopWait } from './path-stop-row.tsx';

/** Where the learner is: the one large thing of the path, with the way on. */
export function NowCard({ stop, to, level }: { readonly stop: PathStop; readonly to: string; readonly level: 3 | 4 }) {
  const { t, formats, wordOf } = useWords();
  const id = useId();
  const isGoing = useViewTransitionState(to);
  const { moduleId, title, kind, kindLabel } = stop;
  const Heading = `h${level}` as const;
  const word = stop.enrollmentId === undefined ? 'see' : stop.status === 'incomplete' ? 'goOn' : 'open';
  return (
    <Card isPadded={false} labelledBy={id} className={styles.card}>
      <div className={styles.inside} id={nowAnchor}>
        <Cover id={moduleId} family={coverFamilyOf(kind ?? '')} size="wide" className={classes(styles.cover, isGoing && styles.isGoing)} />
        <div className={styles.words}>
          <p className={styles.here}>{t('path.here')}</p>
          <Heading id={id} className={styles.title}>
            <bdi>{title}</bdi>
          </Heading>
          <p className={styles.facts}>
            {kind !== undefined && <Tag hue={hueOfId(moduleId)}>{wordOf('kind', kind, kindLabel)}</Tag>}
            <StopFacts stop={stop} />
          </p>
          <StopWait stop={stop} />
          {stop.opens.length > 0 && (
            <p className={styles.opens}>
              <Milestone aria-hidden="true" />
              <bdi>{t('path.opens', { titles: formats.names(stop.opens) })}</bdi>
            </p>
          )}
          <ButtonLink to={to} viewTransition>
            {t(`path.${word}`)}
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
