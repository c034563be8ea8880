import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import type { ResourceSummary } from '#api/contract/resource-list.ts';
import { findWords } from '#courses/words/find-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { useStore } from '#ui/store.ts';
import { useTextInAddress } from '#ui/use-text-in-address.ts';
import { VirtualList } from '#ui/virtual-list.tsx';
import { ResourceRow } from './resource-row.tsx';
import type { ResourcesDeps } from './resources-deps.ts';
import styles from './resources-page.module.css';

/** The library: papers and files, the newest first, to be searched and opened. `?q=` is what is looked for. */
export function ResourcesPage({ deps }: { readonly deps: ResourcesDeps }) {
  const { t } = useWords();
  const query = useQuery(deps.resources);
  const isOnline = useStore(deps.isOnline);
  const [text, setText] = useTextInAddress();
  return (
    <Page title={t('resources.title')} above={<Breadcrumb label={t('catalog.path')} above={[{ to: deps.hrefOfCatalog, title: t('catalog.title') }]} />}>
      <Answer query={query} isOnline={isOnline} failedTitle={t('resources.failedTitle')} skeleton={<RowsSkeleton hasCovers={false} />}>
        {({ resources }) =>
          resources.length === 0 ? (
            <EmptyPlace drawing="blank-tag" title={t('resources.emptyTitle')} sentence={t('resources.emptySentence')} />
          ) : (
            <div className={styles.stack}>
              <SearchField label={t('resources.label')} clearLabel={t('resources.clear')} value={text} onChange={setText} />
              {!isOnline && (
                <Notice icon={<CloudOff aria-hidden="true" />}>
                  <p>{t('resources.needsNetwork')}</p>
                </Notice>
              )}
              <Files resources={resources} text={text} deps={deps} isOnline={isOnline} onAll={() => setText('')} />
            </div>
          )
        }
      </Answer>
    </Page>
  );
}

interface FilesProps {
  readonly resources: readonly ResourceSummary[];
  readonly text: string;
  readonly deps: ResourcesDeps;
  readonly isOnline: boolean;
  readonly onAll: () => void;
}

function Files({ resources, text, deps, isOnline, onAll }: FilesProps) {
  const { t } = useWords();
  const isSearched = text.trim() !== '';
  const files = isSearched ? findWords(text, resources.map((resource) => ({ item: resource, texts: [resource.title, resource.description] }))) : resources;
  return (
    <>
      <output className="visually-hidden">{isSearched && t('resources.found', { count: files.length, text })}</output>
      {files.length === 0 ? (
        <EmptyPlace
          drawing="blank-tag"
          title={t('resources.nothingTitle', { text })}
          sentence={t('resources.nothingSentence')}
          action={
            <Button kind="quiet" onClick={onAll}>
              {t('resources.all')}
            </Button>
          }
        />
      ) : (
        <VirtualList label={t('resources.files')} items={files} keyOf={({ id, url }) => id ?? url} estimate={88}>
          {(resource) => <ResourceRow resource={resource} deps={deps} isOnline={isOnline} text={text} />}
        </VirtualList>
      )}
    </>
  );
}
