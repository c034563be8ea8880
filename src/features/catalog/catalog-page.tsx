import { useQuery } from '@tanstack/react-query';
import { Files } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { topBranch } from '#courses/known-catalog/known-catalog.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { useStore } from '#ui/store.ts';
import { BranchCards } from './branch-cards.tsx';
import { BranchSkeleton } from './branch-skeleton.tsx';
import type { CatalogDeps } from './catalog-deps.ts';
import styles from './catalog-page.module.css';
import { ModuleList } from './module-list.tsx';
import { NewModules } from './new-modules.tsx';
import { OfflineModules } from './offline-modules.tsx';
import { SoonModules } from './soon-modules.tsx';
import { useCatalog } from './use-catalog.ts';

interface CatalogPageProps {
  readonly deps: CatalogDeps;
  /** The line to search with, on top of the page. */
  readonly field: ReactNode;
  /** What is found, in place of everything else. */
  readonly found?: ReactNode;
}

/** The catalog: its search, its branches, and what is new, starts soon or works offline. */
export function CatalogPage({ deps, field, found }: CatalogPageProps) {
  const { t } = useWords();
  return (
    <Page isWide title={t('catalog.title')}>
      <div className={styles.field} data-is-the-search>
        {field}
      </div>
      {found ?? <Browsing deps={deps} />}
    </Page>
  );
}

function Browsing({ deps }: Pick<CatalogPageProps, 'deps'>) {
  const { t } = useWords();
  const { known, standings } = useCatalog(deps);
  const asked = useQuery(deps.branch(topBranch));
  const isOnline = useStore(deps.isOnline);
  const isRead = useStore(deps.isRead);
  const top = known.branches.get(topBranch);
  const branches = useMemo(() => top?.children.flatMap((id) => known.branches.get(id) ?? []) ?? [], [top, known.branches]);
  const loose = useMemo(() => top?.modules.flatMap((id) => known.modules.get(id) ?? []) ?? [], [top, known.modules]);
  const isKnown = top?.asOf !== undefined;
  if (!isKnown && !asked.error) return <BranchSkeleton />;
  const isEmpty = isKnown && isRead && branches.length === 0 && loose.length === 0 && known.newest.length === 0;
  return (
    <div className={styles.stack}>
      {asked.error && <AnswerFailure error={asked.error} isOnline={isOnline} asOf={top?.asOf} onRetry={() => void asked.refetch()} title={t('catalog.failedTitle')} />}
      {isEmpty && <EmptyPlace drawing="blank-tag" title={t('catalog.emptyTitle')} sentence={t('catalog.emptySentence')} />}
      {branches.length > 0 && <BranchCards label={t('catalog.branches')} branches={branches} known={known} hrefOf={deps.hrefOfBranch} />}
      <div className={styles.columns}>
        <NewModules known={known} standings={standings} deps={deps} />
        <SoonModules standings={standings} deps={deps} />
        <OfflineModules known={known} standings={standings} deps={deps} />
        <ToLibrary href={deps.hrefOfResources} />
      </div>
      {loose.length > 0 && <ModuleList label={t('catalog.title')} modules={loose} standings={standings} deps={deps} />}
    </div>
  );
}

/** Papers and files have a place of their own, and no branch. */
function ToLibrary({ href }: { readonly href: string }) {
  const { t } = useWords();
  return (
    <Section title={t('resources.title')}>
      <List label={t('resources.title')}>
        <ListItem>
          <LinkRow to={href} isTall leading={<Files className={styles.sign} aria-hidden="true" />} title={t('resources.open')} meta={t('resources.about')} />
        </ListItem>
      </List>
    </Section>
  );
}
