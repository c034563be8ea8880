import { useMemo } from 'react';
import { ForumPage } from '#features/forum/forum-page.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { forumDeps } from '../forum-deps.ts';
import { InboxTabs } from '../inbox-tabs.tsx';
import { usePageTitle } from '../page-title.ts';
import { ask, type Asks } from '../place.ts';
import { latestForumPostsQuery } from '../queries/latest-forum-posts.ts';

export const asks: Asks = (space) => [ask(latestForumPostsQuery(space))];

/** The latest posts of the forum. */
export function Component() {
  const { t } = useWords();
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => forumDeps(space, connectivity), [space, connectivity]);
  usePageTitle(t('forum.title'));
  return <ForumPage deps={deps} tabs={<InboxTabs current="forum" />} />;
}
