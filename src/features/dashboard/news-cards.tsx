import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { Section } from '#ui/section.tsx';
import type { DashboardDeps } from './dashboard-deps.ts';
import styles from './news-cards.module.css';

/** The two newest articles. Not there where there are none. */
export function NewsCards({ deps }: { readonly deps: DashboardDeps }) {
  const { t, formats } = useWords();
  const { data } = useQuery(deps.news);
  const newest = (data?.value.articles ?? []).slice(0, 2);
  if (newest.length === 0) return null;
  return (
    <Section title={t('dashboard.news')} more={{ to: deps.hrefs.news, label: t('dashboard.showAll') }}>
      <ul className={styles.cards}>
        {newest.map(({ id, title, image, published }) => {
          const imageUrl = image === undefined ? undefined : deps.mapLmsAddress(image);
          return (
            <li key={id} className={styles.card}>
              <Link to={deps.hrefs.article(id)} className={styles.link}>
                <Cover id={id} family="pulse" size="wide" className={styles.picture ?? ''} {...(imageUrl !== undefined && { imageUrl })} />
                <span className={styles.words}>
                  <bdi className={styles.title}>{title}</bdi>
                  {published !== undefined && <span className={styles.date}>{formats.day(Date.parse(published))}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
