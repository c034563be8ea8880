import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { findStories } from '#courses/news/find-stories.ts';
import { storyOfItem, type Story } from '#courses/news/story.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { BackLink } from '#parts/back-link.tsx';
import { Neighbours } from '#parts/neighbours.tsx';
import { isNotGiven } from '#parts/not-given.ts';
import { QuietPicture } from '#parts/quiet-picture.tsx';
import { StoryBody } from '#parts/story/story-body.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { hueOfId } from '#ui/cover/cover-hue.ts';
import { useStore } from '#ui/store.ts';
import { Tag } from '#ui/tag.tsx';
import styles from './article-page.module.css';
import { ArticleSkeleton } from './article-skeleton.tsx';
import type { NewsDeps } from './news-deps.ts';
import { useStories } from './use-stories.ts';

interface ArticlePageProps {
  readonly deps: NewsDeps;
  readonly articleId: string;
}

/** One article to be read, with the way to the newer and the older one. */
export function ArticlePage({ deps, articleId }: ArticlePageProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const isOnline = useStore(deps.isOnline);
  const news = useStories(deps);
  const known = news.data?.value ?? [];
  const listed = known.find(({ id }) => id === articleId);
  // Come to by a link, it may be public and not among this person's news, or older than those.
  const alone = useQuery({ ...deps.article(articleId), enabled: listed === undefined && !news.isPending });
  const [item] = alone.data?.value.items ?? [];
  const story = listed ?? (item && storyOfItem(item));
  const among = findStories(known, { words: search.get('q') ?? '', category: search.get('category') ?? undefined });
  const place = among.findIndex(({ id }) => id === articleId);
  const neighbour = (at: number, label: string) => {
    const other = place === -1 ? undefined : among[at];
    return other && { to: { pathname: deps.hrefOfArticle(other.id), search: search.toString() }, title: <bdi>{other.title}</bdi>, label };
  };
  const error = alone.error ?? news.error;
  return (
    <article className={styles.page}>
      <BackLink to={{ pathname: deps.hrefOfNews, search: search.toString() }} label={t('news.back')} />
      {story ? (
        <Read deps={deps} story={story} isOnline={isOnline} />
      ) : news.isPending || alone.isLoading ? (
        <ArticleSkeleton />
      ) : error && !isNotGiven(error) ? (
        <AnswerFailure
          error={error}
          isOnline={isOnline}
          title={t('news.articleFailedTitle')}
          onRetry={() => {
            news.refetch();
            void alone.refetch();
          }}
        />
      ) : (
        <EmptyPlace drawing="blank-tag" title={t('news.goneTitle')} sentence={t('news.goneSentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfNews}>{t('news.showAll')}</ButtonLink>} />
      )}
      <Neighbours label={t('news.others')} previous={neighbour(place - 1, t('news.previous'))} next={neighbour(place + 1, t('news.next'))} />
    </article>
  );
}

function Read({ deps, story, isOnline }: { readonly deps: NewsDeps; readonly story: Story; readonly isOnline: boolean }) {
  const picture = story.image === undefined ? undefined : deps.pictureAddress(story.image);
  return (
    <>
      {picture !== undefined && <QuietPicture src={picture} className={styles.picture} isLazy={false} />}
      <header className={styles.head}>
        {story.category && <Tag hue={hueOfId(story.category)}>{story.category}</Tag>}
        <h1 tabIndex={-1} dir="auto">
          {story.title}
        </h1>
      </header>
      <StoryBody story={story} isOnline={isOnline} pictureAddress={deps.pictureAddress} openFile={deps.openFile} />
    </>
  );
}
