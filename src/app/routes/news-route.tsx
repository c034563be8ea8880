import { useMemo } from 'react';
import { useParams } from 'react-router';
import { ArticlePage } from '#features/news/article-page.tsx';
import { NewsPage } from '#features/news/news-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { StandInHeading } from '#ui/stand-in-heading.tsx';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { InboxTabs } from '../inbox-tabs.tsx';
import { newsDeps } from '../news-deps.ts';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { articlesQuery } from '../queries/articles.ts';
import { userNewsQuery } from '../queries/user-news.ts';

export const asks: Asks = (space) => [ask(articlesQuery(space)), ask(userNewsQuery(space))];

/** The news, or one article of them. */
export function Component() {
  const { t } = useWords();
  const { articleId } = useParams();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => newsDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('news.title'));
  if (articleId === undefined) return <NewsPage deps={deps} tabs={<InboxTabs current="news" />} />;
  return (
    <>
      <StandInHeading>{t('news.title')}</StandInHeading>
      <ArticlePage key={articleId} deps={deps} articleId={articleId} />
    </>
  );
}
