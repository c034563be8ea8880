import { Play } from 'lucide-react';
import type { LastOpen } from '#offline/last-open.ts';
import { useWords } from '#i18n/use-words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { BagIcon } from '#ui/own-icons.tsx';
import { Strap } from '#ui/strap.tsx';
import type { DashboardHrefs } from './dashboard-deps.ts';
import styles from './hero.module.css';

/** The course that goes on. */
export interface HeroCourse {
  readonly enrollmentId: string;
  readonly moduleId: string;
  readonly title: string;
  readonly type: string;
  /** Where the learner was in it, as this device knows. */
  readonly place?: Pick<LastOpen, 'partTitle' | 'progress'>;
  /** Milliseconds since the epoch. */
  readonly openedAt?: number;
  /** It plays from this device. */
  readonly isHere: boolean;
}

/** What now: the course that was open last, one tap from going on. */
export function Hero({ course, hrefs }: { readonly course: HeroCourse; readonly hrefs: DashboardHrefs }) {
  const { t, formats } = useWords();
  const { enrollmentId, moduleId, title, type, place, openedAt, isHere } = course;
  const facts = [
    place?.partTitle !== undefined && place.partTitle !== title && t('dashboard.inPart', { part: place.partTitle }),
    openedAt !== undefined && t('dashboard.lastOpen', { at: formats.moment(openedAt) }),
  ].filter((fact) => fact !== false);
  return (
    <section className={styles.hero} aria-labelledby="hero-title">
      <Cover id={moduleId} family={coverFamilyOf(type)} size="wide" className={styles.cover ?? ''} />
      <div className={styles.words}>
        <div className={styles.text}>
          <h2 id="hero-title" className={styles.title}>
            <bdi>{title}</bdi>
          </h2>
          <p className={styles.facts}>
            {facts.map((fact) => (
              <bdi key={fact}>{fact}</bdi>
            ))}
            <span className={styles.packed} data-is-here={isHere}>
              <BagIcon flap={isHere ? 'shut' : 'open'} />
              {t(isHere ? 'dashboard.packed' : 'dashboard.notPacked')}
            </span>
          </p>
          {place !== undefined && place.progress > 0 && <Strap value={place.progress} label={t('dashboard.progress', { title })} />}
        </div>
        <ButtonLink to={isHere ? hrefs.player(enrollmentId) : hrefs.course(enrollmentId)} icon={<Play aria-hidden="true" />} isWide>
          {t(openedAt === undefined ? 'dashboard.open' : 'dashboard.goOn')}
        </ButtonLink>
      </div>
    </section>
  );
}
