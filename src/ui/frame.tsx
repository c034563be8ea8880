import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import styles from './frame.module.css';
import { Logo } from './logo.tsx';

/** A place of the bar or rail. */
export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** How many wait there: a `Badge`. */
  readonly badge?: ReactNode;
}

interface FrameProps {
  readonly places: readonly Place[];
  /** The name of the row of places, for screen readers. */
  readonly placesLabel: string;
  readonly organisation: string;
  readonly homeHref: string;
  readonly skipLabel: string;
  /** A thin bar on top of everything: offline, a new version. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page: a bar below on phones, a rail with words from 1024 px, a wide one from 1440 px. */
export function Frame({ places, placesLabel, organisation, homeHref, skipLabel, banner, children }: FrameProps) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {skipLabel}
      </a>
      <div className={styles.banner}>{banner}</div>
      <nav className={styles.places} aria-label={placesLabel}>
        <Link className={styles.mark} to={homeHref} aria-label={organisation}>
          <Logo />
          <span className={styles.markWords}>{organisation}</span>
        </Link>
        <ul className={styles.list}>
          {places.map((place) => (
            <li key={place.to}>
              <NavLink className={styles.place ?? ''} to={place.to}>
                <span className={styles.pill}>
                  {place.icon}
                  {place.badge && <span className={styles.badge}>{place.badge}</span>}
                </span>
                {place.label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
