import { Link } from 'react-router';
import { isToldBelow, modulesBelow, type KnownBranch, type KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import { useWords } from '#i18n/use-words.ts';
import { Cover } from '#ui/cover/cover.tsx';
import styles from './branch-cards.module.css';

interface BranchCardsProps {
  readonly label: string;
  readonly branches: readonly KnownBranch[];
  readonly known: KnownCatalog;
  readonly hrefOf: (catalogId: string) => string;
}

/** Branches of the catalog as cards with covers, in the catalog's order. */
export function BranchCards({ label, branches, known, hrefOf }: BranchCardsProps) {
  const { t } = useWords();
  return (
    <ul className={styles.cards} data-in-fours={[1, 2, 3, 4, 7, 8].includes(branches.length)} aria-label={label}>
      {branches.map((branch) => {
        const count = isToldBelow(known, branch.id) ? modulesBelow(known, branch.id).size : undefined;
        return (
          <li key={branch.id}>
            <Link to={hrefOf(branch.id)} className={styles.card} viewTransition>
              <Cover id={branch.id} family="contours" size="wide" className={styles.cover ?? ''} />
              <span className={styles.words}>
                <span className={styles.title}>
                  <bdi>{branch.title}</bdi>
                </span>
                {count !== undefined && <span className={styles.count}>{count === 0 ? t('catalog.noCourses') : t('catalog.courses', { count })}</span>}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
