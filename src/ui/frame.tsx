import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import styles from './frame.module.css';
import { Logo } from './logo.tsx';

/** A place of the bar or rail. */
export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Where the pages inside it begin, when not below `to`. */
  readonly inside?: readonly string[];
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
  /** The one search: in the corner of every page on a phone, on top of the rail on a desktop. */
  readonly search: { readonly to: string; readonly label: string; readonly icon: ReactNode };
  /** A thin bar on top of everything: offline, a new version. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page: a bar below on phones, a rail with words from 1024 px, a wide one from 1440 px. */
export function Frame({ places, placesLabel, organisation, homeHref, skipLabel, search, banner, children }: FrameProps) {
  const { pathname } = useLocation();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {skipLabel}
      </a>
      <header className={styles.banner}>{banner}</header>
      <nav className={styles.places} aria-label={placesLabel}>
        <Link className={styles.mark} to={homeHref} aria-label={organisation}>
          <Logo />
          <span className={styles.markWords}>{organisation}</span>
        </Link>
        <Link className={styles.railSearch} to={search.to} aria-current={pathname === search.to ? 'page' : undefined}>
          {search.icon}
          {search.label}
        </Link>
        <ul className={styles.list}>
          {places.map((place) => (
            <li key={place.to}>
              <Link className={styles.place} to={place.to} aria-current={currentAt(pathname, place)}>
                <span className={styles.pill}>
                  {place.icon}
                  {place.badge && <span className={styles.badge}>{place.badge}</span>}
                </span>
                {place.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <search className={styles.corner}>
        <Link className={styles.search} to={search.to} title={search.label} aria-label={search.label}>
          {search.icon}
        </Link>
      </search>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Whether the learner is at a place, or somewhere inside it. */
function currentAt(pathname: string, { to, inside = [] }: Place): 'page' | 'true' | undefined {
  if (pathname === to) return 'page';
  return [`${to}/`, ...inside].some((start) => pathname.startsWith(start)) ? 'true' : undefined;
}
