import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { storiesOf, type Story } from '#courses/news/story.ts';
import type { DashboardDeps } from './dashboard-deps.ts';

/** The news, the newest first. The feed is asked for where `articles` gives none. */
export function useStories({ news, newsFeed }: Pick<DashboardDeps, 'news' | 'newsFeed'>): { readonly stories: readonly Story[]; readonly isPending: boolean } {
  const articles = useQuery(news);
  const hasNone = !articles.isPending && (articles.data?.value.articles.length ?? 0) === 0;
  const feed = useQuery({ ...newsFeed, enabled: hasNone });
  const stories = useMemo(() => storiesOf(articles.data?.value, hasNone ? feed.data?.value : undefined), [articles.data, hasNone, feed.data]);
  return { stories, isPending: articles.isPending || (hasNone && feed.isPending) };
}
