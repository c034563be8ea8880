import { CloudOff, Play } from 'lucide-react';
import { useViewTransitionState } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { ModuleTag } from '#parts/module-tag.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { BagIcon } from '#ui/own-icons.tsx';
import { Strap } from '#ui/strap.tsx';
import { useNow } from '#ui/use-now.ts';
import type { DashboardHrefs } from './dashboard-deps.ts';
import type { HeroCourse } from './hero-course.ts';
import styles from './hero.module.css';
import { Reason } from './reason.tsx';

interface HeroProps {
  readonly course: HeroCourse;
  readonly hrefs: DashboardHrefs;
  readonly isOnline: boolean;
}

/** What now: the course that was open last, one tap from going on. */
export function Hero({ course, hrefs, isOnline }: HeroProps) {
  const { t, formats } = useWords();
  const now = useNow();
  const { enrollmentId, moduleId, title, type, place, openedAt, isHere, reason } = course;
  const to = isHere ? hrefs.player(enrollmentId) : hrefs.course(enrollmentId);
  const isGoing = useViewTransitionState(to) && !isHere;
  return (
    <section className={styles.hero} aria-labelledby="hero-title">
      <Cover id={moduleId} family={coverFamilyOf(type)} size="wide" className={classes(styles.cover, isGoing && styles.isGoing)} />
      <div className={styles.words}>
        <div className={styles.text}>
          <p className={styles.facts}>
            <ModuleTag id={moduleId} kind={type} />
            {reason ? <Reason reason={reason} now={now} /> : openedAt !== undefined && <span>{t('dashboard.lastOpen', { at: formats.moment(openedAt, now) })}</span>}
          </p>
          <h2 id="hero-title" className={styles.title}>
            <bdi>{title}</bdi>
          </h2>
          {place?.partTitle !== undefined && place.partTitle !== title && <p className={styles.place}>{t('dashboard.inPart', { part: place.partTitle })}</p>}
          {place !== undefined && place.progress > 0 && <Strap className={styles.strap ?? ''} value={place.progress} label={t('dashboard.progress', { title })} />}
        </div>
        <div className={styles.act}>
          <ButtonLink to={to} viewTransition={!isHere} icon={<Play aria-hidden="true" />} isWide>
            {t(openedAt === undefined ? 'dashboard.open' : 'dashboard.goOn')}
          </ButtonLink>
          <p className={styles.packed} data-is-here={isHere}>
            {isHere || isOnline ? <BagIcon flap={isHere ? 'shut' : 'open'} /> : <CloudOff aria-hidden="true" />}
            {isHere ? t('dashboard.packed') : isOnline ? t('dashboard.notPacked') : t('dashboard.needsNetwork')}
          </p>
        </div>
      </div>
    </section>
  );
}
