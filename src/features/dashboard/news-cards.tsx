import { Link } from 'react-router';
import type { Story } from '#courses/news/story.ts';
import { useWords } from '#i18n/use-words.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { Section } from '#ui/section.tsx';
import { useNow } from '#ui/use-now.ts';
import type { DashboardHrefs } from './dashboard-deps.ts';
import styles from './news-cards.module.css';

interface NewsCardsProps {
  /** The newest first. */
  readonly stories: readonly Story[];
  readonly hrefs: DashboardHrefs;
  readonly pictureAddress: (href: string) => string | undefined;
}

/** The two newest articles: a picture where there is one, else what it is about. Not there where there are none. */
export function NewsCards({ stories, hrefs, pictureAddress }: NewsCardsProps) {
  const { t, formats } = useWords();
  const now = useNow();
  if (stories.length === 0) return null;
  return (
    <Section title={t('dashboard.news')} more={{ to: hrefs.news, label: t('dashboard.showAll') }}>
      <ul className={styles.cards}>
        {stories.slice(0, 2).map(({ id, title, teaser, image, published, category }) => {
          const imageUrl = image === undefined ? undefined : pictureAddress(image);
          return (
            <li key={id} className={styles.card}>
              <Link to={hrefs.article(id)} className={styles.link}>
                {imageUrl !== undefined && <Cover id={id} family="contours" size="wide" className={styles.picture ?? ''} imageUrl={imageUrl} />}
                <span className={styles.words}>
                  {category !== undefined && <Side className={styles.category}>{category}</Side>}
                  <Side className={styles.title}>{title}</Side>
                  {imageUrl === undefined && teaser !== undefined && <Side className={styles.teaser}>{teaser}</Side>}
                  {published !== undefined && <span className={styles.date}>{formats.fromNow(published, now)}</span>}
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
  <span className={className} dir="auto">
    {children}
  </span>
);
