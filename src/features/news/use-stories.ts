import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Known } from '#api/known.ts';
import { storiesOf, type Story } from '#courses/news/story.ts';
import { isNotGiven } from '#parts/not-given.ts';
import type { NewsDeps } from './news-deps.ts';

interface KnownStories {
  readonly data: Known<readonly Story[]> | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/** The news of both answers as one. One of them is enough: it fails where both do, and is empty where neither tells of any. */
export function useStories(deps: Pick<NewsDeps, 'articles' | 'feed'>): KnownStories {
  const articles = useQuery(deps.articles);
  const feed = useQuery(deps.feed);
  const stories = useMemo(() => storiesOf(articles.data?.value, feed.data?.value), [articles.data, feed.data]);
  const both = [articles, feed];
  const isPending = both.some((answer) => answer.isPending);
  const failures = both.flatMap(({ error }) => (error && !isNotGiven(error) ? [error] : []));
  const times = both.flatMap(({ data }) => data?.asOf ?? []);
  const isKnown = stories.length > 0 || (!isPending && failures.length === 0);
  return {
    data: isKnown ? { value: stories, asOf: times.length > 0 ? Math.min(...times) : articles.errorUpdatedAt } : undefined,
    error: !isKnown && !isPending ? (failures[0] ?? null) : failures.length === both.length ? (failures[0] ?? null) : null,
    isPending,
    refetch: () => {
      for (const { refetch } of both) void refetch();
    },
  };
}
