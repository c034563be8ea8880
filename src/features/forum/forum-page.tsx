import { useQuery } from '@tanstack/react-query';
import { CloudOff, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Feed } from '#api/contract/feed/feed.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { orNothing } from '#parts/not-given.ts';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { ButtonOut } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import type { ForumDeps } from './forum-deps.ts';
import styles from './forum-page.module.css';
import { PostCard } from './post-card.tsx';

const nothing: Feed = { id: '', title: '', link: '', items: [] };

/** The newest posts of the forum. They are read here; whole topics and answers are the LMS's. */
export function ForumPage({ deps, tabs }: { readonly deps: ForumDeps; readonly tabs: ReactNode }) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  const query = orNothing(useQuery(deps.posts), nothing);
  return (
    <Page title={t('places.inbox')} tools={tabs}>
      <Answer query={query} isOnline={isOnline} failedTitle={t('forum.failedTitle')} skeleton={<RowsSkeleton hasCovers={false} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyPlace drawing="blank-tag" title={t('forum.nothingTitle')} sentence={t('forum.nothingSentence')} />
          ) : (
            <div className={styles.stack}>
              <Elsewhere lmsPage={deps.lmsPage} isOnline={isOnline} />
              <ul className={styles.posts} aria-label={t('forum.listLabel')}>
                {items.map((post) => (
                  <li key={post.id}>
                    <PostCard post={post} link={post.link === undefined ? undefined : deps.mapLmsAddress(post.link)} isOnline={isOnline} pictureAddress={deps.pictureAddress} />
                  </li>
                ))}
              </ul>
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

/** Said before the tap: the rest is in the LMS, in a new tab, and needs a network. */
function Elsewhere({ lmsPage, isOnline }: { readonly lmsPage: string | undefined; readonly isOnline: boolean }) {
  const { t } = useWords();
  if (lmsPage === undefined) return null;
  if (!isOnline) return <Notice icon={<CloudOff aria-hidden="true" />}>{t('forum.openOffline')}</Notice>;
  return (
    <div className={styles.elsewhere}>
      <p>{t('forum.openHint')}</p>
      <ButtonOut kind="quiet" size="small" href={lmsPage} icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
        {t('forum.open')}
      </ButtonOut>
    </div>
  );
}
