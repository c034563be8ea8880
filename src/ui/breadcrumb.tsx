import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import styles from './breadcrumb.module.css';

interface BreadcrumbProps {
  readonly label: string;
  /** From the top down, without the page itself: its title stands below. */
  readonly above: readonly { readonly to: string; readonly title: string }[];
}

/** Where in a tree one is, and the way up. */
export function Breadcrumb({ label, above }: BreadcrumbProps) {
  return (
    <nav aria-label={label}>
      <ol className={styles.path}>
        {above.map(({ to, title }) => (
          <li key={to} className={styles.step}>
            <Link to={to} className={styles.link}>
              <bdi>{title}</bdi>
            </Link>
            <ChevronRight className="mirrors" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
