import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { pathTo, type KnownBranch, type KnownCatalog } from '#courses/known-catalog/known-catalog.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { useStore } from '#ui/store.ts';
import { BranchCards } from './branch-cards.tsx';
import { BranchSkeleton } from './branch-skeleton.tsx';
import type { CatalogDeps } from './catalog-deps.ts';
import styles from './catalog-page.module.css';
import { ModuleList } from './module-list.tsx';
import { useCatalog } from './use-catalog.ts';

/** A branch of the catalog: the way to it, what is below it, and its courses. */
export function BranchPage({ deps, catalogId }: { readonly deps: CatalogDeps; readonly catalogId: string }) {
  const { t } = useWords();
  const { known, standings } = useCatalog(deps);
  const asked = useQuery(deps.branch(catalogId));
  const isRead = useStore(deps.isRead);
  const isOnline = useStore(deps.isOnline);
  const branch = known.branches.get(catalogId);
  const isKnown = branch?.asOf !== undefined;
  const modules = useMemo(() => branch?.modules.flatMap((id) => known.modules.get(id) ?? []) ?? [], [branch, known.modules]);
  const children = useMemo(() => childrenOf(branch, known), [branch, known]);
  const above = pathTo(known, catalogId).slice(0, -1);
  // The rows of a branch that is kept come a moment after its name.
  const isComing = !isKnown ? asked.error === null : !isRead && modules.length < branch.modules.length;
  return (
    <>
      <Page
        isWide
        title={branch?.title ?? t('catalog.title')}
        above={<Breadcrumb label={t('catalog.path')} above={[{ to: deps.hrefOfCatalog, title: t('catalog.title') }, ...above.map(({ id, title }) => ({ to: deps.hrefOfBranch(id), title }))]} />}
      >
        <div className={styles.stack}>
          {asked.error && <AnswerFailure error={asked.error} isOnline={isOnline} asOf={branch?.asOf} onRetry={() => void asked.refetch()} title={t('catalog.branchFailed')} />}
          {isComing && <BranchSkeleton />}
          {!isComing && children.length > 0 && <BranchCards label={t('catalog.branches')} branches={children} known={known} hrefOf={deps.hrefOfBranch} />}
          {!isComing && modules.length > 0 && <ModuleList label={t('catalog.coursesIn', { title: branch?.title ?? '' })} modules={modules} standings={standings} deps={deps} />}
          {isKnown && !isComing && children.length === 0 && modules.length === 0 && (
            <EmptyPlace
              drawing="blank-tag"
              title={t('catalog.emptyBranchTitle')}
              sentence={t('catalog.emptyBranchSentence')}
              action={
                <ButtonLink kind="quiet" to={deps.hrefOfCatalog}>
                  {t('catalog.toCatalog')}
                </ButtonLink>
              }
            />
          )}
        </div>
      </Page>
    </>
  );
}

const childrenOf = (branch: KnownBranch | undefined, known: KnownCatalog): readonly KnownBranch[] => branch?.children.flatMap((id) => known.branches.get(id) ?? []) ?? [];
