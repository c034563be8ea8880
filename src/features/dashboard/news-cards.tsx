import { Link } from 'react-router';
import type { NewsArticle } from '#api/contract/news-articles.ts';
import { useWords } from '#i18n/use-words.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { Section } from '#ui/section.tsx';
import { useNow } from '#ui/use-now.ts';
import type { DashboardHrefs } from './dashboard-deps.ts';
import styles from './news-cards.module.css';

interface NewsCardsProps {
  /** The newest first. */
  readonly articles: readonly NewsArticle[];
  readonly hrefs: DashboardHrefs;
  readonly mapLmsAddress: (href: string) => string | undefined;
}

/** The two newest articles: a picture where there is one, else what it is about. Not there where there are none. */
export function NewsCards({ articles, hrefs, mapLmsAddress }: NewsCardsProps) {
  const { t, formats } = useWords();
  const now = useNow();
  if (articles.length === 0) return null;
  return (
    <Section title={t('dashboard.news')} more={{ to: hrefs.news, label: t('dashboard.showAll') }}>
      <ul className={styles.cards}>
        {articles.slice(0, 2).map(({ id, title, teaser, image, published, category }) => {
          const imageUrl = image === undefined ? undefined : mapLmsAddress(image);
          const at = Date.parse(published ?? '');
          return (
            <li key={id} className={styles.card}>
              <Link to={hrefs.article(id)} className={styles.link}>
                {imageUrl !== undefined && <Cover id={id} family="contours" size="wide" className={styles.picture ?? ''} imageUrl={imageUrl} />}
                <span className={styles.words}>
                  {category?.name !== undefined && <Side className={styles.category}>{category.name}</Side>}
                  <Side className={styles.title}>{title}</Side>
                  {imageUrl === undefined && teaser !== undefined && <Side className={styles.teaser}>{teaser}</Side>}
                  {!Number.isNaN(at) && <span className={styles.date}>{formats.fromNow(at, now)}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** A text with a direction of its own, on the side of the card. */
const Side = ({ className, children }: { readonly className: string | undefined; readonly children: string }) => (
  <span className={className}>
    <bdi>{children}</bdi>
  </span>
);
